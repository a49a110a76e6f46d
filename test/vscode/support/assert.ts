/**
 * The few assertions that the suites need, because a web worker has no `node:assert`. The message
 * shows both values whole.
 */

export function equal<Value>(actual: Value, expected: Value, what = "value"): void {
  const [got, wanted] = [show(actual), show(expected)];
  if (got !== wanted) throw new Error(`${what}: expected ${wanted}, got ${got}`);
}

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`expected ${what}`);
}

type Truthy<Value> = Exclude<Value, false | "" | 0 | null | undefined>;

/** Asks until the answer is truthy: a language server answers a moment after the editor asks. */
export async function eventually<Value>(
  ask: () => Value | Thenable<Value>,
  what: string,
  milliseconds = 15_000,
): Promise<Truthy<Value>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Truthy<Value>;
    if (Date.now() > end) throw new Error(`no ${what} after ${milliseconds} ms`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

const show = (value: unknown) => JSON.stringify(value, null, 2) ?? String(value);
