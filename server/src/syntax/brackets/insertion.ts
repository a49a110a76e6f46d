import type { Span } from "../../text/span";
import type { Bracket } from "./bracket";

const INSERTION =
  /(?:insertions?|insert|вставк[аиу]|вставить|einfügung|einschub)\s+(?:n|№|nº|no\.?|nr\.?)?\s?(\d{1,3})(?!\d)/i;
/** What `insertion N1` may say besides: the page to which it belongs. */
const REST = /^\s*(?:(?:to|for|on|к|на|zu|auf|à)\s[^[\]]{1,40})?[\s.,:;!)"”»]*$/i;
/** `insert!`: an insertion without a number. */
const UNNUMBERED =
  /^["“«(\s]*(?:insertion|insert|вставка|вставить|einfügung|einfügen|einschub)[\s.,:;!)"”»]*$/i;
const LONGEST = 140;

/**
 * The number of the insertion that a bracket names, in its descriptor or its content. What stands
 * in brackets of its own further in is theirs.
 */
export function insertionOf({ text, inner }: Bracket): string | undefined {
  const head = text.slice(inner.start, Math.min(inner.end, inner.start + LONGEST));
  return insertionNumber(head.split("[", 1)[0] ?? "");
}

/** `insertion N2` in a text, and the digits in it. */
export interface InsertionPhrase extends Span {
  readonly number: string;
  readonly digits: Span;
  /** Nothing else is said, but perhaps to which page it belongs. */
  readonly alone: boolean;
}

/** The insertion that a stretch of text names first. */
export function insertionPhrase(text: string, { start, end }: Span): InsertionPhrase | undefined {
  const written = text.slice(start, Math.min(end, start + LONGEST));
  const found = INSERTION.exec(written);
  const digits = found?.[1];
  if (!found || digits === undefined) return undefined;
  const to = start + found.index + found[0].length;
  const before = written.slice(0, found.index);
  return {
    start: start + found.index,
    end: to,
    number: String(Number(digits)),
    digits: { start: to - digits.length, end: to },
    alone: /^["“«(\s]*$/.test(before) && REST.test(text.slice(to, Math.min(end, to + LONGEST))),
  };
}

/** Whether a text says that something is inserted, and not what: `insert!`. */
export function isUnnumberedInsertion(text: string): boolean {
  return text.length < LONGEST && UNNUMBERED.test(text);
}

/** The number of the insertion that a text names: `N2`, `№2` and `2` are `2`. */
function insertionNumber(text: string): string | undefined {
  return INSERTION.exec(text)?.[1];
}

/** Whether a text is the name of an insertion and of nothing else: `insertion N1 to page 1`. */
export function namesInsertion(text: string): boolean {
  return INSERTION.exec(text)?.index === 0;
}
