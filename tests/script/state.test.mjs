/** A state and its address say the same. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FACETS, SORTS, parse, serialise, tidy, whole } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/state.js";
import { dice } from "./golden.mjs";

const KNOWN = { theme: ["treaty", "war", "a-b"], actor: ["north", "south"], status: ["documented", "alleged"], era: ["before", "after"] };
const DATES = ["", "1950", "1961-07", "2024-02-29", "9999-12-31", "0001-01-01", "-0043-03-15", "-0043", "+17000-01-01"];
const PERIODS = ["1961", "1950/1953", "2024-06-19/2026", "-0043/0014-08"];
const LETTERS = [..."ab z9%&=?#+/,;:\"'\\|~\u00e9\uc870\u{1f1f0}\u2028\u0000"];
const knows = (name, value) => KNOWN[name].includes(value);

/** A state that the form could be in. */
function some(roll) {
  const one = (values) => values[Math.floor(roll() * values.length)], state = whole();
  for (const name of FACETS) state[name] = KNOWN[name].filter(() => roll() < 0.4).sort();
  const words = Array.from({ length: Math.floor(roll() * 12) }, () => one(LETTERS)).join("");
  const compare = roll() < 0.5 ? [] : [one(PERIODS), one(PERIODS)];
  const sort = (roll() < 0.5 ? "" : "-") + one(SORTS);
  return {
    ...state, weight: one([1, 2, 3]), from: one(DATES), to: one(DATES), q: tidy(words), view: one(["list", "table"]),
    sort, lanes: roll() < 0.5, fold: roll() < 0.5, compare,
  };
}

test("an address gives back the state that wrote it", () => {
  const roll = dice(1961);
  for (let count = 0; count < 2000; count += 1) {
    const state = some(roll), query = serialise(state);
    assert.deepEqual(parse(query, knows), { state, left: "" }, query);
    assert.equal(serialise(parse(query, knows).state), query);
  }
});

test("the whole has no address", () => {
  assert.equal(serialise(whole()), "");
  assert.deepEqual(parse("", knows).state, whole());
});

test("whatever stands in an address, what comes of it is a state", () => {
  const roll = dice(2024), names = [...Object.keys(whole()), "__proto__", "constructor", "utm_source"];
  for (let count = 0; count < 2000; count += 1) {
    const text = Array.from({ length: Math.floor(roll() * 9) }, () => LETTERS[Math.floor(roll() * LETTERS.length)]).join("");
    const query = `?${names[Math.floor(roll() * names.length)]}=${roll() < 0.3 ? text : encodeURIComponent(text)}`;
    const { state } = parse(query, knows);
    assert.deepEqual(Object.keys(state), Object.keys(whole()));
    assert.deepEqual(parse(serialise(state), knows), { state, left: "" }, query);
  }
});

test("what means nothing is named and left out", () => {
  const { state, left } = parse("?theme=war,peace&from=1961-13&weight=9&lanes=2&compare=1961&mine=1&to=2023-02-29", knows);
  assert.deepEqual(state, { ...whole(), theme: ["war"] });
  assert.equal(left, "theme=peace · from=1961-13 · weight=9 · lanes=2 · compare=1961 · to=2023-02-29");
});

test("the order of choices in an address means nothing", () => {
  assert.deepEqual(parse("?theme=war,a-b&theme=treaty", knows).state.theme, ["a-b", "treaty", "war"]);
});

test("words are cut without leaving half a letter", () => {
  assert.equal(tidy(`  a \n b${"\u{1f1f0}".repeat(120)}`).length, 199);
  assert.equal(tidy("\ud83c"), "");
});
