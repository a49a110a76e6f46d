/** Shorter strings are never pieces of others. */
const PIECE = 13;

/** The same letters in a string that refers to no other: a piece of a text keeps the whole text alive. */
export function ownCopy(text: string): string {
  return text.length < PIECE ? text : text.split("").join("");
}
