/** The seconds since `start` (of `performance.now()`), as a person would say them: `1.4 s`. */
export const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/**
 * Does a step of a longer job and says afterwards what was done and how long it took.
 *
 * @template T
 * @param {string} done The sentence printed at the end, in the past tense and without a stop.
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(done, work) {
  const start = performance.now();
  const result = await work();
  console.log(`${done} (${since(start)}).`);
  return result;
}

/** Ends the program with one sentence instead of a stack, for mistakes the reader can mend. */
export function fail(error) {
  console.error(process.env.RECTO_DEBUG ? error : error.message);
  process.exit(1);
}
