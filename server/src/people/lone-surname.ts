import { FUNCTION_WORDS } from "./data/function-words";
import { hasTitle } from "./title-before";
import type { Likeness } from "./word-info";
import type { Words } from "./words";

/** Whether a surname without a forename is one here. A title before it settles every doubt. */
export function mayStandAlone(
  words: Words,
  first: number,
  index: number,
  likeness: Likeness,
): boolean {
  // `Чеховых` are a family.
  if (likeness === "plural") return false;
  const info = words.infoAt(index);
  const isDoubtful =
    likeness === "capitals" ||
    FUNCTION_WORDS.has(info?.plain ?? "") ||
    (likeness === "transliterated" &&
      ((info?.plain.length ?? 0) < 4 || isLatinAmongCyrillic(words, index)));
  return !isDoubtful || hasTitle(words, first);
}

const CYRILLIC = /[\u0400-\u04ff]/;
/** Half of a letter beyond the basic plane is one, too. */
const LETTER = /[\p{L}\ud800-\udfff]/u;
const NEAR = 30;

/** `Dell` in a Russian sentence is a firm, not Делл: a name would have been written in Cyrillic. */
export function isLatinAmongCyrillic({ text, list }: Words, index: number): boolean {
  const { start = 0, end = 0 } = list[index] ?? {};
  if (CYRILLIC.test(text.charAt(start))) return false;
  const left = nearestLetter(text, start - 1, -1);
  const right = nearestLetter(text, end, 1);
  return (left ?? right) !== undefined && isCyrillic(left) && isCyrillic(right);
}

function nearestLetter(text: string, from: number, step: 1 | -1): string | undefined {
  for (let at = from; Math.abs(at - from) < NEAR; at += step) {
    const letter = text.charAt(at);
    if (letter === "") return undefined;
    if (LETTER.test(letter)) return letter;
  }
  return undefined;
}

function isCyrillic(letter: string | undefined): boolean {
  return letter === undefined || CYRILLIC.test(letter);
}
