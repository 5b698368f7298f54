/** The other ways to read: a table that sorts, and two periods side by side. */
import { day } from "./days.js";
import { actorsOf, dateOf, idOf, sourcesOf, textOf, titleOf } from "./events.js";
import { inside } from "./selection.js";

/** Make an element: its attributes, its children. */
export function make(name, data, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(data)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const VALUE = {
  date: (event) => day(event.from),
  title: titleOf,
  actors: actorsOf,
  status: (event) => textOf(event, "tl-status"),
  sources: (event) => sourcesOf(event).length,
};

/** A link to an event that stands in the list. */
const link = (event) => make("a", { href: `#${idOf(event)}` }, titleOf(event));

function row(event) {
  const sources = sourcesOf(event).flatMap((one, at) => [at ? "; " : "", one.cloneNode(true)]);
  const cells = [[dateOf(event)], [VALUE.actors(event)], [VALUE.status(event)], sources].map((content) => make("td", {}, ...content));
  cells.splice(1, 0, make("th", { scope: "row" }, link(event)));
  return make("tr", {}, ...cells);
}

/** Fill the table with events, sorted by a column; a minus before its name stands for descending. */
export function fill(table, events, sort) {
  const column = sort.replace("-", ""), down = sort !== column;
  const keyed = events.map((event) => [VALUE[column](event), event]);
  if (sort !== "date") keyed.sort(([a], [b]) => (down ? -1 : 1) * (a.localeCompare ? a.localeCompare(b) : a - b));
  for (const button of table.querySelectorAll("th button")) {
    button.parentNode.ariaSort = button.dataset.do === `sort ${column}` ? (down ? "descending" : "ascending") : null;
  }
  table.querySelector("tbody").replaceChildren(...keyed.map(([, event]) => row(event)));
}

function column(events, period, amount) {
  const found = events.filter((event) => inside(event, period));
  const items = found.map((event) => make("li", {}, make("span", { class: "tl-date" }, dateOf(event)), " ", link(event),
    make("p", {}, textOf(event, "tl-summary"))));
  return make("section", {}, make("h2", {}, `${period.replace("/", "–")} · ${amount(items.length)}`), make("ol", {}, ...items));
}

/** Two periods side by side; `amount` says a number of events in words. */
export const compare = (events, periods, amount) =>
  make("div", { class: "tl-compare" }, ...periods.map((period) => column(events, period, amount)));
