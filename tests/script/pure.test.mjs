/** The modules do what they say alone: those that are pure load without a document. */
import assert from "node:assert/strict";
import { test } from "node:test";

const PURE = ["axis", "days", "downloads", "folding", "scale", "selection", "state"];

for (const name of PURE) {
  test(`${name} asks for no document`, async () => {
    assert.equal(globalThis.document, undefined);
    assert.ok(Object.keys(await import(`../../scripts/mkdocs-timeline/mkdocs_timeline/assets/${name}.js`)).length);
  });
}
