/** Days of any year, counted from 1970, and their ISO texts. Years before 1 and of more than four digits have a sign. Pure. */

const ISO = /^([+-]?\d{4,12})(?:-(\d\d))?(?:-(\d\d))?$/;

/** First day of a month; they are counted from 0 and may lie beyond the year. */
export function monthStart(year, month) {
  // Years that begin in March end with the day that only some of them have.
  const at = year * 12 + month - 2, from = Math.floor(at / 12), { floor } = Math;
  return from * 365 + floor(from / 4) - floor(from / 100) + floor(from / 400) + floor(((at - from * 12) * 153 + 2) / 5) - 719468;
}

/** Year, month from 0, and day of the month. */
export function civil(count) {
  let year = Math.floor(count / 365.2425) + 1971, month = 11;
  while (monthStart(year, 0) > count) year -= 1;
  while (monthStart(year, month) > count) month -= 1;
  return [year, month, Math.floor(count) - monthStart(year, month) + 1];
}

export const yearOf = (count) => civil(count)[0];

/** The first day of a year, a month or a day; what has no end ends after every day, and what is no text of this kind is NaN. */
export function day(iso) {
  const [, year, month = 1, date = 1] = ISO.exec(iso) ?? [];
  return iso ? monthStart(+year, month - 1) + +date - 1 : Infinity;
}

/** The last day of a year, a month or a day. */
export function lastDay(iso) {
  const [, year, month = 12, date] = ISO.exec(iso) ?? [];
  return date ? day(iso) : monthStart(+year, +month) - 1;
}

const padded = (number, size) => String(number).padStart(size, "0");

export function iso(count) {
  const [year, month, date] = civil(Math.round(count)), sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  return `${sign}${padded(Math.abs(year), 4)}-${padded(month + 1, 2)}-${padded(date, 2)}`;
}

/** Whether a text is a year, a month or a day of the calendar. */
export const isDate = (text) => ISO.test(text) && iso(day(text)).replace("+", "").startsWith(text.replace("+", ""));

/** First and last day of a period such as "1961", "2024-06" or "1950/1953". */
export function days(period) {
  const [first, last = first] = period.split("/");
  return [day(first), lastDay(last)];
}
