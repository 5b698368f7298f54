/** What is shown, to take away as a file, in the manner of export.py. */
import { day, iso } from "./draw.js";
import { addressOf, idOf, sourcesOf, textOf, titleOf } from "./events.js";
import { make } from "./views.js";

function plain(event, columns) {
  const data = { ...event.article.dataset, id: idOf(event), era: event.era[0], sources: sourcesOf(event).map((one) => `${one.textContent} ${one.href ?? ""}`).join("; ") };
  return Object.fromEntries(columns.map((name) => [name, data[name] ?? textOf(event, `tl-${name}`)]));
}

const digits = (text) => text.replace(/-|:|\.\d+/g, "");
const safe = (text) => text.replace(/[\\;,]/g, "\\$&");

/** All-day events (RFC 5545). One whose first day is not known is left out, for any day would be invented. */
function calendar(events) {
  let out = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:mkdocs-timeline\n";
  for (const event of events) {
    const line = event.article.querySelector(".tl-date"), [first, last] = [...line.children].map((one) => one.dateTime);
    if (first?.length !== 10 || line.matches(".tl-about, .tl-before")) continue;
    out += `BEGIN:VEVENT\nUID:${idOf(event)}@${location.host}\nDTSTAMP:${digits(new Date().toISOString())}\nDTSTART;VALUE=DATE:${digits(first)}\n`;
    if (last?.length === 10) out += `DTEND;VALUE=DATE:${digits(iso(day(last) + 1))}\n`;
    out += `SUMMARY:${safe(titleOf(event))}\nDESCRIPTION:${safe(textOf(event, "tl-summary"))}\nURL:${addressOf(event)}\nEND:VEVENT\n`;
  }
  // No part of a line is longer than 75 octets, whatever its letters.
  return `${out}END:VCALENDAR\n`.replace(/.{18}(?=.)/gu, "$&\n ").replace(/\n/g, "\r\n");
}

/** A cell that no spreadsheet takes for a formula. */
const cell = (text) => `"${text.replace(/^[=+@\t\r-]/, "'$&").replace(/"/g, '""')}"`;

const table = (rows) => rows.map((row) => row.map(cell).join() + "\r\n").join("");

/** Hand over a file with the events, which have these columns. */
export function take(form, events, columns) {
  const rows = events.map((event) => plain(event, columns));
  const text = { csv: table([columns, ...rows.map(Object.values)]), json: JSON.stringify({ events: rows }, null, 1), ics: calendar(events) }[form];
  make("a", { href: URL.createObjectURL(new Blob([text])), download: `timeline.${form}` }).click();
}
