/** The rows: which of them stand open, and how the browser's own search opens them. */

const SHUT = "until-found";

export class Rows {
  /** `raise(event)` shows an event that its depth hides; `came(event)` is told that a row was opened. */
  constructor(list, { raise, came }) {
    Object.assign(this, { list, raise, came, ready: new Set() });
  }

  /** Shut the rows of these events that were never seen before. */
  prepare(events) {
    for (const event of events) {
      if (this.ready.has(event)) continue;
      this.ready.add(event);
      event.body.setAttribute("hidden", SHUT);
      event.title.querySelector("a").ariaExpanded = "false";
    }
  }

  isOpen(event) {
    return this.ready.has(event) && !event.body.hasAttribute("hidden");
  }

  toggle(event, opens = !this.isOpen(event)) {
    this.prepare([event]);
    if (opens) event.body.removeAttribute("hidden");
    else event.body.setAttribute("hidden", SHUT);
    event.title.querySelector("a").ariaExpanded = String(opens);
    if (opens) this.came(event);
  }

  /** The browser has found words in what is shut. */
  found({ target }) {
    const event = this.list.of(target);
    if (!event) return;
    if (event.item.hasAttribute("hidden")) this.raise(event);
    this.toggle(event, true);
  }

  /** Whether a press on a row is meant for the row, and not for a link in it or a choice of words. */
  takes({ target, defaultPrevented }) {
    const link = target.closest("a, button, input, summary, .tl-tools"), row = target.closest(".tl-event");
    if (!row || defaultPrevented || (link && !link.closest(".tl-title"))) return null;
    if (!link && String(getSelection())) return null;
    // What stands open may be read and copied; its head shuts it.
    return link || !target.closest(".tl-body") ? this.list.of(row) : null;
  }

}
