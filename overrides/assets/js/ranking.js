/** Which records of the search answer what is typed, best first. Pure. */
import { wordsOf } from "./folding.js";

const IN = { inTitle: 3, inPage: 1.5, inText: 1 };
const WEIGHTS = { sections: 1, who: 0.9, events: 0.4, sources: 0.1 };
const ENDED = "(?:e?s|e?d|ing)?(?![a-z0-9])";

/** Words match by their beginning: "soldiers" finds "soldier", "signing" finds "signed". */
const stem = (word) => word.replace(/^([a-z]{2,}[a-rt-z])s$/, "$1").replace(/^([a-z]{3,})ie$|^([a-z]{4,})(ed|ing)$/, "$1$2");
/** A short word or number stands for itself: "4" does not begin "48". */
const begun = (word) =>
  word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/^[a-z0-9]/, "\\b$&").replace(/^\\b(\d{1,3}|[a-z]{1,2})$/, "$&\\b");
const any = (words) => `(?:${words.map(begun).join("|")})`;

/** Of every language: a question may be in another than the page. */
const all = (lists = {}) => Object.values(lists).join(" ").split(" ");

/** Patterns for each word that says something, or for each word when none does. */
export function terms(query, { stop, alike = {}, endings }) {
  const typed = wordsOf(query);
  const telling = typed.filter((word) => !all(stop).includes(word));
  return (telling.length ? telling : typed).map((word) => {
    const end = all(endings).find((one) => word.endsWith(one) && word.length > one.length + 1);
    const own = end ? [word, word.slice(0, -end.length)] : [stem(word)];
    const groups = Object.values(alike).flat().map((group) => group.split(" "));
    const part = any([...own, ...(groups.find((group) => new RegExp(`^${any(group)}${ENDED}`).test(word)) ?? [])]);
    const [whole, like] = [any(own), part].map((one) => new RegExp(one + ENDED));
    return { size: word.length, part: new RegExp(part), like, whole };
  });
}

/** The word itself, one like it, one that begins so. */
function worth(record, { part, like, whole }) {
  const how = (text) => (part.test(text) ? (whole.test(text) ? 1 : like.test(text) ? 0.8 : 0.5) : 0);
  return Object.keys(IN).reduce((sum, field) => sum + IN[field] * how(record[field]), 0);
}

/** Those that have most of what the best has; rare words and words side by side count more, long texts less. */
export function ranked(records, terms) {
  const table = records.map((record) => terms.map((term) => worth(record, term)));
  const rare = terms.map((_, at) => Math.log(1 + records.length / (table.filter((row) => row[at]).length || Infinity)));
  const total = (value) => rare.reduce((sum, one, at) => sum + one * value(at), 0);
  const pairs = terms.map(({ whole }, at) => at && new RegExp(`${terms[at - 1].whole.source}\\S* (?:\\S+ )?\\W?${whole.source}`));
  const shares = table.map((row) => total((at) => row[at] > 0));
  const most = Math.max(...shares);
  const points = ({ inTitle, inText, kind }, at) => {
    const near = (pair) => pair && (pair.test(inTitle) ? 3 : +pair.test(inText));
    const named = terms.reduce((sum, { whole, size }) => sum + (whole.test(inTitle) && size), 0);
    const exact = 1 + Math.min(1, named / inTitle.length);
    return (total((word) => table[at][word] + near(pairs[word])) * shares[at] ** 2 * exact * WEIGHTS[kind]) / (2e4 + inText.length);
  };
  const found = records.map((record, at) => [shares[at] > 0.6 * most && points(record, at), record]);
  return found.filter(([sum]) => sum).sort(([a], [b]) => b - a).map(([, record]) => record);
}
