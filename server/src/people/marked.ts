import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { inlinesText } from "../syntax/transcription-text";
import { marksIn } from "../syntax/walk";
import type { Matcher } from "./matcher";
import type { Mention } from "./mention";

/** Names that the text itself marks: `[@id: X]` and `X [=@id]`. Offsets in the block. */
export function markedNames(document: Document, block: Block, matcher: Matcher): Mention[] {
  const found: Mention[] = [];
  // Both marks have the sign in them; most blocks need not be walked through.
  if (!block.text.includes("@")) return found;
  for (const mark of marksIn(document.inlines(block))) {
    if (mark.kind !== "personName" && mark.kind !== "identification") continue;
    const entry = matcher.register.byId.get(mark.id);
    if (!entry) continue;
    const isName = mark.kind === "personName";
    const words = isName ? inlinesText(block.text, mark.children) : "";
    const base = { id: entry.id, form: entry.name, confidence: 1 };
    if (isName)
      found.push({ ...base, start: mark.start, end: mark.end, surface: words, why: "marked" });
    else {
      const before = wordsBefore(block.text, mark.start);
      if (before) found.push({ ...base, ...before, why: "identified" });
    }
  }
  return found;
}

const NAME_BEFORE =
  /(?:\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?:\s+(?:v[oa]n|de[rlns]?|la|фон)(?=\s))?\s+){0,3}[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*\s*$/u;

/** The words that an identification speaks of: the name right before it. */
function wordsBefore(
  text: string,
  end: number,
): { start: number; end: number; surface: string } | undefined {
  const from = Math.max(0, end - 80);
  const found = NAME_BEFORE.exec(text.slice(from, end));
  if (!found) return undefined;
  const start = from + found.index;
  const surface = found[0].trim();
  return { start, end: start + surface.length, surface };
}
