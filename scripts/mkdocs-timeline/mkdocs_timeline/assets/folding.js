/** Texts as readers type them, for a search that folds what it looks for and what it looks in. Pure. */

const ALIKE = [
  [/[‘’‚‛‹›ʹʻʼʽˈ′‵´\x60＇]/g, "'"],
  [/[“”„‟«»″‶〝〞＂]/g, '"'],
  [/[\p{Pd}−]/gu, "-"],
];
const LETTERS = { ß: "ss", ς: "σ", ı: "i", ł: "l", ø: "o", đ: "d", æ: "ae", œ: "oe" };

/**
 * Fold case, accents, width, apostrophes, quotation marks, hyphens and spaces, and leave out what is not seen, so that
 * "Pyŏngyang’s" is found by "PYONGYANG'S". Hangul is found by syllables.
 */
export function folded(text) {
  const plain = ALIKE.reduce((left, [signs, sign]) => left.replace(signs, sign), text).normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "");
  return plain.normalize("NFC").toLowerCase().replace(/[ßςıłøđæœ]/g, (letter) => LETTERS[letter]).replace(/\s+/g, " ");
}

/** The words of a query; quotation marks and signs around them are not looked for. */
export const wordsOf = (query) => folded(query).split(/[\s,;"()]+/).map((word) => word.replace(/^\p{P}+|\p{P}+$/gu, "")).filter(Boolean);
