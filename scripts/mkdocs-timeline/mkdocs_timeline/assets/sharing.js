/** An event's address and its citation, copied. */
import { addressOf, dateOf, titleOf } from "./events.js";

/** The address of an event, or its citation. */
export function referenceTo(event, cites, { accessed }) {
  const address = addressOf(event), now = new Date();
  // The reader's own day, which the world's may be before or behind.
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return cites ? `“${titleOf(event)}” (${dateOf(event)}). ${document.title}. ${address} (${accessed} ${today}).` : address;
}

/** Copy a text, and show it where copying is not allowed. */
export async function copy(text, words, say) {
  const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  say(`${words[done ? "copied" : "copy"]} ${text}`);
}
