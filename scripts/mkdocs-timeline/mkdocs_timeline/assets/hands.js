/** Pointer and keys at the drawing: the card of an event, a press on a mark, steps from mark to mark. */
import { Card } from "./card.js";
import { Gestures } from "./gestures.js";

/** Marks nearer than this to a pointer, in pixels, are told apart by a list. */
const REACH = 12;
/** How far the next mark is at least where a press by a mouse means one alone; a finger is less sure. */
const FINE = 6;

export class Hands {
  constructor(place) {
    const { strip: { figure }, reading: { cursor }, list } = place, on = (...what) => place.on(...what), hide = () => this.card.hide();
    Object.assign(this, { place, card: new Card(place), gestures: new Gestures(place.strip, on) });
    on(document, "keydown", ({ key }) => key === "Escape" && hide());
    on(cursor, "blur", hide);
    on(figure, "pointermove", (event) => {
      if (event.pointerType !== "touch" && !event.buttons && event.target.closest("svg")) this.card.offer(this.under(event, list.shown)[0]?.[1], event);
    });
    // A finger that is lifted leaves too, and the card that it asked for stays.
    on(figure, "pointerleave", ({ pointerType }) => pointerType === "touch" || this.card.offer());
  }

  /**
   * The events under a pointer with their distance, the nearest first, then the weightiest: by both directions; where
   * columns stand for marks, those of the column and of its neighbourhood.
   */
  under({ clientX, clientY }, events) {
    const { strip, marks } = this.place, { model, plot } = strip, narrow = !strip.view.clientWidth, count = narrow ? model.narrow : model.slots, out = [];
    const { left, top, width } = (narrow ? marks.columns : plot).getBoundingClientRect(), reach = Math.max(REACH, count && width / count / 2);
    for (const event of events) {
      const down = narrow ? 0 : Math.abs(marks.down(event) + top - clientY), y = count ? (down > model.lane / 2 ? Infinity : 0) : down;
      const far = Math.hypot((marks.place(event) / 100) * width + left - clientX, y);
      if (far <= reach) out.push([far, event]);
    }
    return out.sort(([a, one], [b, two]) => (Math.abs(a - b) < 0.5 ? two.weight - one.weight : a - b));
  }

  /** A press on the drawing opens the mark under it, or lets choose where several lie close. A finger asks first. */
  press(event) {
    const { place, card } = this, { list } = place, found = this.under(event, list.events), shows = ([, other]) => list.shown.includes(other);
    if (this.gestures.dragged || !found[0]) return;
    const [[far, nearest]] = found, near = found.filter(shows), touch = event.pointerType === "touch";
    // A pale mark asks only where it lies on the one that is shown.
    const apart = (others, least) => others.every(([away, other]) => other === nearest || away - far > least);
    const alone = apart(found, 2) && (shows(found[0]) ? apart(near, touch ? REACH : FINE) : !found[1]);
    if (!alone) card.choose([...near, ...found.filter((other) => !shows(other))].map(([, other]) => other), event);
    else if (touch && card.event !== nearest) card.show(nearest, event);
    else place.open(nearest);
  }

  /** Step with the keys, and show the card of the event come to. */
  step(by) {
    const { reading, strip, marks } = this.place;
    reading.step(by);
    const event = reading.current, [from, to] = strip.window, x = event && marks.place(event);
    if (!event || !to) return;
    if (x < from || x > to) strip.show(x - (to - from) / 2, x + (to - from) / 2);
    const { left, top, width } = strip.plot.getBoundingClientRect();
    this.card.show(event, { clientX: left + (x / 100) * width, clientY: top + marks.down(event) });
  }
}
