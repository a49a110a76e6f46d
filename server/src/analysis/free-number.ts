/** The number after the highest one among keys; words do not count. */
export function freeNumber(keys: Iterable<string>): string {
  let highest = 0;
  for (const key of keys) if (/^\d{1,5}$/.test(key)) highest = Math.max(highest, Number(key));
  return String(highest + 1);
}
