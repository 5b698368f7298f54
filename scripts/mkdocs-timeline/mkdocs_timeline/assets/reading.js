/** Where the reader is in the list: steps from event to event, the pin that follows, links and citations. */
import { Controls } from "./controls.js";
import { clamp, day } from "./draw.js";
import { addressOf, dateOf, idOf, titleOf } from "./events.js";
import { whole } from "./state.js";

/** The part that has to do with the list; whole, it has `events`, a `strip`, and perhaps an `other` view in its place. */
export class Reading extends Controls {
  get current() {
    return this.shown[this.at];
  }

  /** Go some events on among those shown. */
  step(by, opens) {
    const { article, shown } = this, last = shown.length - 1;
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
    this.say("now", `${dateOf(event)} · ${titleOf(event)}`);
  }

  /** Go to the event shown that begins nearest to a day. */
  nearest(count) {
    const far = this.shown.map((event) => Math.abs(day(event.from) - count));
    this.at = far.indexOf(Math.min(...far));
    this.step(0, true);
  }

  /** Go to the current event in the list. */
  open() {
    const event = this.current;
    if (!event) return;
    location.hash = idOf(event);
    this.land();
    this.at = this.shown.indexOf(event);
  }

  /** The article that the reader is at: the one a third down the window. */
  get article() {
    const { left, width } = this.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, innerHeight / 3)?.closest(".tl-event");
    return this.contains(found) ? found : null;
  }

  /** You are here: the pin goes with the reading. */
  follow() {
    this.frame = null;
    if (!this.stop) return;
    const { top } = this.current?.article.getBoundingClientRect() ?? {};
    if (top >= -9 && top < innerHeight) return;
    const { article } = this;
    if (!article || article === this.here) return;
    this.at = -1;
    this.strip.point(day(article.dataset.from));
    this.mention({ article });
  }

  /** An address of an event or a group leads to it, whatever the view hides. */
  land() {
    const goal = document.getElementById(location.hash.slice(1)), article = goal?.closest(".tl-event"), hidden = goal?.closest("[hidden]");
    if (!this.contains(goal)) return;
    if (this.other || hidden) {
      this.set({ ...(hidden ? whole() : this.state), lanes: this.state.lanes, view: "list", compare: [] }, true);
      if (hidden) this.say("ignored", this.words.widened);
      goal.querySelector("a")?.focus();
    }
    this.select(article);
    reach(goal);
  }

  /** Take back the line of tools. */
  leave() {
    this.selected = null;
    this.tools.hidden = true;
    this.table.after(this.tools);
  }

  /** Offer an event's own link and citation below it. */
  select(article) {
    if (!article || article === this.selected || !idOf({ article })) return;
    this.selected = article;
    this.tools.hidden = false;
    this.tools.lastChild.textContent = "";
    article.append(this.tools);
  }

  /** The address of the selected event, or its citation. */
  reference(cites) {
    const event = { article: this.selected }, address = addressOf(event), today = new Date().toISOString().slice(0, 10);
    return cites ? `“${titleOf(event)}” (${dateOf(event)}). ${document.title}. ${address} (${this.words.accessed} ${today}).` : address;
  }

  /** Copy a text, and show it where copying is not allowed. */
  async copy(text, output) {
    const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    output.textContent = `${this.words[done ? "copied" : "copy"]} ${text}`;
    output.hidden = false;
  }
}

/**
 * Scroll to a heading, and again where it moves in the next frames: what lies off screen above takes its true height late.
 * Where it is as it was and the window is not, the reader has gone elsewhere.
 */
function reach(goal, left = 30, before, at) {
  const y = Math.floor(goal.getBoundingClientRect().top + scrollY);
  if (y !== before) goal.scrollIntoView();
  else if (scrollY !== at) return;
  at = scrollY;
  if (left) requestAnimationFrame(() => reach(goal, left - 1, y, at));
}
