/** What readers type and what authors write fold alike, in the timeline and in the site's search. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const FOLDINGS = { timeline: "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/folding.js", site: "../../overrides/assets/js/folding.js" };
const pairs = readFileSync(new URL("pairs.json", import.meta.url), "utf-8");

for (const [name, path] of Object.entries(FOLDINGS)) {
  const { folded } = await import(path);

  test(`normalising half of what differs: ${name}`, () => {
    for (const [written, typed] of JSON.parse(pairs).same) assert.equal(folded(written), folded(typed), `${written} | ${typed}`);
    for (const [written, typed] of JSON.parse(pairs).other) assert.notEqual(folded(written), folded(typed), `${written} | ${typed}`);
  });

  test(`to fold again changes nothing: ${name}`, () => {
    for (const text of JSON.parse(pairs).same.flat()) assert.equal(folded(folded(text)), folded(text), text);
  });
}
