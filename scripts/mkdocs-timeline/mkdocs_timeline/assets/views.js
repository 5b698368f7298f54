/** The other ways to read: a table that sorts, and two periods side by side. */
import { dateOf, idOf, inside, titleOf } from "./events.js";
import { SORTS } from "./state.js";

/** Make an element: its class, its attributes, its children. */
export function make(name, data = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(data)) {
    if (key === "onclick") element.addEventListener("click", value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

const text = (event, name) => event.article.getElementsByClassName(name)[0]?.textContent ?? "";
const actors = (event) => [...event.article.getElementsByClassName("tl-actor")].map((one) => one.textContent).join(", ");
const links = (event) => [...event.article.querySelectorAll(".tl-sources a, .tl-sources cite")];
const VALUE = {
  date: (event) => event.from,
  title: titleOf,
  actors,
  status: (event) => text(event, "tl-status"),
  sources: (event) => String(links(event).length).padStart(4, "0"),
};

/** A link to an event that stands in the list. */
export const link = (event) => make("a", { href: `#${idOf(event)}` }, titleOf(event));

function row(event) {
  const cells = links(event).flatMap((one, at) => [at ? "; " : "", one.cloneNode(true)]);
  return make("tr", {}, make("td", {}, dateOf(event)), make("th", { scope: "row" }, link(event)),
    make("td", {}, actors(event)), make("td", {}, text(event, "tl-status")), make("td", {}, ...cells));
}

/** The events as a table; `onsort` is told the column that was asked for, with a minus for descending. */
export function table(events, sort, words, onsort) {
  const column = sort.replace("-", ""), down = sort.startsWith("-"), value = VALUE[column];
  const keyed = events.map((event) => [value(event), event]);
  if (sort !== "date") keyed.sort(([a], [b]) => (down ? -1 : 1) * a.localeCompare(b));
  const head = SORTS.map((name) => {
    const current = name === column, next = current && !down ? `-${name}` : name;
    const order = current ? (down ? "descending" : "ascending") : null;
    return make("th", { scope: "col", "aria-sort": order },
      make("button", { type: "button", "data-sort": name, onclick: () => onsort(next) }, words[`col-${name}`]));
  });
  const body = make("tbody", {}, ...keyed.map(([, event]) => row(event)));
  const whole = make("table", { class: "tl-table" }, make("caption", {}, words.table), make("thead", {}, make("tr", {}, ...head)), body);
  return make("div", { class: "tl-scroll", tabindex: "0", role: "region", "aria-label": words.table }, whole);
}

function column(events, period, words) {
  const found = events.filter((event) => inside(event, period));
  const items = found.map((event) => make("li", {}, make("span", { class: "tl-date" }, dateOf(event)), " ", link(event),
    make("p", {}, text(event, "tl-summary"))));
  return make("section", {}, make("h2", {}, `${period.replace("/", "–")} · ${found.length} ${words[found.length === 1 ? "event" : "events"]}`),
    items.length ? make("ol", {}, ...items) : make("p", {}, words.none));
}

/** Two periods side by side. */
export const compare = (events, periods, words) =>
  make("div", { class: "tl-compare" }, ...periods.map((period) => column(events, period, words)));
