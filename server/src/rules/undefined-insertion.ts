import type { KeyUse } from "../analysis/keys/key-use";
import { usesOfSort } from "../analysis/keys/kinds";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { t } from "../text/words";
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
    const all = usesOfSort(document, "insertion");
    const carried = new Set(all.filter(({ defines }) => defines).map(({ key }) => key));
    if (all.every(({ key }) => carried.has(key))) return;
    const offered = candidates(all);
    for (const use of all) {
      if (carried.has(use.key)) continue;
      const { key } = use;
      const message = t(
        "No mark holds the text of insertion {0}. Name the number where the text stands: “{1}”, or “{2}” before its paragraphs.",
        key,
        `[handwritten, insertion N${key}: …]`,
        `[insertion N${key}]`,
      );
      const fixes = offered.flatMap((body) => link(document, use, body) ?? []);
      yield { span: placed(document, use.block, use.span), message, fixes };
    }
  },
};

/** A text to which a place may belong. */
interface Candidate extends KeyUse {
  /** No place refers to it. */
  readonly free: boolean;
}

/** The texts that belong nowhere yet; where there are none, the others. */
function candidates(all: readonly KeyUse[]): readonly Candidate[] {
  const referred = new Set(all.filter(({ defines }) => !defines).map(({ key }) => key));
  const bodies = all.filter(({ defines }) => defines);
  const free = bodies.filter(({ key }) => !referred.has(key));
  const offered = free.length > 0 ? free : bodies;
  return offered.slice(0, MOST_OFFERED).map((body) => ({ ...body, free: free.length > 0 }));
}

/** Changes the number that an editor wrote; those in the words of the source stay. */
function link(document: Document, use: KeyUse, body: Candidate): Fix | undefined {
  const line = document.positionIn(body.block, body.span.start).line + 1;
  const title = t("Link it to insertion {0} (line {1})", body.key, line);
  if (use.keySpan) return replacement(title, placed(document, use.block, use.keySpan), body.key);
  if (!body.keySpan || !body.free) return undefined;
  const renumbered = t("Give number {0} to insertion {1} (line {2})", use.key, body.key, line);
  return replacement(renumbered, placed(document, body.block, body.keySpan), use.key);
}

function placed(document: Document, block: number, span: Span): Span {
  return movedSpan(span, document.start(block));
}
