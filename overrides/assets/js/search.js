// Search over the index that the search plugin writes. All words must occur; Hangul is found inside compounds too.
import { folded, wordsOf } from "./folding.js";

const MOST = 40;
const AROUND = 70;
const parser = new DOMParser();

const plain = (html) => parser.parseFromString(html, "text/html").body.textContent.replace(/\s+/g, " ").trim();
/** The same without the cost, for most texts have no entity. */
const words = (html) => (html.includes("&") ? plain(html.replace(/</g, " <")) : html.replace(/<[^>]+>/g, " "));
/** "soldiers" finds "soldier", "treaties" finds "treaty": the ending is left off, and words match by their beginning. */
const stem = (word) => (/^[a-z]{3,}[a-rt-z]s$/.test(word) ? word.replace(/(ie)?s$/, "") : word);
const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const pattern = (word) => (/^[a-z0-9]/.test(word) ? `\\b${escaped(word)}` : escaped(word));

/** A text folded letter by letter, and from where in the text each of its letters comes. */
function letters(text) {
  const places = [];
  let all = "";
  let at = 0;
  for (const letter of text) {
    const now = folded(letter);
    for (let count = 0; count < now.length; count += 1) places.push(at);
    all += now;
    at += letter.length;
  }
  return { all, places: [...places, at] };
}

/** The date that an event's address begins with, as it stands there and as readers write it. */
function dateOf(location) {
  const [iso] = location.split("#")[1]?.match(/^\d{4}(?:-\d\d){0,2}(?![^-])/) ?? [];
  const date = new Date(iso ?? NaN);
  if (Number.isNaN(date.getTime())) return "";
  const parts = { year: "numeric", month: iso[4] && "long", day: iso[7] && "numeric" };
  return `${iso} ${date.toLocaleDateString(document.documentElement.lang || "en", { ...parts, timeZone: "UTC" })}`;
}

let records = null;
let base = "";

async function load(dialog) {
  const answer = await fetch(dialog.dataset.index);
  if (!answer.ok) throw new Error(answer.statusText);
  const index = await answer.json();
  const pages = new Map();
  const made = [];
  for (const { location, title, text } of index.docs ?? index.items) {
    const [address] = location.split("#");
    const page = pages.get(address);
    const name = plain(title);
    const inText = folded(`${dateOf(location)} ${words(text)}`);
    const record = { location, name, text, page: page?.name ?? "", inTitle: folded(name), inText };
    if (!page) pages.set(address, record);
    // a first heading with an address of its own repeats the page: keep one of the two
    if (page?.name === name && !page.text) Object.assign(page, { text, inText });
    else made.push(record);
  }
  return made;
}

function score(record, words) {
  let sum = 0;
  for (const word of words) {
    const title = word.test(record.inTitle);
    if (!title && !word.test(record.inText)) return 0;
    sum += title ? 10 : 1;
  }
  return sum + (record.location.includes("#") ? 0 : 2) + 20 / (20 + record.inTitle.length);
}

/** A line of the text around the first word found, the words marked; text nodes only, so nothing is parsed twice. */
function excerpt(record, words) {
  const text = plain(record.text).normalize("NFC");
  const whole = letters(text);
  const first = whole.places[Math.min(...words.map((word) => whole.all.search(word)).filter((at) => at >= 0))];
  const from = first === undefined ? 0 : Math.max(0, text.lastIndexOf(" ", first - AROUND));
  const line = document.createElement("p");
  let at = 0;
  const shown = text.slice(from, from + 3 * AROUND).trim();
  const source = words.map((word) => word.source).join("|");
  const { all, places } = letters(shown);
  for (const match of all.matchAll(new RegExp(source, "g"))) {
    const mark = document.createElement("mark");
    const start = places[match.index];
    const end = places[match.index + match[0].length];
    mark.textContent = shown.slice(start, end);
    line.append(shown.slice(at, start), mark);
    at = end;
  }
  line.prepend(from ? "… " : "");
  line.append(shown.slice(at), text.length > from + 3 * AROUND ? " …" : "");
  return line;
}

function row(record, words) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = base + record.location;
  link.textContent = record.name || record.page;
  item.append(link);
  if (record.page && record.page !== record.name) {
    const page = document.createElement("span");
    page.textContent = record.page;
    item.append(page);
  }
  if (record.text) item.append(excerpt(record, words));
  return item;
}

function find(dialog, query) {
  const status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector(".results");
  const words = wordsOf(query).map((word) => new RegExp(pattern(stem(word))));
  if (!words.length) {
    status.textContent = status.dataset.hint;
    return list.replaceChildren();
  }
  const found = records.map((record) => [score(record, words), record]).filter(([points]) => points);
  found.sort(([a], [b]) => b - a);
  const { one, many, none } = dialog.dataset;
  status.textContent = found.length > 1 ? `${found.length} ${many}` : found.length ? one : none;
  list.replaceChildren(...found.slice(0, MOST).map(([, record]) => row(record, words)));
}

/** Arrow keys walk from the field through the results, beside the Tab key. */
function walk(dialog, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [dialog.querySelector("input"), ...dialog.querySelectorAll(".results a")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export async function start(dialog) {
  const input = dialog.querySelector("input");
  input.focus();
  input.select();
  if (records) return;
  records = await load(dialog);
  base = new URL(dialog.dataset.base, location.href).href;
  const run = () => find(dialog, input.value);
  input.addEventListener("input", run);
  dialog.addEventListener("keydown", (event) => walk(dialog, event));
  dialog.querySelector("form").addEventListener("submit", (event) => {
    // Enter goes to the first place found; the button closes
    if (event.submitter && document.activeElement === event.submitter) return;
    event.preventDefault();
    dialog.querySelector(".results a")?.click();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest(".results a")) dialog.close();
  });
  run();
}
