import type { Bracket } from "./bracket";

const INSERTION =
  /(?:insertions?|insert|вставк[аиу]|вставить|einfügung|einschub)\s+(?:n|№|nº|no\.?|nr\.?)?\s?(\d{1,3})(?!\d)/i;
const LONGEST = 140;

/**
 * The number of the insertion that a bracket names, in its descriptor or its content. What stands
 * in brackets of its own further in is theirs.
 */
export function insertionOf({ text, inner }: Bracket): string | undefined {
  const head = text.slice(inner.start, Math.min(inner.end, inner.start + LONGEST));
  return insertionNumber(head.split("[", 1)[0] ?? "");
}

/** The number of the insertion that a text names: `N2`, `№2` and `2` are `2`. */
export function insertionNumber(text: string): string | undefined {
  return INSERTION.exec(text)?.[1];
}

/** Whether a text is the name of an insertion and of nothing else: `insertion N1 to page 1`. */
export function namesInsertion(text: string): boolean {
  return INSERTION.exec(text)?.index === 0;
}
