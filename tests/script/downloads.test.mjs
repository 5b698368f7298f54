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
