/** The script chooses what a view of Python chooses, and counts what else could be chosen. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { folded } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/folding.js";
import { inside, select } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/selection.js";
import { FACETS, whole } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/state.js";
import { golden } from "./golden.mjs";

const [{ events, cases }] = golden("selections.json");
const ids = (found) => found.map((event) => event.id);
const states = cases.map(({ state }) => ({ ...whole(), ...state }));

test("a state shows what a view of Python shows", () => {
  assert.ok(new Set(cases.map(({ shown }) => shown.length)).size > 5);
  for (const [at, { shown }] of cases.entries()) assert.deepEqual(ids(select(events, states[at]).shown), shown, JSON.stringify(states[at]));
});

test("a count is what the choice alone would show of all events, whatever they weigh", () => {
  for (const state of states) {
    const { counts } = select(events, state);
    for (const name of FACETS) {
      for (const value of new Set(events.flatMap((event) => event[name]))) {
        assert.equal(counts[name][value] ?? 0, select(events, { ...state, weight: 1, [name]: [value] }).shown.length);
      }
    }
  }
});

test("a depth is counted by what it would show, with the filters as they are", () => {
  assert.deepEqual(new Set(events.map(({ weight }) => weight)), new Set([1, 2, 3]));
  for (const state of states) {
    const { weights } = select(events, state);
    for (const least of [1, 2, 3]) {
      const counted = [1, 2, 3].reduce((sum, weight) => sum + (weight >= least ? weights[weight] ?? 0 : 0), 0);
      assert.equal(counted, select(events, { ...state, weight: least }).shown.length, JSON.stringify(state));
    }
  }
});

test("events whose sources differ are chosen as one", () => {
  const { shown, counts } = select(events, { ...whole(), differ: ["1"] });
  assert.ok(shown.length > 0 && shown.length < events.length);
  assert.deepEqual(ids(shown), ids(events.filter(({ differ }) => differ.length)));
  assert.equal(counts.differ[1], shown.length);
  assert.equal(counts.differ[""], undefined);
  assert.ok(cases.some(({ state, shown: some }) => state.differ.length && some.length));
});

test("an offer is what is shown without its test, less what is shown now", () => {
  for (const state of states) {
    const { shown, without } = select(events, state);
    for (const name of ["weight", ...FACETS]) {
      const more = select(events, { ...state, [name]: whole()[name] }).shown.length - shown.length;
      assert.equal(without[name] ?? 0, more, `${name} of ${JSON.stringify(state)}`);
    }
  }
});

test("words are found whatever their case, accents and width", () => {
  const found = (q, text) => select([{ ...events[0], text: folded(text) }], { ...whole(), q }).shown.length;
  assert.equal(found("PYÓNGYANG  trëaty".replace(/\s+/g, " "), "The Pyŏngyang treaty"), 1);
  assert.equal(found("조약", "북러 조약 서명"), 1);
  assert.equal(found("조", "북러 종약"), 0);
  assert.equal(found("treaty war", "treaty"), 0);
});

test("an event touches a period that it begins, ends or spans", () => {
  const event = { from: "1950-06-25", to: "1953-07-27" };
  for (const period of ["1950", "1953", "1951", "1945/1950-06-25", "1953-07-27/2000"]) assert.ok(inside(event, period), period);
  for (const period of ["1949", "1954", "1945/1950-06-24"]) assert.ok(!inside(event, period), period);
});
