// The card at the number of a note says whose work it is, and leads there.
import { giveCards } from "./card.js";

/** The note in words of its own, its title a link to the work, and a way to the list. */
function content(link) {
  const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!note) return null;
  const words = note.cloneNode(true);
  for (const back of words.querySelectorAll(".back")) back.remove();
  const title = words.querySelector("a");
  if (note.dataset.url && title) title.href = note.dataset.url;
  const list = document.createElement("a");
  Object.assign(list, { className: "to-notes", href: link.hash, textContent: note.parentElement.dataset.card });
  return [...words.childNodes, list];
}

export const showNotes = () =>
  giveCards({ links: ".ref a", className: "note-card", content, whole: (link) => link.closest(".ref") });
