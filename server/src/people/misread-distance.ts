/** Vowels in letters that are easily confused: a machine that sees badly takes one for another. */
const VOWELS = new Set([..."aeouyиыэюяôûùéèü"].map((letter) => letter.charCodeAt(0)));
/** Costs are counted in half letters. */
const LETTER = 2;
const VOWEL_FOR_VOWEL = 1;
/** Rows of the table of changes; words longer than this are told apart by size. */
const LONGEST = 64;
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const;

/**
 * The number of letters to change, add or leave out between two words, a vowel in place of another
 * counting half; more than `most` where it is more.
 */
export function distance(left: string, right: string, most: number): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let from = 0;
  while (from < left.length && left.charCodeAt(from) === right.charCodeAt(from)) from++;
  let [to, end] = [left.length, right.length];
  while (to > from && end > from && left.charCodeAt(to - 1) === right.charCodeAt(end - 1)) {
    to--;
    end--;
  }
  if (to === from || end === from) return Math.max(to, end) - from;
  if (Math.max(to, end) - from > LONGEST) return most + 1;
  return changes(left, right, { from, to, end }, most * LETTER) / LETTER;
}

/** The same, in half letters, for `from` to `to` of one word and `from` to `end` of the other. */
function changes(
  left: string,
  right: string,
  { from, to, end }: { readonly from: number; readonly to: number; readonly end: number },
  most: number,
): number {
  const width = end - from;
  let [row, next] = rows;
  for (let j = 0; j <= width; j++) row[j] = j * LETTER;
  for (let i = from; i < to; i++) {
    next[0] = (i - from + 1) * LETTER;
    let least = next[0] as number;
    for (let j = 1; j <= width; j++) {
      const change =
        (row[j - 1] as number) + costOf(left.charCodeAt(i), right.charCodeAt(from + j - 1));
      const other = Math.min(row[j] as number, next[j - 1] as number) + LETTER;
      const cost = change < other ? change : other;
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + LETTER;
    [row, next] = [next, row];
  }
  return row[width] as number;
}

function costOf(one: number, other: number): number {
  if (one === other) return 0;
  return VOWELS.has(one) && VOWELS.has(other) ? VOWEL_FOR_VOWEL : LETTER;
}
