/** The card of the event under a pointer, and the list to choose from where marks lie close. */
import { clamp } from "./axis.js";
import { dateOf, leadOf, titleOf } from "./events.js";
import { make } from "./make.js";

const WAIT = 120;

export class Card {
  constructor(place) {
    Object.assign(this, { place, box: make("div", { class: "tl-card", hidden: "" }), choice: make("div", { class: "tl-choice", popover: "auto", role: "dialog" }) });
    place.append(this.box, this.choice);
    this.box.onclick = () => place.open(this.event);
    this.box.onpointerenter = () => clearTimeout(this.wait);
    this.box.onpointerleave = () => this.offer();
    this.choice.onkeydown = (event) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key], links = [...this.choice.querySelectorAll("a")];
      if (!by) return;
      event.preventDefault();
      links.at((links.indexOf(document.activeElement) + by) % links.length).focus();
    };
  }

  remove() {
    this.box.remove();
    this.choice.remove();
  }

  /** Show the card of an event near a point, soon; without an event let it go. */
  offer(event, at) {
    clearTimeout(this.wait);
    if (event && event === this.event) return;
    this.wait = setTimeout(() => (event ? this.show(event, at) : this.hide()), WAIT);
  }

  hide() {
    clearTimeout(this.wait);
    this.event = null;
    this.box.hidden = true;
  }

  show(event, { clientX, clientY }) {
    const { box, place } = this, status = place.form.words[event.status[0]] ?? "";
    this.event = event;
    box.replaceChildren(make("span", { class: "tl-date" }, dateOf(event)), make("b", {}, titleOf(event)), make("small", {}, status), make("p", {}, leadOf(event)));
    box.hidden = false;
    const { left, top, width } = place.getBoundingClientRect(), above = clientY - box.offsetHeight - 16;
    box.style.left = `${clamp(0, clientX - left - box.offsetWidth / 2, width - box.offsetWidth)}px`;
    box.style.top = `${(above > 0 ? above : clientY + 20) - top}px`;
  }

  /** Let the reader choose one of several events at a point. */
  choose(events, { clientX, clientY }) {
    const { choice, place } = this;
    this.hide();
    choice.ariaLabel = place.form.phrase("several", { n: events.length });
    choice.replaceChildren(make("p", {}, choice.ariaLabel), make("ol", { role: "list" }, ...events.map((event) => {
      const link = make("a", { href: `#${event.id}` }, make("span", { class: "tl-date" }, dateOf(event)), " ", titleOf(event));
      link.onclick = (press) => {
        press.preventDefault();
        choice.hidePopover();
        place.open(event);
      };
      return make("li", {}, link);
    })));
    choice.showPopover();
    choice.style.left = `${clamp(8, clientX - choice.offsetWidth / 2, innerWidth - choice.offsetWidth - 8)}px`;
    choice.style.top = `${clamp(8, clientY + 16, innerHeight - choice.offsetHeight - 8)}px`;
    choice.querySelector("a").focus();
  }
}
