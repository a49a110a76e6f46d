import type { KeyUse } from "../analysis/keys/key-use";
import { usesOf, usesOfSort } from "../analysis/keys/kinds";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { movedSpan, replacement } from "./fixes";
import type { DocumentRule, Fix } from "./rule";

/** More to choose from helps nobody. */
const MOST_OFFERED = 5;

/** A bracket refers to an insertion whose text stands nowhere. */
export const undefinedInsertion: DocumentRule = {
  code: "undefined-insertion",
  severity: "hint",
  scope: "document",
  summary: "A bracket refers to an insertion whose text is marked nowhere.",
  *check({ document }) {
    for (const use of usesOfSort(document, "insertion")) {
      if (usesOf(document, use).some(({ defines }) => defines)) continue;
      const { key } = use;
      const message = `No mark holds the text of insertion ${key}. Name the number where the text stands: “[handwritten, insertion N${key}: …]”, or “[insertion N${key}]” before its paragraphs.`;
      yield { span: spanOf(document, use), message, fixes: links(document, use) };
    }
  },
};

/** Gives both ends one number: that of a text which belongs nowhere yet, if there is one. */
function links(document: Document, use: KeyUse): Fix[] {
  const bodies = usesOfSort(document, "insertion").filter(({ defines }) => defines);
  const free = bodies.filter((body) => usesOf(document, body).every(({ defines }) => defines));
  const offered = free.length > 0 || !use.keySpan ? free : bodies;
  return offered.slice(0, MOST_OFFERED).flatMap((body) => link(document, use, body) ?? []);
}

/** Changes the number that an editor wrote; those in the words of the source stay. */
function link(document: Document, use: KeyUse, body: KeyUse): Fix | undefined {
  const line = document.positionIn(body.block, body.span.start).line + 1;
  const title = `Link it to insertion ${body.key} (line ${line})`;
  if (use.keySpan) return replacement(title, placed(document, use.block, use.keySpan), body.key);
  if (!body.keySpan || usesOf(document, body).length > 1) return undefined;
  const renumbered = `Give number ${use.key} to insertion ${body.key} (line ${line})`;
  return replacement(renumbered, placed(document, body.block, body.keySpan), use.key);
}

function spanOf(document: Document, { block, span }: KeyUse): Span {
  return placed(document, block, span);
}

function placed(document: Document, block: number, span: Span): Span {
  return movedSpan(span, document.start(block));
}
