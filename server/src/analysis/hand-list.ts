import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { frontFields } from "./front-matter";
import { memoised } from "./memo";

/** A hand as the front matter describes it: `h2 = Mikoyan, ink`. */
export interface ListedHand {
  readonly key: string;
  readonly description: string;
  readonly block: number;
  /** The key, relative to its block. */
  readonly span: Span;
}

const ENTRY = /(^|[;\r\n{])([\s"'-]*)([\p{L}][\p{L}\p{N}_-]{0,20})\s*[=:]([^;\r\n}]*)/gu;

/** The hands that `Hands: h1 = typescript; h2 = Mikoyan, ink` describes, by key. */
export const handList = memoised((document: Document): ReadonlyMap<string, ListedHand> => {
  const hands = new Map<string, ListedHand>();
  for (const { key, block, value } of frontFields(document)) {
    const text = document.blocks[block]?.text;
    if (key !== "Hands" || text === undefined) continue;
    for (const match of text.slice(value.start, value.end).matchAll(ENTRY)) {
      const [, before = "", spaces = "", name = "", description = ""] = match;
      const start = value.start + match.index + before.length + spaces.length;
      const span = { start, end: start + name.length };
      const hand = { key: name, description: withoutLastQuote(description), block, span };
      if (!hands.has(name)) hands.set(name, hand);
    }
  }
  return hands;
});

/** The last description in a value in quotes has the closing one behind it. */
function withoutLastQuote(text: string): string {
  return text.trim().replace(/["']$/, "").trim();
}
