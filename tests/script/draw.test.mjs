/** The script draws what Python draws. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/draw.js";
import { golden } from "./golden.mjs";

/** The tree as the golden file has it: where a stretch lies is compared to a hundredth of the hundredths. */
function read([tag, attributes, children]) {
  const panel = attributes["data-panel"] && { "data-panel": JSON.parse(attributes["data-panel"]) };
  return [tag, { ...attributes, ...panel }, children.map((child) => (typeof child === "string" ? child : read(child)))];
}

function near(found, expected) {
  if (typeof found === "number" && Math.abs(found - expected) < 0.011) return expected;
  if (typeof found !== "object") return found;
  const pairs = Object.entries(found).map(([key, value]) => [key, near(value, expected?.[key])]);
  return Array.isArray(found) ? pairs.map(([, value]) => value) : Object.fromEntries(pairs);
}

for (const { name, svg, ...scene } of golden("drawings.json")) {
  test(`draws ${name}`, () => {
    const found = read(draw(scene.model, scene));
    assert.deepEqual(near(found, svg), svg);
  });
}
