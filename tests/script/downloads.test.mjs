/** What is not shown is cut out of a published file, and nothing else changes. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cut, rowsOf } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/downloads.js";

// Files that Python has just written, named by pytest: what they hold is not this test's business.
const files = process.env.EXPORTS && JSON.parse(readFileSync(process.env.EXPORTS, "utf-8"));
const options = { skip: !files && "EXPORTS names no file" };

for (const form of ["csv", "json", "ics"]) {
  test(`all of a ${form} file is the file`, options, () => assert.equal(cut(form, files[form], files.ids), files[form]));
}

for (const [form, entry] of Object.entries({ bib: /^@\w+\{(.*),$/gm, ris: /^ID  - (.*)\r$/gm, "csl.json": /^  "id": "(.*)",$/gm })) {
  test(`sources of what is shown, as ${form}`, options, () => {
    const names = (text) => [...text.matchAll(entry)].map(([, id]) => id), all = names(files[form]);
    assert.ok(all.length);
    assert.equal(cut(form, files[form], all), files[form]);
    for (const id of all) assert.deepEqual(names(cut(form, files[form], [id])), [id]);
    for (const ids of Object.values(files.used)) assert.deepEqual(names(cut(form, files[form], ids)), all.filter((id) => ids.includes(id)));
    assert.deepEqual(names(cut(form, files[form], ["none"])), []);
  });
}

test("an entry of BibTeX ends at its own brace", () => {
  const entry = (id, title) => `@misc{${id},\n  title = {{${title}}},\n  url = {https://a.example/@x{}}\n}\n`;
  const text = [entry("a", "\\{ @misc{b,"), entry("b", "One"), entry("c", "Two")].join("\n");
  assert.equal(cut("bib", text, ["b", "c"]), [entry("b", "One"), entry("c", "Two")].join("\n"));
});

test("a record of RIS ends at its own end", () => {
  const record = (id, title) => `TY  - NEWS\r\nID  - ${id}\r\nTI  - ${title}\r\nER  - \r\n\r\n`;
  assert.equal(cut("ris", record("a", "ER  - ID  - b") + record("b", "x"), ["b"]), record("b", "x"));
});

test("rows are those with an id that is shown, as they are written", () => {
  const rows = ['\ufeffid,title\r\n', '1961-a,"two\r\nlines, ""quoted"""\r\n', '"1962-b",plain\r\n', "1963-c,last\r\n"];
  assert.deepEqual(rowsOf(rows.join("")), rows);
  assert.equal(cut("csv", rows.join(""), ["1961-a", "1963-c"]), rows[0] + rows[1] + rows[3]);
  assert.equal(cut("csv", rows.join(""), ["1962-b", "two"]), rows[0] + rows[2]);
  assert.equal(cut("csv", rows.join("").trimEnd(), ["1963-c"]), `${rows[0]}1963-c,last`);
  assert.equal(cut("csv", rows.join(""), []), rows[0]);
});

test("records keep their fields, and sources that none names go", () => {
  const text = JSON.stringify({ schema: 1, events: [{ id: "a", sources: ["s"], "x": [] }, { id: "b", sources: ["t"] }], sources: [{ id: "s" }, { id: "t" }], eras: [] });
  assert.deepEqual(JSON.parse(cut("json", text, ["b"])), { schema: 1, events: [{ id: "b", sources: ["t"] }], sources: [{ id: "t" }], eras: [] });
  assert.deepEqual(JSON.parse(cut("json", '{"events":[{"id":"a"}]}', [])), { events: [] });
});

test("a calendar keeps its head and the folded lines of the events shown", () => {
  const long = `1961-${"x".repeat(80)}`, folded = `UID:${long.slice(0, 71)}\r\n ${long.slice(71)}@key`;
  const event = (uid) => `BEGIN:VEVENT\r\n${uid}\r\nSUMMARY:a\\nEND:VEVENT b\r\n END:VEVENT\r\nEND:VEVENT\r\n`;
  const head = "BEGIN:VCALENDAR\r\nNAME:UID:none@\r\n", tail = "END:VCALENDAR\r\n";
  const text = head + event(folded) + event("UID:1962-b@key") + event("UID:1962-bc@key") + tail;
  assert.equal(cut("ics", text, [long]), head + event(folded) + tail);
  assert.equal(cut("ics", text, ["1962-b"]), head + event("UID:1962-b@key") + tail);
  assert.equal(cut("ics", text, []), head + tail);
});

test("each event is cut alike from every file", options, () => {
  for (const id of files.ids) {
    assert.equal(rowsOf(cut("csv", files.csv, [id])).length, 2);
    assert.deepEqual(JSON.parse(cut("json", files.json, [id])).events.map((event) => event.id), [id]);
    const uids = cut("ics", files.ics, [id]).match(/^UID:/gm) ?? [];
    assert.equal(uids.length, files.dated.includes(id) ? 1 : 0);
  }
});
