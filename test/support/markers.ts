import { defaultConventions } from "../../server/src/syntax/conventions";
import type { Document, Position } from "../../server/src/syntax/document";
import { parse } from "../../server/src/syntax/parse";

/** A text in which `$0` stands for the cursor, parsed without it. */
export interface Marked {
  readonly document: Document;
  readonly text: string;
  readonly offset: number;
  readonly position: Position;
}

/** Reads the cursor from a text. A text without one is a slip in the test. */
export function marked(source: string): Marked {
  const offset = source.indexOf("$0");
  if (offset < 0) throw new Error(`no cursor in ${JSON.stringify(source)}`);
  const text = source.slice(0, offset) + source.slice(offset + 2);
  const document = parse(text, defaultConventions);
  return { document, text, offset, position: document.positionAt(offset) };
}

/** The text without the empty lines that a template literal has at its edges. */
export function lines(text: string): string {
  return text.replace(/^\n|\n$/g, "");
}

/** The text of a range. */
export function textIn(
  document: Document,
  range: { readonly start: Position; readonly end: Position },
): string {
  return document.slice(document.offsetAt(range.start), document.offsetAt(range.end));
}
