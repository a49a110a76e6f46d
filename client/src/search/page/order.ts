import type { Row } from "./found";

/** In what order the lines of a concordance stand. */
export type Order = "document" | "after" | "before" | "form";

/** Each word as it stands; in scripts without spaces, each sign. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;
const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });

/** By what lines are compared: by the first of these, then by the next. */
const KEYS: Readonly<Record<Exclude<Order, "document">, (row: Row) => readonly string[]>> = {
  after: (row) => [forwards(row.after), forwards(row.words)],
  before: (row) => [backwards(row.before), forwards(row.words)],
  form: (row) => [forwards(row.words), forwards(row.after)],
};

/** The lines in an order; those that are alike in the order of the documents, in which they are given. */
export function inOrder(rows: readonly Row[], order: Order): readonly Row[] {
  if (order === "document") return rows;
  return rows
    .map((row) => ({ row, keys: KEYS[order](row) }))
    .sort((one, two) => compared(one.keys, two.keys))
    .map(({ row }) => row);
}

function compared(one: readonly string[], two: readonly string[]): number {
  for (const [at, key] of one.entries()) {
    const difference = collator.compare(key, two[at] ?? "");
    if (difference !== 0) return difference;
  }
  return 0;
}

function forwards(text: string): string {
  return wordsOf(text).join(" ");
}

/** From the word next to what was found to those farther away. */
function backwards(text: string): string {
  return wordsOf(text).reverse().join(" ");
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
