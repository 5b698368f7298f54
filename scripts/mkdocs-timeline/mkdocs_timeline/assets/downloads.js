/** What is shown, to take away: the published file with what is not shown cut out of it. */

/** The rows of a CSV text as they are written, with their ends; a line end within quotes ends no row. */
export const rowsOf = (text) => text.match(/(?:"[^"]*"|[^"\n])*\n|(?:"[^"]*"|[^"\n])+$/g) ?? [];

/** Sources stand by themselves: an entry of BibTeX, a record of RIS. */
const cutEach = (entry, idIn) => (text, ids) => text.replace(entry, (one) => (ids.has(one.match(idIn)?.[1]) ? one : ""));

const cutCsl = (text, ids) => `${JSON.stringify(JSON.parse(text).filter((item) => ids.has(item.id)), null, 1)}\n`;

/** The id is the first column, and needs no quotes. */
function cutCsv(text, ids) {
  const [head, ...rows] = rowsOf(text);
  return [head, ...rows.filter((row) => ids.has(row.match(/^"?([^",\r\n]*)/)[1]))].join("");
}

/** Events go, and the sources that no other event names. */
function cutJson(text, ids) {
  const data = JSON.parse(text), events = data.events.filter((event) => ids.has(event.id));
  const used = new Set(events.flatMap((event) => event.sources ?? []));
  const sources = data.sources && { sources: data.sources.filter((source) => used.has(source.id)) };
  return `${JSON.stringify({ ...data, events, ...sources }, null, 1)}\n`;
}

/** A UID, which may be folded over lines, begins with the event's id. */
function cutCalendar(text, ids) {
  return text.replace(/^BEGIN:VEVENT\r?\n[^]*?^END:VEVENT\r?\n/gm, (event) => {
    const [, id] = event.replace(/\r?\n[ \t]/g, "").match(/^UID:([^@\r\n]*)@/m) ?? [];
    return ids.has(id) ? event : "";
  });
}

const CUT = {
  csv: cutCsv, json: cutJson, ics: cutCalendar, "csl.json": cutCsl,
  bib: cutEach(/^@\w+\{[^]*?^\}\n\n?/gm, /\{([^,]*),/), ris: cutEach(/^TY  -[^]*?^ER  -.*\r?\n(\r?\n)?/gm, /^ID  - (.*?)\r?$/m),
};
/** Files that hold sources, not events. */
export const SOURCES = ["bib", "ris", "csl.json"];

/** Leave in a published file what has one of these ids: those of events, or of sources where a file holds these. */
export const cut = (form, text, ids) => CUT[form](text, new Set(ids));

/** Hand over the part of the file behind a link that has these ids. A mark of its encoding stays. */
export async function take(link, form, ids) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(answer.statusText);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
  const file = document.createElement("a");
  file.href = URL.createObjectURL(new Blob([cut(form, text, ids)]));
  file.download = `timeline.${form}`;
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), 1e4);
}
