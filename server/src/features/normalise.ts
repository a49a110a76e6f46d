import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { BracketMark, MarkKind, PageBreak } from "../syntax/nodes";
import type { Edit } from "../syntax/parse";
import { type EditGroup, harmless } from "../syntax/respelling";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import { SECTION_WORDS } from "./data/native-spelling";
import { nativeSpelling } from "./native-mark";

/** A mark whose native spelling says the same. Spans are offsets in the document. */
export interface Normalisation extends Span {
  readonly kind: MarkKind | "section";
  readonly edits: EditGroup;
}

const FRONT_COVER = /^\[front cover/i;

/**
 * *Normalise marks*: the edits that give the marks of a document their native spelling, those
 * alone that change neither the tree nor a character of the transcription.
 */
export function normalisations(document: Document, within?: Span): Normalisation[] {
  const found = candidates(document, within);
  const kept = new Set(
    harmless(
      document,
      found.map(({ edits }) => edits),
    ),
  );
  return found.filter(({ edits }) => kept.has(edits));
}

/** The innermost mark at an offset that can be respelt by itself. */
export function normalisationAt(document: Document, offset: number): Normalisation | undefined {
  const found = candidates(document, { start: offset, end: offset });
  return found.findLast(({ edits }) => harmless(document, [edits]).length > 0);
}

function candidates(document: Document, within?: Span): Normalisation[] {
  const from = within ? document.blockIndexAt(within.start) : 0;
  const to = within ? document.blockIndexAt(within.end) + 1 : document.blocks.length;
  const found: Normalisation[] = [];
  for (let index = from; index < Math.min(to, document.blocks.length); index++) {
    const block = document.blocks[index] as Block;
    const base = document.start(index);
    for (const { start, end, kind, edits } of ofBlock(document, block)) {
      const span = { start: base + start, end: base + end };
      const inside = !within || (span.start <= within.end && span.end >= within.start);
      if (inside && edits.length > 0)
        found.push({ ...span, kind, edits: edits.map((edit) => moved(edit, base)) });
    }
  }
  return found;
}

function* ofBlock(document: Document, block: Block): Generator<Normalisation> {
  if (block.kind === "page") yield pageMark(block.text, block.page);
  if (block.kind === "section") yield sectionMark(block);
  for (const mark of marksIn(document.inlines(block))) {
    yield mark.kind === "pageBreak" ? pageMark(block.text, mark) : ofMark(block.text, mark);
  }
}

function ofMark(text: string, mark: BracketMark): Normalisation {
  const { start, end, kind } = mark;
  return { start, end, kind, edits: nativeSpelling(text, mark) };
}

/** `[p. 3]`, `Original Scan 3`, `![Page 3](scan.jpg)` are `[page 3]` and `[page 3 | scan.jpg]`. */
function pageMark(text: string, page: PageBreak): Normalisation {
  const { start, end, kind } = page;
  const written = text.slice(start, end);
  return { start, end, kind, edits: pageEdits(written, text, page) };
}

function pageEdits(written: string, text: string, page: PageBreak): Edit[] {
  const { start, end, number, cover, image } = page;
  if (written.startsWith("[page ")) return [];
  if (/^\[page\s/i.test(written)) return [{ start: start + 1, end: start + 5, text: "page" }];
  if (cover) {
    const [front] = FRONT_COVER.exec(written) ?? [];
    if (!front) return [];
    return [{ start: start + 1, end: start + front.length, text: "cover" }];
  }
  if (number === undefined) return [];
  const scan = image ? ` | ${text.slice(image.start, image.end)}` : "";
  return [{ start, end, text: `[page ${number}${scan}]` }];
}

/** `Translation - English` is `[translation: en]`, `[перевод: en]` too. */
function sectionMark(block: Extract<Block, { kind: "section" }>): Normalisation {
  const { text, mark, type, language, rest } = block;
  const written = text.slice(mark.start, mark.end);
  const word = SECTION_WORDS[type];
  const own = /^\[([^\s:\]]+)/.exec(written)?.[1];
  const edits: Edit[] = [];
  if (own && own !== word) {
    edits.push({ start: mark.start + 1, end: mark.start + 1 + own.length, text: word });
  } else if (!own) edits.push({ ...mark, text: `[${word}: ${language}]` });
  return { ...mark, kind: "section", edits: rest.start < rest.end ? [] : edits };
}

function moved({ start, end, text }: Edit, by: number): Edit {
  return { start: start + by, end: end + by, text };
}
