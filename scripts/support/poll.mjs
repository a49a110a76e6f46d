/** An error that waiting longer cannot mend: `poll` gives up at once. */
export class Hopeless extends Error {}

export const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Asks again and again until the answer is truthy, because a user interface gives no signal when
 * it has settled. An exception counts as "not yet" and is told when time runs out.
 *
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {string} what What is waited for, to complete "timed out waiting for …".
 * @param {{ timeout?: number, every?: number }} [limits] In milliseconds.
 * @returns {Promise<NonNullable<T>>}
 */
export async function poll(ask, what, { timeout = 20_000, every = 50 } = {}) {
  const end = performance.now() + timeout;
  let reason = "";
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      reason = "";
    } catch (error) {
      if (error instanceof Hopeless) throw error;
      reason = `: ${error.message}`;
    }
    if (performance.now() > end) throw new Error(`timed out waiting for ${what}${reason}`);
    await sleep(every);
  }
}
