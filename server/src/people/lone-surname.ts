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
const FIRST_LETTER = /^\P{L}*(\p{L})/u;
const LAST_LETTER = /(\p{L})\P{L}*$/u;
const NEAR = 30;

/** `Dell` in a Russian sentence is a firm, not Делл: a name would have been written in Cyrillic. */
export function isLatinAmongCyrillic({ text, list }: Words, index: number): boolean {
  const { start = 0, end = 0 } = list[index] ?? {};
  const beside = [
    LAST_LETTER.exec(text.slice(Math.max(0, start - NEAR), start)),
    FIRST_LETTER.exec(text.slice(end, end + NEAR)),
  ].flatMap((found) => found?.[1] ?? []);
  if (CYRILLIC.test(text.charAt(start))) return false;
  return beside.length > 0 && beside.every((letter) => CYRILLIC.test(letter));
}
