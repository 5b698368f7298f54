/** Places on the overview: from days to hundredths of its width and back, in the manner of strip/overview/scale.py. Pure. */
import { axisOf, clamp, ticks } from "./axis.js";

/** Part of a day by which a sum may be wrong. */
const LEEWAY = 1e-6;

export class Scale {
  /** A stretch is its first and last day, its ends in hundredths, and its name. */
  constructor(stretches) {
    this.stretches = stretches;
  }

  /** The same time without breaks. */
  get linear() {
    const [[first, , left]] = this.stretches, [, last, , right] = this.stretches.at(-1);
    return new Scale([[first, last, left, right, ""]]);
  }

  x(at) {
    const [first, last, left, right] = this.stretches.find((one) => at <= one[1]) ?? this.stretches.at(-1);
    return left + clamp(0, (at - first) / Math.max(1, last - first), 1) * (right - left);
  }

  /** The day at a place. */
  day(x) {
    const [first, last, left, right] = this.stretches.find((one) => x <= one[3]) ?? this.stretches.at(-1);
    return Math.round(first + clamp(0, (x - left) / (right - left), 1) * (last - first));
  }

  /** Places in hundredths and words of the ticks between two places, in a drawing of so many pixels. */
  ticks(from, to, width, model) {
    return this.stretches.flatMap(([first, last, left, right]) => {
      // A tick stands where its day does, so an axis runs from the first whole day in sight to the last.
      const at = (x) => first + ((x - left) / (right - left)) * (last - first), px = (day) => (this.x(day) / 100) * width;
      const begin = Math.max(first, Math.ceil(at(from) - LEEWAY)), end = Math.min(last, Math.floor(at(to) + LEEWAY));
      const axis = begin < end ? axisOf(begin, end, px(begin), px(end)) : null;
      return axis ? ticks(axis, model).map(([x, words]) => [(x / width) * 100, words]) : [];
    });
  }
}
