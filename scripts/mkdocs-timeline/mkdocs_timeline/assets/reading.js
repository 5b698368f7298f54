/** Where the reader is in the list: steps from event to event, the pin that follows, the tools of an event. */
import { clamp } from "./axis.js";
import { day } from "./days.js";
import { addressOf, dateOf, idOf, titleOf } from "./events.js";

export class Reading {
  /** `place` is the timeline's element; `tell` names the event that the reader is at, `follow` goes to one. */
  constructor(place, list, strip, { tell, follow }) {
    Object.assign(this, { place, list, strip, tell, goes: follow });
    this.forget();
  }

  /** Forget where the reader is, as another view begins. */
  forget() {
    this.at = -1;
    this.here = null;
  }

  get current() {
    return this.list.shown[this.at];
  }

  /** Go some events on among those shown. */
  step(by, opens) {
    const { article, list: { shown } } = this, last = shown.length - 1;
    if (last < 0) return;
    if (this.at < 0) this.at = shown.findIndex((event) => event.article === article);
    this.at = clamp(0, this.at + by, last);
    this.strip.speak(this.current, this.at, last);
    this.mention(this.current);
    if (opens) this.open();
  }

  /** Say which event the reader is at. */
  mention(event) {
    this.here = event.article;
    this.tell(`${dateOf(event)} · ${titleOf(event)}`);
  }

  /** Go to the event shown that begins nearest to a day. */
  nearest(count) {
    const far = this.list.shown.map((event) => Math.abs(day(event.from) - count));
    this.at = far.indexOf(Math.min(...far));
    this.step(0, true);
  }

  /** Go to the current event in the list. */
  open() {
    const event = this.current;
    if (!event) return;
    this.goes(idOf(event));
    this.at = this.list.shown.indexOf(event);
  }

  /** The article that the reader is at: the one a third down the window. */
  get article() {
    const { left, width } = this.place.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, innerHeight / 3)?.closest(".tl-event");
    return this.place.contains(found) ? found : null;
  }

  /** You are here: the pin goes with the reading. */
  follow() {
    const { top } = this.current?.article.getBoundingClientRect() ?? {};
    if (top >= -9 && top < innerHeight) return;
    const { article } = this;
    if (!article || article === this.here) return;
    this.at = -1;
    this.strip.point(day(article.dataset.from));
    this.mention({ article });
  }
}

/** The line of tools below the event that the reader has come to: its neighbours, its link, its citation. */
export class Tools {
  constructor(line, home, words) {
    Object.assign(this, { line, home, words });
  }

  /** Take back the line: in an event its words would be found by a search. */
  leave() {
    this.article = null;
    this.line.hidden = true;
    this.home.after(this.line);
  }

  /** Put the line below an event. */
  offer(article) {
    if (!article || article === this.article || !idOf({ article })) return;
    this.article = article;
    this.line.hidden = false;
    this.line.lastChild.textContent = "";
    article.append(this.line);
  }

  /** The address of the event, or its citation. */
  reference(cites) {
    const event = { article: this.article }, address = addressOf(event);
    // The reader's own day, which the world's may be before or behind: this language writes it as ISO does.
    const today = new Date().toLocaleDateString("sv");
    return cites ? `“${titleOf(event)}” (${dateOf(event)}). ${document.title}. ${address} (${this.words.accessed} ${today}).` : address;
  }
}

/** The goal last asked for: the way to another ends with it. */
let aim;

/**
 * Scroll to what the address names, and again where it moves in the next frames: what lies off screen above takes its true
 * height late. Where it is as it was and the window is not, the reader has gone elsewhere. It is the target itself, an
 * earlier id as well, for some themes say of the target alone how far below their header it comes to rest.
 */
export function reach(goal, left = 30, before = NaN, at = NaN) {
  const y = Math.floor(goal.getBoundingClientRect().top + scrollY);
  aim = goal;
  if (y !== before) goal.scrollIntoView();
  else if (scrollY !== at) return;
  at = scrollY;
  if (left) requestAnimationFrame(() => aim === goal && reach(goal, left - 1, y, at));
}
