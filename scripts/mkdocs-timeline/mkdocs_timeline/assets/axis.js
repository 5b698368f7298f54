/** An axis of days with its ticks, in the manner of strip/axis.py. Pure. */
import { civil, monthStart, yearOf } from "./days.js";

export const clamp = (least, value, most) => Math.min(most, Math.max(least, value));

/** About how wide words are. */
export const breadth = (words, { letter, wide }) => [...words].reduce((sum, one) => sum + (one < "\u1100" ? letter : wide), 0);

/** A stretch of time, first and last day included, between two places in pixels. */
export function axisOf(first, last, left, right) {
  const x = (at) => left + clamp(0, (at - first) / Math.max(1, last - first), 1) * (right - left);
  return { first, last, left, right, x };
}

function everyDay({ first, last }, size, { sizes, months, day: pattern }) {
  const out = [];
  for (let at = first; at <= last; at += Math.ceil(sizes.day[1] / size)) {
    const [, month, date] = civil(at);
    out.push([at, pattern.replace("{month}", months[month]).replace("{day}", date)]);
  }
  return out;
}

/** A year in the words of its era. The year 0 is 1 BC. */
function inWords(year, [plain, first, before, thousands]) {
  const number = String(year > 0 ? year : 1 - year), grouped = number.replace(/\B(?=(\d{3})+$)/g, thousands);
  return (year < 1 ? before : year === 1 ? first : plain).replace("{n}", number > 9999 ? grouped : number);
}

/** Every so many years. Those before 1 are round as years BC; the first year parts the eras. */
function roundYears(first, last, step) {
  const out = [];
  for (let at = 1 - Math.floor((1 - first) / step) * step; at <= Math.min(0, last); at += step) out.push(at);
  if (first < 1 && last > 0 && step > 9) out.push(1);
  for (let at = Math.max(step, Math.floor(first / step) * step); at <= last; at += step) out.push(at);
  return out;
}

function everyMonth({ first, last }, size, { sizes, months, years }) {
  const out = [], year = size * 365.25, ends = [first, last].map(yearOf);
  const month = sizes.months.find((step) => (year * step) / 12 >= sizes.gap) ?? 12;
  const gap = Math.max(sizes.gap, ...ends.map((end) => breadth(inWords(end, years), sizes) + sizes.space));
  const step = sizes.years.find((step) => year * step >= gap) ?? sizes.years.at(-1);
  for (const number of roundYears(...ends, step)) {
    out.push([monthStart(number, 0), inWords(number, years)]);
    for (let next = month; step === 1 && next < 12; next += month) out.push([monthStart(number, next), months[next]]);
  }
  return out;
}

/** Places and labels: years, months or, where there is room, days. */
export function ticks(axis, model) {
  const { first, last, left, right, x } = axis, { sizes } = model, size = (right - left) / Math.max(1, last - first);
  const daily = size > sizes.day[0], all = (daily ? everyDay : everyMonth)(axis, size, model);
  return all.filter(([at]) => at >= first && at <= last).map(([at, label]) => [x(at), label])
    .filter(([at]) => at <= right - sizes.edge[+daily]);
}
