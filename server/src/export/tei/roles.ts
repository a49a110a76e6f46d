import type { Block } from "../../syntax/blocks";
import type { BracketMark, Inline, LetterPart, MarkKind } from "../../syntax/nodes";
import { isMark } from "../../syntax/nodes";

/** What a block may be in its part of the document, besides a paragraph. */
export type Role =
  | "heading"
  | "opening"
  | "closing"
  | "postscript"
  /** A folio, a note or a gap alone, which TEI allows between paragraphs. */
  | "apart"
  | "companion"
  | "other";

/** Marks that may stand after a letter's closing without being its text. */
const COMPANIONS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  ...(["stamp", "addition", "note", "description", "runningMatter", "signature"] as const),
  ...(["letterPart", "gap", "handShift", "pageBreak"] as const),
]);
/** Marks whose elements stand between paragraphs: as a paragraph of their own they are none. */
export const APART: ReadonlySet<MarkKind> = new Set<MarkKind>([
  ...(["runningMatter", "note", "description", "variant", "gap", "space"] as const),
  ...(["columnBreak", "insertionPoint"] as const),
]);
const EDGES: ReadonlySet<string> = new Set(["dateline", "salutation", "address"]);

/** What the paragraph is, judged by its marks alone; where it stands decides the rest. */
export function roleOf(block: Block, inlines: readonly Inline[]): Role {
  if (!["paragraph", "annotation"].includes(block.kind))
    return atEdges(block) ? "companion" : "other";
  const marks = soleMarks(block.text, inlines);
  const [first] = marks ?? [];
  if (marks && first) {
    if (marks.length === 1 && first.kind === "heading") return "heading";
    if (marks.length === 1 && isPart(first) && first.type === "postscript") return "postscript";
    if (marks.length === 1 && APART.has(first.kind)) return "apart";
    if (marks.every((mark) => isPart(mark) && EDGES.has(mark.type))) return "opening";
    if (marks.every(({ kind }) => COMPANIONS.has(kind)))
      return marks.some(({ kind }) => kind === "signature") ? "closing" : "companion";
  }
  const written = inlines.find((inline) => !isSpace(block.text, inline));
  return written?.kind === "signature" ? "closing" : "other";
}

/** The marks of a paragraph that has nothing besides them. */
export function soleMarks(
  text: string,
  inlines: readonly Inline[],
): readonly BracketMark[] | undefined {
  const written = inlines.filter((inline) => !isSpace(text, inline));
  return written.every(isMark) ? written : undefined;
}

function isSpace(text: string, inline: Inline): boolean {
  if (inline.kind === "comment" || inline.kind === "anchor") return true;
  return inline.kind === "text" && /^\s*$/.test(text.slice(inline.start, inline.end));
}

function isPart(mark: BracketMark): mark is LetterPart {
  return mark.kind === "letterPart";
}

function atEdges({ kind }: Block): boolean {
  return kind === "page" || kind === "noteBody" || kind === "comment" || kind === "blank";
}
