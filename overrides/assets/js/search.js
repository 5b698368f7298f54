// Search over the index that the search plugin writes, for words and for whole questions.
import { folded } from "./folding.js";
import { ranked, terms } from "./ranking.js";

const MOST = { best: 3, sections: 4, events: 4, who: 3, sources: 2 };
const AROUND = 70;
const parser = new DOMParser();
const element = (name, textContent = "") => Object.assign(document.createElement(name), { textContent });

const plain = (html) => parser.parseFromString(html, "text/html").body.textContent.replace(/\s+/g, " ").trim();
/** The same without the cost, for most texts have no entity. */
const unmarked = (html) => (html.includes("&") ? plain(html.replace(/</g, " <")) : html.replace(/<[^>]+>/g, " "));

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
let words = {};
let base = "";

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

async function load(dialog) {
  const index = await read(dialog.dataset.index);
  const kinds = JSON.parse(dialog.dataset.kinds);
  const pages = new Map();
  const made = [];
  for (const { location, title, text } of index.docs ?? index.items) {
    const [address] = location.split("#");
    const page = pages.get(address);
    const name = plain(title);
    const inText = folded(`${dateOf(location)} ${unmarked(text)}`);
    const record = { location, name, text, page: page?.name ?? "", inTitle: folded(name), inPage: page?.inTitle ?? "", inText };
    record.kind = kinds[address] ?? "sections";
    if (!page) pages.set(address, record);
    // a first heading with an address of its own repeats the page: keep one of the two
    if (page?.name === name && !page.text) Object.assign(page, { text, inText });
    else if (text || !page) made.push(record);
  }
  return made;
}

/** A line of the text around the first word found, the words marked; text nodes only, so nothing is parsed twice. */
function excerpt(record, sought) {
  const text = plain(record.text).normalize("NFC");
  const source = sought.map(({ part }) => part.source).join("|");
  // near that word only: a list of sources is long
  const near = Math.max(0, folded(text).search(source) - 999);
  const around = letters(text.slice(near, near + 2e3));
  const first = near + around.places[around.all.search(source)];
  const from = first ? Math.max(0, text.lastIndexOf(" ", first - AROUND)) : 0;
  const line = element("p");
  let at = 0;
  const shown = text.slice(from, from + 3 * AROUND).trim();
  const { all, places } = letters(shown);
  for (const match of all.matchAll(new RegExp(source, "g"))) {
    const start = places[match.index];
    const end = places[match.index + match[0].length];
    line.append(shown.slice(at, start), element("mark", shown.slice(start, end)));
    at = end;
  }
  line.prepend(from ? "… " : "");
  line.append(shown.slice(at), text.length > from + 3 * AROUND ? " …" : "");
  return line;
}

function row(record, sought) {
  const item = element("li");
  const link = element("a", record.name || record.page);
  link.href = base + record.location;
  item.append(link);
  if (record.page && record.page !== record.name) item.append(element("span", record.page));
  if (record.text) item.append(excerpt(record, sought));
  return item;
}

/** A heading and a few places. */
function group(dialog, kind, found, sought) {
  const list = element("ol");
  const places = kind === "best" ? found : found.slice(MOST.best).filter((record) => record.kind === kind);
  list.append(...places.slice(0, MOST[kind]).map((record) => row(record, sought)));
  return list.firstChild ? [element("h2", dialog.dataset[kind]), list] : [];
}

function find(dialog, query) {
  const status = dialog.querySelector("[role=status]");
  const sought = terms(query, words);
  const found = ranked(records, sought);
  dialog.querySelector(".results").replaceChildren(...Object.keys(MOST).flatMap((kind) => group(dialog, kind, found, sought)));
  const { one, many, none } = dialog.dataset;
  const few = found.length ? one : sought.length ? none : status.dataset.hint;
  status.textContent = found.length > 1 ? `${found.length} ${many}` : few;
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
  [records, words] = await Promise.all([load(dialog), read(new URL("../search-words.json", import.meta.url)).catch(() => ({}))]);
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
