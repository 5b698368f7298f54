/** What is shown, to take away as a file, in the manner of export.py. */
import { idOf, sourcesOf, textOf } from "./events.js";
import { make } from "./views.js";

const COLUMNS = "id date from to title summary era theme actors place status sourcing weight note sources".split(" ");

function plain(event) {
  const data = { ...event.article.dataset, id: idOf(event), era: event.era[0], sources: sourcesOf(event).map((one) => `${one.textContent} ${one.href ?? ""}`).join("; ") };
  return COLUMNS.map((name) => data[name] ?? textOf(event, `tl-${name}`));
}

const WRITE = {
  json: (rows) => JSON.stringify({ events: rows.map((row) => Object.fromEntries(row.map((value, at) => [COLUMNS[at], value]))) }, null, 1),
  csv: (rows) => [COLUMNS, ...rows].map((row) => row.map(cell).join() + "\r\n").join(""),
};

/** A cell that no spreadsheet takes for a formula. */
const cell = (text) => `"${text.replace(/^[=+@\t\r-]/, "'$&").replace(/"/g, '""')}"`;

/** Hand over a file with the events. */
export function take(form, events) {
  const href = URL.createObjectURL(new Blob([WRITE[form](events.map(plain))]));
  make("a", { href, download: `timeline.${form}` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 9999);
}
