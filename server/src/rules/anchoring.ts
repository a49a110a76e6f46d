import { alignmentsOf, type NamesIn, type Pair } from "../analysis/alignment";
import { anchorsOf, nextAnchor } from "../analysis/anchors";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { counted, t } from "../text/words";
import { keepsText } from "./kept-text";
import type { Fix, FixEdit } from "./rule";

/** A pair less sure than this is not written down. */
const SURE = 0.95;

/** The edit that names a paragraph; nothing where that would change how anything is read. */
export function anchorEdit(document: Document, index: number, id: string): FixEdit | undefined {
  const { kind, content, text } = document.blocks[index] as Block;
  if (kind !== "paragraph" && kind !== "annotation") return undefined;
  const newText = `[#${id}] `;
  const written = text.slice(0, content.start) + newText + text.slice(content.start);
  if (!keepsText(document, index, written)) return undefined;
  const start = document.start(index) + content.start;
  return { span: { start, end: start }, newText };
}

/** Names the paragraphs that surely correspond, with the same number on both sides. */
export function matchingAnchors(document: Document, names?: NamesIn): Fix | undefined {
  const ids = new Map(anchorsOf(document).map(({ block, id }) => [block, id]));
  let next = nextAnchor(document);
  const edits = alignmentsOf(document, names)
    .flatMap(({ pairs }) => pairs.filter(isSure))
    .flatMap((pair) => {
      const made = pairEdits(document, pair, ids, String(next));
      if (made.id === String(next)) next++;
      return made.edits;
    });
  if (edits.length === 0) return undefined;
  const title = t(
    "Add matching anchors to the original and the translation ({0})",
    counted(edits.length, "1 paragraph", "{0} paragraphs"),
  );
  return { title, edits: edits.sort((a, b) => a.span.start - b.span.start) };
}

function isSure({ original, translation, sureness }: Pair): boolean {
  return original.length > 0 && translation.length > 0 && sureness >= SURE;
}

/** The anchors that a pair lacks: the one that stands on the other side already, or a new one. */
function pairEdits(
  document: Document,
  { original, translation }: Pair,
  ids: Map<number, string>,
  next: string,
): { readonly edits: readonly FixEdit[]; readonly id?: string } {
  const ends = [original[0] as number, translation[0] as number];
  const missing = ends.filter((block) => !ids.has(block));
  const id = ends.map((block) => ids.get(block)).find((one) => one !== undefined) ?? next;
  const edits = missing.map((block) => anchorEdit(document, block, id));
  if (edits.length === 0 || edits.includes(undefined)) return { edits: [] };
  for (const block of missing) ids.set(block, id);
  return { edits: edits.filter((edit) => edit !== undefined), id };
}
