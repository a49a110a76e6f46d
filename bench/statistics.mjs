/**
 * What is kept of a measurement, in milliseconds.
 *
 * @typedef {{ count: number, median: number, p99: number, worst: number }} Summary
 */

/**
 * @param {readonly number[]} values
 * @returns {Summary | undefined} Nothing, if nothing was measured.
 */
export function summary(values) {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((one, other) => one - other);
  const at = (part) => rounded(sorted[Math.ceil(part * sorted.length) - 1]);
  return { count: sorted.length, median: at(0.5), p99: at(0.99), worst: at(1) };
}

/** To a hundredth. */
export const rounded = (value) => Math.round(value * 100) / 100;

/** Numbers between 0 and 1 that look random, the same for the same seed (Mulberry32, T. Ettinger). */
export function random(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
