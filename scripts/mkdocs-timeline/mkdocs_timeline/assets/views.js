/** The other ways to read: a table that sorts, and two periods side by side. */
import { dateOf, leadOf, sourcesOf, titleOf } from "./events.js";
import { make } from "./make.js";
import { inside } from "./selection.js";

const VALUE = {
  date: (event) => event.at,
  title: titleOf,
  actors: (event, form) => event.actor.map((name) => form.title("actor", name)).join(", "),
  status: (event, form) => form.words[event.status[0]] ?? "",
  sources: (event) => sourcesOf(event).length,
};

/** A link to an event that stands in the list. */
const link = (event) => make("a", { href: `#${event.id}` }, titleOf(event));

/** The sources of an event as their number, which opens to their names. */
function sources(event) {
  const links = sourcesOf(event);
  return make("details", {}, make("summary", {}, String(links.length)), ...links.map((one) => make("p", {}, one.cloneNode(true))));
}

function row(event, form) {
  const cells = [[dateOf(event)], [VALUE.actors(event, form)], [VALUE.status(event, form)], [sources(event)]];
  const [first, ...rest] = cells.map((content) => make("td", {}, ...content));
  return make("tr", {}, first, make("th", { scope: "row" }, link(event)), ...rest);
}

/** Fill the table with events, sorted by a column; a minus before its name stands for descending. */
export function fill(table, events, sort, form) {
  const column = sort.replace("-", ""), down = sort !== column;
  const keyed = events.map((event) => [VALUE[column](event, form), event]);
  keyed.sort(([a], [b]) => (down ? -1 : 1) * (a.localeCompare ? a.localeCompare(b) : a - b));
  for (const button of table.querySelectorAll("th button")) {
    button.parentNode.ariaSort = button.dataset.do === `sort ${column}` ? (down ? "descending" : "ascending") : null;
  }
  table.querySelector("tbody").replaceChildren(...keyed.map(([, event]) => row(event, form)));
}

function column(events, period, form) {
  const found = events.filter((event) => inside(event, period));
  const items = found.map((event) => make("li", {}, make("span", { class: "tl-date" }, dateOf(event)), " ", link(event), make("p", {}, leadOf(event))));
  return make("section", {}, make("h2", {}, `${period.replace("/", "–")} · ${form.phrase("of", { n: found.length, all: events.length })}`), make("ol", { role: "list" }, ...items));
}

/** Two periods side by side, once both are chosen. */
export function compare(region, events, periods, form) {
  for (const [at, select] of [...region.querySelectorAll("select")].entries()) {
    if (periods[at]) form.choose(select, periods[at]);
  }
  region.querySelector(".tl-pair").replaceChildren(...periods.map((period) => column(events, period, form)));
}
