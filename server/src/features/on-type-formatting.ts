import type { TextEdit } from "vscode-languageserver-types";
import { writtenEnd } from "../rules/lines";
import type { Block } from "../syntax/blocks";
import { opensMark } from "../syntax/descriptor";
import type { Document, Position } from "../syntax/document";
import { marksIn } from "../syntax/walk";
import { isUnclosed, openBracketAt } from "./completion/open-bracket";
import { keeping } from "./wrapping/kept";

/** After which keys something may be closed; the first is named apart in the protocol. */
export const FORMAT_TRIGGERS = [":", "\n"] as const;

/** Where editors, too, close a bracket: at the end of the line, and before signs and spaces. */
const ROOM = /^(?:$|[\s.,;:!?…)\]}»”“])/;
const WRITTEN: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>([
  "paragraph",
  "annotation",
  "noteBody",
  "title",
  "field",
  "table",
]);

/**
 * `textDocument/onTypeFormatting`: closes what is open, and changes nothing else. The colon after a
 * label closes its bracket where nothing else does; an empty line closes, at the end of the
 * paragraph, the marks that the paragraph leaves open.
 */
export function onTypeFormatting(
  document: Document,
  position: Position,
  typed: string,
): TextEdit[] {
  const at = typed === ":" ? afterColon(document, position) : afterParagraph(document, position);
  if (!at) return [];
  const place = document.positionAt(at.offset);
  return [{ range: { start: place, end: place }, newText: "]".repeat(at.count) }];
}

interface Closing {
  readonly offset: number;
  readonly count: number;
}

function afterColon(document: Document, position: Position): Closing | undefined {
  const offset = document.offsetAt(position);
  const bracket = openBracketAt(document, offset);
  const block = document.blocks[document.blockIndexAt(offset - 1)];
  if (!bracket?.head.endsWith(":") || !block || !WRITTEN.has(block.kind)) return undefined;
  const written = `[${bracket.head}`;
  const { labels } = document.conventions;
  if (bracket.head.indexOf(":") < bracket.head.length - 1) return undefined;
  if (!opensMark(written, 0, written.length, labels)) return undefined;
  if (!ROOM.test(document.slice(offset, offset + 1))) return undefined;
  return isUnclosed(document, bracket.from - 1) ? { offset, count: 1 } : undefined;
}

/** The line above is empty, and the paragraph before it has marks that nothing closes. */
function afterParagraph(document: Document, { line }: Position): Closing | undefined {
  const above = document.offsetAt({ line: line - 1, character: 0 });
  if (line < 2 || /^[^\r\n]/.test(document.slice(above, above + 1))) return undefined;
  const index = document.blockIndexAt(above - 1);
  const block = document.blocks[index];
  if (!block || !WRITTEN.has(block.kind)) return undefined;
  const end = writtenEnd(block);
  const open = marksIn(document.inlines(block)).filter(
    ({ unclosed, end: markEnd }) => unclosed && markEnd >= end,
  );
  const offset = document.start(index) + end;
  if (open.length === 0) return undefined;
  const closed = keeping(document, { start: offset, end: offset, text: "]".repeat(open.length) });
  return closed && { offset, count: open.length };
}
