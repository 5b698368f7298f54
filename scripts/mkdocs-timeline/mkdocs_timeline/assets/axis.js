/** An axis of days with its ticks, in the manner of strip/axis.py. Pure. */
import { civil, monthStart, yearOf } from "./days.js";

export const clamp = (least, value, most) => Math.min(most, Math.max(least, value));

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

function everyMonth({ first, last }, size, { sizes, months }) {
  const out = [], year = size * 365.25, fits = (step) => year * step >= sizes.gap;
  const month = sizes.months.find((step) => (year * step) / 12 >= sizes.gap) ?? 12;
  let step = sizes.years.find(fits) ?? sizes.years.at(-1);
  while (!fits(step)) step *= 10;
  for (let number = Math.ceil(yearOf(first) / step) * step; number <= yearOf(last); number += step) {
    out.push([monthStart(number, 0), String(number)]);
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
