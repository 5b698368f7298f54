/** The events as the page holds them: a record for each item, and what stands in it. */
import { day } from "./days.js";
import { folded } from "./folding.js";

class Entry {
  constructor(item, group, mark) {
    const { theme, status, weight, from, to, actors, era, differ } = item.dataset;
    Object.assign(this, { item, group, list: item.parentNode, weight: +weight, from, to, at: day(from), mark: parseInt(mark, 36) });
    Object.assign(this, { theme: [theme], status: status ? [status] : [], differ: differ === undefined ? [] : ["1"] });
    Object.assign(this, { actor: actors ? actors.split(" ") : [], era: [era ?? group.dataset.era] });
  }

  /** What a search looks in, the days also as machines write them; read at the first search. */
  get text() {
    // The tools of an event that stands open are no words of its own.
    const { item } = this, words = () => item.textContent.replace(item.querySelector(".tl-tools")?.textContent, "");
    return (this.words ??= folded([words(), this.from, this.to, item.firstChild.dateTime].join(" ")));
  }

  get title() {
    return this.item.querySelector(".tl-title");
  }

  get body() {
    return this.item.querySelector(".tl-body");
  }

  get id() {
    return this.title.id;
  }
}

/** The groups under a root, or its lists, and a record for each event, in the order of the page; `marks` place them. */
export function index(root, marks) {
  const groups = [...root.querySelectorAll(":scope > :is(.tl-group, .tl-list)")], events = [];
  for (const group of groups) {
    for (const item of group.getElementsByClassName("tl-event")) events.push(new Entry(item, group, marks[events.length]));
  }
  return { groups, events };
}

const textOf = (event, name) => [...event.item.getElementsByClassName(name)].map((one) => one.textContent).join(" ");
/** Address of an event, without the view. */
export const addressOf = (event) => `${location.href.split(/[?#]/)[0]}#${event.id}`;
export const titleOf = (event) => event.title.textContent;
export const dateOf = (event) => event.item.firstChild.textContent;
/** What happened, in a sentence where the page has one apart. */
export const leadOf = (event) => textOf(event, "tl-first") || textOf(event, "tl-summary");
export const sourcesOf = (event) => [...event.item.querySelectorAll(".tl-sources :is(a, cite)")];
export const sourceIdsOf = (event) => event.item.dataset.sources?.split(" ") ?? [];
/** Name of the group in which an event stands. */
export const eraOf = (event) => event.group.querySelector(":scope > :is(h2, h3, h4, h5)")?.firstChild.textContent ?? "";
