/** Vowels in letters that are easily confused: a machine that sees badly takes one for another. */
const VOWELS = new Set("aeouyиыэюяôûùéèü");
const VOWEL_FOR_VOWEL = 0.5;

/**
 * The number of letters to change, add or leave out between two words, a vowel in place of another
 * counting half; more than `most` where it is more. Words are those of names: short.
 */
export function distance(left: string, right: string, most: number): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= right.length; j++) {
      const change = (row[j - 1] as number) + costOf(left.charAt(i - 1), right.charAt(j - 1));
      const cost = Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[right.length] as number;
}

function costOf(one: string, other: string): number {
  if (one === other) return 0;
  return VOWELS.has(one) && VOWELS.has(other) ? VOWEL_FOR_VOWEL : 1;
}
