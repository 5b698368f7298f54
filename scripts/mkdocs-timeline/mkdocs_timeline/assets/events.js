/** The events as the page holds them: a record for each article, and what stands in it. */
import { folded } from "./folding.js";

class Entry {
  constructor(article, group, mark) {
    const { theme, status, weight, from, to, actors, era } = article.dataset, item = article.parentNode;
    Object.assign(this, {
      article, item, mark, from, to, list: item.parentNode, weight: +weight,
      theme: [theme], status: status ? [status] : [], actor: actors ? actors.split(" ") : [], era: [era ?? group.dataset.era],
    });
  }

  /** What a search looks in, dates also as they are written for machines; read at the first search. */
  get text() {
    return (this.words ??= folded([this.article.textContent, ...[...this.article.querySelectorAll("time")].map((one) => one.dateTime)].join(" ")));
  }
}

/** The groups under a root, or its lists, and a record for each article, in the order of the page; `marks` dress them. */
export function index(root, marks) {
  const groups = [...root.querySelectorAll(":scope > :is(.tl-group, .tl-list)")], events = [];
  for (const group of groups) {
    for (const article of group.querySelectorAll("li > .tl-event")) events.push(new Entry(article, group, +marks[events.length]));
  }
  return { groups, events };
}

/** The texts of an event's parts of a class. */
const texts = (event, name) => [...event.article.getElementsByClassName(name)].map((one) => one.textContent);
export const textOf = (event, name) => texts(event, name).join(" ");
export const idOf = (event) => event.article.querySelector(".tl-title").id;
/** Address of an event, without the view. */
export const addressOf = (event) => `${location.href.split(/[?#]/)[0]}#${idOf(event)}`;
export const titleOf = (event) => textOf(event, "tl-title");
export const dateOf = (event) => textOf(event, "tl-date");
export const actorsOf = (event) => texts(event, "tl-actor").join(", ");
export const sourcesOf = (event) => [...event.article.querySelectorAll(".tl-sources :is(a, cite)")];
export const sourceIdsOf = (event) => event.article.dataset.sources?.split(" ") ?? [];
