/** A state and its address say the same. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FACETS, SORTS, isPeriod, parse, serialise, tidy, whole } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/state.js";
import { dice } from "./golden.mjs";

const KNOWN = {
  theme: ["treaty", "war", "a-b"], actor: ["north", "south"], status: ["documented", "alleged"], era: ["before", "after"], differ: ["1"],
};
const STEPS = 14;
const DATES = ["", "1950", "1961-07", "2024-02-29", "9999-12-31", "0001-01-01", "-0043-03-15", "-0043", "+17000-01-01"];
const PERIODS = ["1961", "1950/1953", "2024-06-19/2026", "-0043/0014-08"];
const LETTERS = [..."ab z9%&=?#+/,;:\"'\\|~\u00e9\uc870\u{1f1f0}\u2028\u0000"];
const FIRSTS = [1, 2, 3];
const knows = (name, value) => (name === "story" ? +value <= STEPS : KNOWN[name].includes(value));
/** Addresses that the release before this one wrote or read, what it made of them, and what it named as not understood. */
const OLD = JSON.parse(readFileSync(new URL("old_addresses.json", import.meta.url), "utf-8"));

/** A state that the page could be in. */
function some(roll) {
  const one = (values) => values[Math.floor(roll() * values.length)], state = whole(), may = (share) => roll() < share;
  for (const name of FACETS) state[name] = KNOWN[name].filter(() => may(0.25)).sort();
  const words = may(0.5) ? Array.from({ length: Math.floor(roll() * 12) }, () => one(LETTERS)).join("") : "";
  const compare = may(0.7) ? [] : [one(PERIODS), one(PERIODS)];
  const sort = may(0.7) ? "date" : (may(0.5) ? "" : "-") + one(SORTS);
  return {
    ...state, weight: one([1, 2, 3]), from: may(0.5) ? "" : one(DATES), to: may(0.5) ? "" : one(DATES), q: tidy(words),
    view: may(0.5) ? "list" : one(["list", "table", "compare"]), sort, compare,
    newest: may(0.3), linear: may(0.3), story: may(0.7) ? 0 : 1 + Math.floor(roll() * STEPS),
  };
}

test("an address gives back the state that wrote it, whatever the first depth", () => {
  const roll = dice(1961);
  for (let count = 0; count < 3000; count += 1) {
    const state = some(roll), first = FIRSTS[count % 3], query = serialise(state, first);
    assert.deepEqual(parse(query, knows, first), { state, left: "" }, query);
    assert.equal(serialise(parse(query, knows, first).state, first), query);
  }
});

test("the first depth has no address, and no address is the first depth", () => {
  for (const first of FIRSTS) {
    assert.equal(serialise({ ...whole(), weight: first }, first), "");
    assert.deepEqual(parse("", knows, first), { state: { ...whole(), weight: first }, left: "" });
  }
});

test("how the events stand says nothing of how many", () => {
  for (const query of ["?newest=1", "?linear=1", "?story=4", "?newest=1&linear=1&story=1", "?utm_source=x", "?from=timeline"]) {
    assert.equal(parse(query, knows, 3).state.weight, 3, query);
  }
  for (const query of ["?newest=1", "?linear=1", "?story=4"]) assert.equal(serialise(parse(query, knows, 3).state, 3), query);
});

test("whatever else an address says without a weight means all", () => {
  for (const query of ["?theme=war", "?theme=peace", "?q=", "?q=x", "?view=table", "?view=list", "?sort=title", "?compare=1961,2024", "?differ=1", "?lanes=1", "?fold=0", "?to=1961", "?weight=9"]) {
    assert.equal(parse(query, knows, 3).state.weight, 1, query);
    assert.equal(parse(`${query}&weight=2`, knows, 3).state.weight, 2, query);
  }
});

for (const [query, said, left] of OLD) {
  test(`an old address keeps its meaning: ${query}`, () => {
    for (const first of FIRSTS) assert.deepEqual(parse(query, knows, first), { state: { ...whole(), ...said }, left });
  });
}

test("there are old addresses of every kind", () => {
  assert.ok(OLD.length >= 30);
  const names = new Set(OLD.flatMap(([query]) => [...new URLSearchParams(query).keys()]));
  assert.deepEqual([...names].sort(), "actor compare era fold from lanes q sort status theme to view weight".split(" "));
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
  const { state, left } = parse("?theme=war,peace&from=1961-13&weight=9&lanes=2&compare=1961&mine=1&to=2023-02-29&differ=2", knows, 3);
  assert.deepEqual(state, { ...whole(), theme: ["war"] });
  assert.equal(left, "theme=peace · from=1961-13 · weight=9 · compare=1961 · to=2023-02-29 · differ=2");
});

for (const query of ["story=99", "story=-1", "story=x", "story=1.5", "depth=x", "depth=3", "weight=9", "weight=0", "view=map", "sort=place", "newest=yes", "linear=2"]) {
  test(`not understood: ${query}`, () => {
    const { state, left } = parse(`?${query}`, knows, 3);
    assert.equal(left, query);
    assert.deepEqual({ ...state, weight: 1 }, whole());
  });
}

test("what other sites add to an address passes in silence", () => {
  for (const query of ["?from=timeline", "?from=groupmessage&to=x", "?utm_source=a&fbclid=b", "?from=singlemessage&theme=war"]) assert.equal(parse(query, knows, 3).left, "", query);
  assert.equal(parse("?from=singlemessage&theme=war", knows, 3).state.weight, 1);
});

test("a period is one day, month or year, or two of them", () => {
  for (const text of PERIODS) assert.ok(isPeriod(text), text);
  for (const text of ["", "/", "1961/", "1961/1962/1963", "1961-13", "soon"]) assert.ok(!isPeriod(text), text);
});

test("the order of choices in an address means nothing", () => {
  assert.deepEqual(parse("?theme=war,a-b&theme=treaty", knows).state.theme, ["a-b", "treaty", "war"]);
});

test("words are cut without leaving half a letter", () => {
  assert.equal(tidy(`  a \n b${"\u{1f1f0}".repeat(120)}`).length, 199);
  assert.equal(tidy("\ud83c"), "");
});
