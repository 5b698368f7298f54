/** Where the reader is in the list: steps from event to event, the pin that follows, links and citations. */
import { clamp, day } from "./draw.js";
import { addressOf, dateOf, idOf, titleOf } from "./events.js";
import { whole } from "./state.js";

/** For an element that shows `events`, has `words`, a `strip`, and may have an `other` view in the place of its list. */
export const Reading = (Base) => class extends Base {
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
    this.name(this.current);
    if (opens) this.open();
  }

  name(event) {
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
    if (this.other) this.set({ ...this.state, view: "list", compare: [] });
    this.at = this.shown.indexOf(event);
    const hash = `#${idOf(event)}`;
    if (location.hash === hash) this.land();
    else location.hash = hash;
    this.select(event.article);
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
    this.here = article;
    this.at = -1;
    this.strip.point(day(article.dataset.from));
    this.name({ article });
  }

  /** An address of an event leads to it, whatever the view hides. */
  land() {
    const target = document.getElementById(location.hash.slice(1))?.closest(".tl-event");
    if (!this.contains(target)) return;
    if (this.other || target.parentNode.hidden) {
      this.set({ ...whole(), lanes: this.state.lanes }, true);
      this.say("ignored", this.words.widened);
    }
    this.select(target);
    reach(target);
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
    const event = { article: this.selected }, address = addressOf(event);
    const today = new Date().toLocaleDateString(this.lang || [], { dateStyle: "long" });
    return cites ? `“${titleOf(event)}” (${dateOf(event)}). ${document.title}. ${address} (${this.words.accessed} ${today}).` : address;
  }

  /** Copy a text, and show it where copying is not allowed. */
  async copy(text, output) {
    const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    output.textContent = `${this.words[done ? "copied" : "copy"]} ${text}`;
    output.hidden = false;
  }
};

/** Scroll to an article, and again until two frames agree: what lay off screen takes its true height on the way. */
function reach(article, before = []) {
  article.querySelector(".tl-title").scrollIntoView();
  const past = [scrollY, ...before];
  if (past[2] !== scrollY && !past[7]) requestAnimationFrame(() => reach(article, past));
}
