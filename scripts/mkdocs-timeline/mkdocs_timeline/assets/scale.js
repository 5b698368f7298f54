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
    return this.stretches.filter(([, , left, right]) => right > from && left < to).flatMap(([first, last, left, right]) => {
      // A tick stands where its day does, so an axis runs from the first day in sight to the last.
      const at = (x) => first + ((x - left) / (right - left)) * Math.max(1, last - first);
      const begin = Math.max(first, Math.ceil(at(from) - LEEWAY)), end = Math.min(last, Math.floor(at(to) + LEEWAY));
      if (begin > end) return [];
      const ends = [begin === first ? left : this.x(begin), end === last ? right : this.x(end)].map((x) => (x / 100) * width);
      return ticks(axisOf(begin, end, ...ends), model).map(([x, words]) => [(x / width) * 100, words]);
    });
  }
}
