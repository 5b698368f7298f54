/** Days, counted from 1970, and an axis of them with its ticks, in the manner of strip/axis.py. Pure. */

export const day = (iso) => Date.parse(iso) / 864e5;
export const iso = (count) => new Date(Math.round(count) * 864e5).toISOString().slice(0, 10);
export const yearOf = (count) => new Date(count * 864e5).getUTCFullYear();
/** First day of a month; they are counted from 0 and may lie beyond the year. */
export const monthStart = (year, month) => Date.UTC(2000, (year - 2000) * 12 + month) / 864e5;

export const clamp = (least, value, most) => Math.min(most, Math.max(least, value));

/** A stretch of time, first and last day included, between two places in pixels. */
export function axisOf(first, last, left, right) {
  const x = (at) => left + clamp(0, (at - first) / Math.max(1, last - first), 1) * (right - left);
  return { first, last, left, right, x };
}

function everyDay({ first, last }, size, { sizes, months, day: pattern }) {
  const out = [];
  for (let at = first; at <= last; at += Math.ceil(sizes.day[1] / size)) {
    const date = new Date(at * 864e5), month = months[date.getUTCMonth()];
    out.push([at, pattern.replace("{month}", month).replace("{day}", date.getUTCDate())]);
  }
  return out;
}

function everyMonth({ first, last }, size, { sizes, months }) {
  const out = [], year = size * 365.25, fits = (step) => year * step >= sizes.gap;
  const month = sizes.months.find((step) => (year * step) / 12 >= sizes.gap) ?? 12, step = sizes.years.find(fits) ?? sizes.years.at(-1);
  for (let number = Math.max(step, yearOf(first) - (yearOf(first) % step)); number <= yearOf(last); number += step) {
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
