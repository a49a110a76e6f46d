import type { TextEdit } from "vscode-languageserver-types";
import { checkComment } from "../analysis/checks";
import type { Known } from "../people/known";
import { lineEndOf } from "../rules/lines";
import type { Block } from "../syntax/blocks";
import { type Document, lineStartsOf, type Position } from "../syntax/document";
import { meaningOf } from "../syntax/meaning";
import type { Edit } from "../syntax/parse";
import { harmless } from "../syntax/respelling";
import { lastAtOrBefore, lineAt } from "../text/lines";
import { inEditor } from "./confirmed-edits";
import { type Reading, type ReadingKind, readingsOf, thingOf } from "./readings";

/**
 * `recto/toggleReading`: notes in the text, as a comment above the line, that the reading at a
 * position has been checked, or takes that comment away. Nothing where there is no reading, or
 * where no comment can stand.
 */
export function toggleReading(
  document: Document,
  position: Position,
  kind: ReadingKind | undefined,
  known?: Known,
): TextEdit[] | undefined {
  const offset = document.offsetAt(position);
  const all = readingsOf(document, known);
  const asked = all.filter((one) => !kind || one.kind === kind);
  const around = asked.filter(({ start, end }) => start <= offset && offset <= end);
  const reading = around.find(({ start }) => start === offset) ?? around[0];
  if (!reading) return undefined;
  if (reading.checks.length > 0) {
    return reading.checks.map((check) => inEditor(document, lineRemoval(document, check.start)));
  }
  const edit = placesFor(document, reading)
    .map((at) => comment(document, at, reading, all))
    .find((one) => harmless(document, [[one]], withoutComments).length > 0);
  return edit && [inEditor(document, edit)];
}

/** What a block says besides its comments; a comment between blocks says nothing. */
function withoutComments(document: Document, block: Block): string | undefined {
  if (block.kind === "comment") return undefined;
  return meaningOf(document, block, ({ kind }) => kind === "comment");
}

/** Above the line of the reading if that can be, else above its block. */
function placesFor(document: Document, { block: index, start, kind }: Reading): number[] {
  const base = document.start(index);
  if (kind === "ignored" && start < base) return [base];
  const lines = lineStartsOf(document.blocks[index] as Block);
  const line = lines[lastAtOrBefore(lines, start - base)] ?? 0;
  return line === 0 ? [base] : [base + line, base];
}

function comment(document: Document, at: number, reading: Reading, all: readonly Reading[]): Edit {
  const thing = thingOf(reading);
  const alike = all.filter(
    (one) =>
      one.block === reading.block &&
      thingOf(one) === thing &&
      one.words === reading.words &&
      (thing === "ignore" || one.start >= at),
  );
  const text = checkComment(thing, reading.words, alike.indexOf(reading) + 1);
  return { start: at, end: at, text: `${text}${lineEndOf(document)}` };
}

function lineRemoval(document: Document, start: number): Edit {
  const index = document.blockIndexAt(start);
  const base = document.start(index);
  const { next } = lineAt((document.blocks[index] as Block).text, start - base);
  return { start, end: base + next, text: "" };
}
