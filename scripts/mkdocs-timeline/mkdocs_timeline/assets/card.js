/** The card of the event under a pointer, and the list to choose from where marks lie close. */
import { dateOf, leadOf, titleOf } from "./events.js";
import { make } from "./views.js";
import { clamp } from "./axis.js";

const WAIT = 120, WIDE = 280;

export class Card {
  /** `open(event)` goes to an event; the form holds the words. */
  constructor(place, { form, open }) {
    Object.assign(this, { place, form, open });
    this.box = make("div", { class: "tl-card", "data-search-exclude": "", hidden: "" });
    this.choice = make("div", { class: "tl-choice", popover: "auto", "data-search-exclude": "" });
    place.append(this.box, this.choice);
    this.choice.onkeydown = (event) => this.key(event);
  }

  remove() {
    this.box.remove();
    this.choice.remove();
  }

  /** Show the card of an event near a point, soon. */
  offer(event, at) {
    if (event === this.event) return;
    this.event = event;
    clearTimeout(this.wait);
    if (event) this.wait = setTimeout(() => this.show(event, at), this.box.hidden ? WAIT : 0);
    else this.wait = setTimeout(() => (this.box.hidden = true), WAIT);
  }

  hide() {
    clearTimeout(this.wait);
    this.event = null;
    this.box.hidden = true;
  }

  show(event, { clientX, clientY }) {
    const { item } = event, status = this.form.words[event.status[0]];
    this.event = event;
    this.box.replaceChildren(make("span", { class: "tl-date" }, dateOf(event)), make("b", {}, titleOf(event)),
      ...(status ? [make("small", {}, status)] : []), make("p", {}, leadOf(event)));
    this.box.dataset.weight = item.dataset.weight;
    this.box.hidden = false;
    const { left, top, width } = this.place.getBoundingClientRect(), { offsetHeight } = this.box;
    const above = clientY - offsetHeight - 16, y = above > 0 ? above : clientY + 20;
    this.box.style.left = `${clamp(0, clientX - left - WIDE / 2, Math.max(0, width - WIDE))}px`;
    this.box.style.top = `${y - top}px`;
    this.box.onclick = () => this.open(event);
  }

  /** Let the reader choose one of several events at a point. */
  choose(events, { clientX, clientY }) {
    this.hide();
    const items = events.map((event) => {
      const link = make("a", { href: `#${event.id}` }, make("span", { class: "tl-date" }, dateOf(event)), " ", titleOf(event));
      link.onclick = (press) => {
        press.preventDefault();
        this.choice.hidePopover();
        this.open(event);
      };
      return make("li", {}, link);
    });
    this.choice.replaceChildren(make("p", {}, this.form.phrase("several", { n: events.length })), make("ol", { role: "list" }, ...items));
    this.choice.showPopover();
    const { offsetWidth, offsetHeight } = this.choice;
    this.choice.style.left = `${clamp(8, clientX - offsetWidth / 2, innerWidth - offsetWidth - 8)}px`;
    this.choice.style.top = `${clamp(8, clientY + 16, innerHeight - offsetHeight - 8)}px`;
    this.choice.querySelector("a").focus();
  }

  key(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key], links = [...this.choice.querySelectorAll("a")];
    if (!by) return;
    event.preventDefault();
    links.at((links.indexOf(document.activeElement) + by) % links.length)?.focus();
  }
}
