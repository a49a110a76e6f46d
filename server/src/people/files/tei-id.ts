/**
 * Letters that may stand anywhere in a name by both the fourth and the fifth edition of XML 1.0
 * (appendix B; production 4), of the scripts in which registers are kept: validators of either edition
 * are in use. Pairs of first and last.
 */
// biome-ignore format: a table reads better in columns
const LETTERS: readonly (readonly [number, number])[] = [
  [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x131], // Latin
  [0x134, 0x13e], [0x141, 0x148], [0x14a, 0x17e], [0x180, 0x1c3], [0x1cd, 0x1f0], [0x1fa, 0x217],
  [0x250, 0x2a8], [0x1e00, 0x1e9b], [0x1ea0, 0x1ef9],
  [0x388, 0x38a], [0x38e, 0x3a1], [0x3a3, 0x3ce], [0x1f00, 0x1f15], [0x1f20, 0x1f45], // Greek
  [0x401, 0x40c], [0x40e, 0x44f], [0x451, 0x45c], [0x45e, 0x481], [0x490, 0x4c4], // Cyrillic
  [0x4d0, 0x4eb], [0x531, 0x556], [0x561, 0x586], [0x10a0, 0x10c5], [0x10d0, 0x10f6], // Caucasian
  [0x5d0, 0x5ea], [0x5f0, 0x5f2], [0x621, 0x63a], [0x641, 0x64a], [0x671, 0x6b7], // Hebrew, Arabic
  [0x6ba, 0x6be], [0x6c0, 0x6ce], [0x6d0, 0x6d3],
  [0x905, 0x939], [0x985, 0x98c], [0x993, 0x9a8], [0xb85, 0xb8a], [0xe01, 0xe2e], // South Asian
  [0x3041, 0x3094], [0x30a1, 0x30fa], [0x3105, 0x312c], [0x4e00, 0x9fa5], [0xac00, 0xd7a3], // East Asian
];
const START = LETTERS.map((ends) => ends.map(escaped).join("-")).join("");
const NO_PART = new RegExp(`[^${START}0-9.\\u00b7\\u0300-\\u0345-]`, "gu");
const NO_START = new RegExp(`^(?![${START}])`, "u");

/** An id that XML allows and nobody else has; it is taken then. */
export function freeId(id: string, taken: Set<string>): string {
  const name = id.replace(NO_PART, replaced).replace(NO_START, "_");
  let unique = name;
  for (let count = 2; taken.has(unique); count++) unique = `${name}-${count}`;
  taken.add(unique);
  return unique;
}

/** Letters of other scripts by their number, so that not all ids in them become the same. */
function replaced(character: string): string {
  if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return "_";
  return `u${(character.codePointAt(0) as number).toString(16)}`;
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
