/** What the tests share: golden files, and dice that fall alike every time. */
import { readFileSync } from "node:fs";

export const golden = (name) => JSON.parse(readFileSync(new URL(`golden/${name}`, import.meta.url), "utf-8"));

/** Numbers from 0 to 1 (mulberry32), the same for a seed. */
export function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
