/** The rows: which of them stand open, and how the browser's own search opens them. */
const SHUT = "until-found";

export class Rows {
  constructor(place) {
    Object.assign(this, { place, ready: new Set() });
  }

  /** Shut the rows of these events that were never seen before. */
  prepare(events) {
    for (const event of events) if (!this.ready.has(event)) this.set(event, false);
  }

  set(event, opens) {
    this.ready.add(event);
    opens ? event.body.removeAttribute("hidden") : event.body.setAttribute("hidden", SHUT);
    event.title.querySelector("a").ariaExpanded = String(opens);
  }

  /** Open a row or shut it; what was opened gets the tools. */
  toggle(event, opens = event.body.hasAttribute("hidden")) {
    this.set(event, opens);
    if (!opens) return;
    const line = this.place.querySelector(".tl-tools");
    this.place.tooled = event;
    line.hidden = false;
    line.lastChild.textContent = "";
    event.body.append(line);
  }

  /** The browser has found words in what is shut. */
  found({ target }) {
    const { place } = this, event = place.list.of(target);
    if (!event) return;
    if (event.item.hasAttribute("hidden")) place.raise(event);
    this.toggle(event, true);
  }

  /** The event whose row a press is meant for, and not for a link in it or a choice of words; an open row is shut by its head. */
  takes({ target }) {
    const link = target.closest("a, button, .tl-tools"), titled = link?.closest(".tl-title");
    return (titled || (!link && !target.closest(".tl-body") && !String(getSelection()))) && this.place.list.of(target);
  }
}
