/** Days of any year: the script counts them as the calendar does, also where a browser's own dates end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { civil, day, days, isDate, iso, lastDay, monthStart, yearOf } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/days.js";
import { axisOf, ticks } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/axis.js";
import { select } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/selection.js";
import { whole } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/state.js";
import { dice, golden } from "./golden.mjs";

const DAYS = { "1970-01-01": 0, "2024-02-29": 19782, "0001-01-01": -719162, "0000-02-29": -719469, "-0043-03-15": -735160, "+17000-01-01": 5489595 };

test("days of any year have their number and their text", () => {
  for (const [text, count] of Object.entries(DAYS)) {
    assert.equal(day(text), count, text);
    assert.equal(iso(count), text);
  }
  assert.equal(day("17000-01-01"), DAYS["+17000-01-01"]);
  assert.equal(iso(day("-170000000-06-30")), "-170000000-06-30");
});

test("days go on as the browser counts them where it does", () => {
  const roll = dice(44);
  for (let count = 0; count < 5000; count += 1) {
    const at = Math.floor(roll() * 4e6) - 2e6, date = new Date(at * 864e5);
    assert.deepEqual(civil(at), [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()], at);
    assert.equal(day(iso(at)), at);
    assert.equal(yearOf(at + 0.5), date.getUTCFullYear());
  }
});

test("a month may lie beyond its year", () => {
  assert.equal(monthStart(2023, 14), day("2024-03"));
  assert.equal(monthStart(2024, -1), day("2023-12-01"));
});

test("a period runs from its first to its last day", () => {
  assert.deepEqual(days("1961"), ["1961-01-01", "1961-12-31"].map(day));
  assert.deepEqual(days("2024-02/2026"), ["2024-02-01", "2026-12-31"].map(day));
  assert.deepEqual(days("-0043"), ["-0043-01-01", "-0043-12-31"].map(day));
  assert.equal(lastDay("1900-02"), day("1900-02-28"));
});

test("what is no day of the calendar is none", () => {
  for (const text of ["1961", "1961-07", "2024-02-29", "-0043-03-15", "+17000", "17000-01-01", "0000"]) assert.ok(isDate(text), text);
  for (const text of ["", "196", "1961-13", "2023-02-29", "1961-7", "1961-00", "1961-06-31", "timeline", "1961-07-06T", "--1961"]) assert.ok(!isDate(text), text);
});

test("an axis over ages has few ticks", () => {
  const { model } = golden("scales.json")[0];
  const axis = axisOf(day("-120000000-01-01"), day("2024"), 0, 900), found = ticks(axis, model);
  assert.ok(found.length > 1 && found.length < 20, found.length);
  assert.match(found[0][1], /^\d{2,3}(,000)+ BC$/);
});

test("events before the year 1 and after 9999 are chosen by their days", () => {
  const event = (from, to) => ({ theme: [], actor: [], status: [], era: [], differ: [], weight: 1, from, to, text: "" });
  const all = [event("-0500-01-01", "-0499-12-31"), event("-0043-03-15", "-0043-03-15"), event("0014-08-19", ""), event("+17000-01-01", "")];
  const chosen = (from, to) => select(all, { ...whole(), from, to }).shown.map((one) => all.indexOf(one));
  assert.deepEqual(chosen("", "-0100"), [0]);
  assert.deepEqual(chosen("-0499-06", "-0043"), [0, 1]);
  assert.deepEqual(chosen("2000", "9999"), [2]);
  assert.deepEqual(chosen("20000", ""), [2, 3]);
});
