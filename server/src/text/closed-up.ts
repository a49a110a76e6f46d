import { isLineEnd, isSpace } from "./lines";

/** Stops, and what closes brackets and quotations, in any script: no space stands before them. */
const CLOSES = /^[\p{Pe}\p{Pf}.,;:!?…،؛؟۔、。，．；：！？]/u;

/**
 * Two stretches between which something was taken away, as one reads them: of the spaces around it
 * those before it are left, and none before a sign that closes. `Uhr ` and `, und` are `Uhr, und`.
 */
export function closedUp(before: string, after: string): string {
  let end = before.length;
  while (end > 0 && isSpace(before.charCodeAt(end - 1))) end--;
  const isParted = end < before.length || end === 0 || isLineEnd(before.charCodeAt(end - 1));
  if (!isParted) return before + after;
  let from = 0;
  while (from < after.length && isSpace(after.charCodeAt(from))) from++;
  const closes = from === 0 && CLOSES.test(after);
  return before.slice(0, closes ? end : before.length) + after.slice(from);
}
