// The card at a gloss says in a sentence who or what it is, and leads to the record.
import { giveCards } from "./card.js";

/** The name as a link to its record, and the sentence. */
function content(link) {
  const sentence = document.getElementById(link.getAttribute("aria-describedby"));
  return sentence && [sentence.parentElement.querySelector("a").cloneNode(true), sentence.textContent];
}

export const showGlosses = () => giveCards({ links: "a.gloss", className: "gloss-card", content });
