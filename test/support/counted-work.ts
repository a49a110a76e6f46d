/** What texts are asked that looks at, or copies, as many characters as there are. */
const OF_TEXTS = ["slice", "replace", "replaceAll", "trimEnd", "trimStart", "trim"] as const;

/**
 * How many characters of texts and how many entries of lists are looked at or copied by a piece of work:
 * a count that is the same on every machine.
 */
export function countedWork(run: () => void): number {
  let count = 0;
  const undo = [
    ...OF_TEXTS.map((name) =>
      counting(String.prototype, name, (text, answer) => {
        count += name === "slice" ? String(answer).length : String(text).length;
      }),
    ),
    counting(Array.prototype, Symbol.iterator, (list) => {
      count += (list as readonly unknown[]).length;
    }),
    ...(["find", "some", "filter", "map"] as const).map((name) =>
      counting(Array.prototype, name, (list) => {
        count += (list as readonly unknown[]).length;
      }),
    ),
  ];
  try {
    run();
  } finally {
    for (const one of undo) one();
  }
  return count;
}

/** Puts a function that counts in the place of another, until it is undone. */
function counting(
  prototype: object,
  name: string | symbol,
  count: (self: unknown, answer: unknown) => void,
): () => void {
  const own = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
  const { value } = own;
  Object.defineProperty(prototype, name, {
    ...own,
    value(this: unknown, ...given: unknown[]) {
      const answer = value.apply(this, given);
      count(this, answer);
      return answer;
    },
  });
  return () => Object.defineProperty(prototype, name, own);
}
