/** The script places days and writes ticks as Python does. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { day } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/days.js";
import { Scale } from "../../scripts/mkdocs-timeline/mkdocs_timeline/assets/scale.js";
import { dice, golden } from "./golden.mjs";

const cases = golden("scales.json");
/** The page has the ends of a stretch to a ten-thousandth. */
const NEAR = 2e-4;
const of = ({ model, linear }) => (linear ? new Scale(model.scale).linear : new Scale(model.scale));

function same(found, expected, what) {
  assert.deepEqual(found.map(([, words]) => words), expected.map(([, words]) => words), what);
  for (const [at, [x]] of found.entries()) assert.ok(Math.abs(x - expected[at][0]) < NEAR, `${what}: ${found[at]} | ${expected[at]}`);
}

for (const one of cases) {
  const { name, model, width, days, whole, windows } = one, scale = of(one);

  test(`days stand where Python puts them: ${name}`, () => {
    for (const [at, x] of days) assert.ok(Math.abs(scale.x(at) - x) < NEAR, `${at}: ${scale.x(at)} | ${x}`);
  });

  test(`ticks are those of Python: ${name}`, () => {
    assert.ok(windows.length);
    if (whole) same(scale.ticks(0, 100, width, model), whole, "the whole");
    for (const [from, to, expected] of windows) same(scale.ticks(from, to, width, model), expected, `${from} to ${to}`);
  });

  test(`a tick stands at its own day, and in sight: ${name}`, () => {
    for (const [from, to] of windows) {
      for (const [x] of scale.ticks(from, to, width, model)) {
        assert.ok(x >= from - NEAR && x <= to + NEAR, `${x} of ${from} to ${to}`);
        assert.ok(Math.abs(scale.x(scale.day(x)) - x) < NEAR, x);
      }
    }
  });
}

test("the cases hold ticks of every kind, and of both languages", () => {
  const words = cases.flatMap(({ whole, windows }) => [...(whole ?? []), ...windows.flatMap(([, , ticks]) => ticks)]).map(([, one]) => one);
  for (const kind of [/^1961$/, /^\d+ BC$/, /^Apr$/, /^\d+월$/, /^기원전 /, /^Jul \d{1,2}$/, /^\d+월 \d{1,2}일$/, /,000 BC$/, /^AD 1$/]) {
    assert.ok(words.some((one) => kind.test(one)), String(kind));
  }
});

test("a place leads back to its day", () => {
  const roll = dice(7);
  for (const one of cases.filter(({ name }) => !name.startsWith("ages"))) {
    const scale = of(one), [[first]] = one.model.scale, [, last] = one.model.scale.at(-1);
    for (let count = 0; count < 300; count += 1) {
      const at = first + Math.floor(roll() * (last - first));
      assert.equal(scale.day(scale.x(at)), at, one.name);
    }
  }
});

test("later days stand to the right, and those beyond the ends at the ends", () => {
  for (const one of cases) {
    const scale = of(one), places = one.days.map(([at]) => scale.x(at)), [left, right] = [scale.stretches[0][2], scale.stretches.at(-1)[3]];
    assert.deepEqual(places, [...places].sort((a, b) => a - b), one.name);
    assert.equal(scale.x(day("-900000000-01-01")), left);
    assert.equal(scale.x(day("+900000001-01-01")), right);
  }
});

test("a break is a place without days", () => {
  const scale = new Scale(cases[0].model.scale), [[, before, , end], [first, , begin]] = scale.stretches;
  assert.equal(first, before + 1);
  assert.ok(begin - end > 0.5);
  assert.ok(Math.abs(scale.linear.x(first) - scale.linear.x(before)) < 0.01);
  for (const x of [end + 0.01, (end + begin) / 2, begin - 0.01]) assert.ok([before, first].includes(scale.day(x)), x);
});
