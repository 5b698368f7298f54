/** An axis of days with its ticks, in the manner of strip/axis.py. Pure. */
import { civil, monthStart, yearOf } from "./days.js";

export const clamp = (least, value, most) => Math.min(most, Math.max(least, value));

/** About how wide words are; a letter of East Asian scripts counts as two. */
export const breadth = (words, { letter }) => words.replace(/[\u1100-\u{10ffff}]/gu, "--").length * letter;

/** A stretch of time, first and last day included, between two places in pixels. */
export function axisOf(first, last, left, right) {
  const x = (at) => left + clamp(0, (at - first) / Math.max(1, last - first), 1) * (right - left);
  return { first, last, left, right, x };
}

function* everyDay({ first, last }, size, { ticks: sizes, months, day: pattern }) {
  for (let at = first; at <= last; at += Math.ceil(sizes.day[1] / size)) {
    const [, month, date] = civil(at);
    yield [at, pattern.replace("{month}", months[month]).replace("{day}", date)];
  }
}

function* everyMonth({ first, last }, size, { ticks: sizes, months, years: [plain, one, before, lang] }) {
  const year = size * 365.25, from = yearOf(first), to = yearOf(last);
  // The year 0 is 1 BC. Digits are grouped from five on.
  const words = (at, n = Math.abs(at - (at < 1))) => (at < 1 ? before : at > 1 ? plain : one).replace("{n}", n > 9999 ? n.toLocaleString(lang) : n);
  const gap = Math.max(sizes.gap, ...[from, to].map((at) => breadth(`${words(at)}--`, sizes)));
  const month = sizes.months.find((step) => (year * step) / 12 >= sizes.gap) ?? 12, step = sizes.years.find((step) => year * step >= gap);
  // Years before 1 are round as years BC; the first year parts the eras.
  for (let at = Math.floor((from - 1) / step) * step; at <= to; at += step) {
    if (!at && (step < 10 || from > 0)) continue;
    const number = at + (at < 1);
    for (let next = 0; next < 12; next += step > 1 ? 12 : month) yield [monthStart(number, next), next ? months[next] : words(number)];
  }
}

/** Places and labels: years, months or, where there is room, days. */
export function ticks(axis, model) {
  const { first, last, left, right, x } = axis, { ticks: sizes } = model, size = (right - left) / Math.max(1, last - first);
  const daily = size > sizes.day[0], all = (daily ? everyDay : everyMonth)(axis, size, model);
  const fits = ([at]) => at >= first && at <= last && x(at) <= right - sizes.edge[+daily];
  return [...all].filter(fits).map(([at, label]) => [x(at), label]);
}
