/**
 * The distance of Damerau and Levenshtein in its restricted form: how many letters must be added,
 * left out, replaced or exchanged with their neighbour.
 */
export function lettersApart(one: string, two: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: two.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const current = [i];
    for (let j = 1; j <= two.length; j++) {
      const same = one[i - 1] === two[j - 1] ? 0 : 1;
      const left = (current[j - 1] as number) + 1;
      const above = (previous[j] as number) + 1;
      const across = (previous[j - 1] as number) + same;
      const swapped = one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1];
      const exchanged = i > 1 && j > 1 && swapped ? (older[j - 2] as number) + 1 : across;
      current.push(Math.min(left, above, across, exchanged));
    }
    older = previous;
    previous = current;
  }
  return previous[two.length] as number;
}
