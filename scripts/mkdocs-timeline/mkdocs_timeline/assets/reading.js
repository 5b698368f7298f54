/** Where the reader is in the list: steps from event to event, what the ribbon says, and landing at an address. */
import { clamp } from "./axis.js";
import { addressOf, dateOf, titleOf } from "./events.js";

export class Reading {
  /** `here(event, at, all)` is told where the reader is; `open(event)` goes to an event. */
  constructor(place, list, { cursor, here, open }) {
    Object.assign(this, { place, list, cursor, here, open, at: 0 });
  }

  get current() {
    return this.list.shown[this.at];
  }

  /** Begin anew, as another view begins, with an event where it is still shown. */
  begin(event) {
    this.at = Math.max(0, this.list.shown.indexOf(event));
    this.tell();
  }

  tell() {
    const { current: event, at, list: { shown } } = this;
    if (!event) return;
    Object.assign(this.cursor, { ariaValueMax: shown.length, ariaValueNow: at + 1, ariaValueText: `${dateOf(event)}: ${titleOf(event)}` });
    this.here(event, at, shown.length);
  }

  /** Go some events on among those shown. */
  step(by, opens) {
    const last = this.list.shown.length - 1;
    if (last < 0) return;
    this.at = clamp(0, this.at + by, last);
    this.held = this.current;
    this.tell();
    if (opens) this.open(this.current);
  }

  /** Go to the first event of the group before or after. */
  leap(by) {
    const { shown } = this.list, { group } = this.current ?? {}, groups = [...new Set(shown.map((event) => event.group))];
    const next = groups[groups.indexOf(group) + by];
    if (next) this.step(shown.findIndex((event) => event.group === next) - this.at);
  }

  /** You are here: the event a third down the window, while the reader scrolls. */
  follow() {
    const { top } = this.held?.item.getBoundingClientRect() ?? {};
    if (top > -9 && top < innerHeight) return;
    const { left, width } = this.place.getBoundingClientRect();
    const event = this.list.of(document.elementFromPoint(left + width / 2, innerHeight / 3)), at = this.list.shown.indexOf(event);
    if (at < 0 || at === this.at) return;
    this.held = null;
    this.at = at;
    this.tell();
  }
}

/** The address of an event, or its citation. */
export function referenceTo(event, cites, { accessed }) {
  const address = addressOf(event), now = new Date();
  // The reader's own day, which the world's may be before or behind.
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return cites ? `“${titleOf(event)}” (${dateOf(event)}). ${document.title}. ${address} (${accessed} ${today}).` : address;
}

/** The goal last asked for: the way to another ends with it. */
let aim;

/**
 * Scroll to an element, and again where it moves in the next frames: what lies off screen above takes its true height late.
 * Where it is as it was and the window is not, the reader has gone elsewhere.
 */
export function reach(goal, left = 30, before = NaN, at = NaN) {
  const y = Math.floor(goal.getBoundingClientRect().top + scrollY);
  aim = goal;
  if (y !== before) goal.scrollIntoView();
  else if (scrollY !== at) return;
  at = scrollY;
  if (left) requestAnimationFrame(() => aim === goal && reach(goal, left - 1, y, at));
}
