/** Rows of the table of changes, one after the other; words longer than this are told apart by size. */
const LONGEST = 64;
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const;

/**
 * The number of letters to change, add or leave out to make one word of another; `most` + 1 where it
 * is more than `most`.
 */
export function distance(left: string, right: string, most: number): number {
  if (left === right) return 0;
  if (most === 0 || Math.abs(left.length - right.length) > most) return most + 1;
  let from = 0;
  while (from < left.length && left.charCodeAt(from) === right.charCodeAt(from)) from++;
  let [to, end] = [left.length, right.length];
  while (to > from && end > from && left.charCodeAt(to - 1) === right.charCodeAt(end - 1)) {
    to--;
    end--;
  }
  if (to === from || end === from) return Math.max(to, end) - from;
  if (Math.max(to, end) - from > LONGEST) return most + 1;
  return changes(left, right, from, to, end, most);
}

/** The same for `from` to `to` of one word and `from` to `end` of the other. */
function changes(
  left: string,
  right: string,
  from: number,
  to: number,
  end: number,
  most: number,
): number {
  const width = end - from;
  let [row, next] = rows;
  for (let j = 0; j <= width; j++) row[j] = j;
  for (let i = from; i < to; i++) {
    next[0] = i - from + 1;
    let least = next[0] as number;
    for (let j = 1; j <= width; j++) {
      const isSame = left.charCodeAt(i) === right.charCodeAt(from + j - 1);
      const change = (row[j - 1] as number) + (isSame ? 0 : 1);
      const other = Math.min(row[j] as number, next[j - 1] as number) + 1;
      const cost = change < other ? change : other;
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [row, next] = [next, row];
  }
  return row[width] as number;
}
