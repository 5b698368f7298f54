/** Where the reader is in the list: steps from event to event, what the ribbon says, and landing at an address. */
import { clamp } from "./axis.js";
import { dateOf, titleOf } from "./events.js";

export class Reading {
  constructor(place, open) {
    Object.assign(this, { place, open, list: place.list, cursor: place.querySelector(".tl-cursor"), at: 0 });
    this.cursor.hidden = false;
  }

  get current() {
    return this.list.shown[this.at];
  }

  /** Be at an event, or at the first where it is not shown; it may be held until the reader scrolls it away. */
  go(event, holds) {
    const { shown } = this.list;
    this.at = Math.max(0, shown.indexOf(event));
    this.held = holds && event;
    const { current, at, cursor } = this;
    if (!current) return;
    Object.assign(cursor, { ariaValueMax: shown.length, ariaValueNow: at + 1, ariaValueText: `${dateOf(current)}: ${titleOf(current)}` });
    this.place.pointTo(current, at, shown.length);
  }

  /** Go some events on among those shown. */
  step(by, opens) {
    const { shown } = this.list, event = shown[clamp(0, this.at + by, shown.length - 1)];
    this.go(event, true);
    if (opens) this.open(event);
  }

  /** Go to the first event of the group before or after. */
  leap(by) {
    const { shown } = this.list, groups = [...new Set(shown.map((event) => event.group))], next = groups[groups.indexOf(this.current?.group) + by];
    if (next) this.go(shown.find((event) => event.group === next), true);
  }

  /** You are here: the event a third down the window, while the reader scrolls. */
  follow() {
    const { top } = this.held?.item?.getBoundingClientRect() ?? {}, { left, width } = this.place.getBoundingClientRect();
    if (top > -9 && top < innerHeight) return;
    const event = this.list.of(document.elementFromPoint(left + width / 2, innerHeight / 3));
    if (event && event !== this.current && this.list.shown.includes(event)) this.go(event);
  }
}

/** The goal last asked for: the way to another ends with it. */
let aim;
/** A reader who scrolls, presses or types goes elsewhere. */
export const letGo = () => (aim = null);

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
