import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { meaningOf } from "../syntax/meaning";
import type { Inline } from "../syntax/nodes";
import type { Edit } from "../syntax/parse";
import { harmless } from "../syntax/respelling";
import { marksIn } from "../syntax/walk";
import type { Difference } from "./compare";

/** What has become of the differences. */
export interface DifferenceNotes {
  readonly edits: readonly Edit[];
  /** How many differences could not be noted without changing what the text means. */
  readonly left: number;
}

const LABEL = "editor's note";
const LONGEST = 160;

/**
 * The differences as notes: `[editor's note: B reads “…”]` after the words, without a space, so that
 * the text without the notes is to the last character what it was. `siglum` names the other
 * transcription. A note that stands there already is not written again.
 */
export function differenceNotes(
  document: Document,
  differences: readonly Difference[],
  siglum: string,
): DifferenceNotes {
  const meaning = withoutNotes(escaped(siglum));
  const groups: Edit[][] = [];
  let left = 0;
  for (const difference of differences) {
    const text = `[${LABEL}: ${noteOn(difference, siglum)}]`;
    if (isThere(document, difference.span.end, text)) continue;
    const edit = placesFor(document, difference.span.end)
      .map((at): Edit => ({ start: at, end: at, text }))
      .find((one) => harmless(document, [[one]], meaning).length > 0);
    if (edit) groups.push([edit]);
    else left++;
  }
  const kept = harmless(document, groups, meaning).flat();
  const edits = [...kept].sort((a, b) => a.start - b.start);
  return { edits, left: left + groups.length - kept.length };
}

function noteOn({ words, otherWords }: Difference, siglum: string): string {
  const name = escaped(siglum);
  if (otherWords === "") return `${name} omits “${escaped(shortened(words))}”`;
  if (words === "") return `${name} adds “${escaped(shortened(otherWords))}”`;
  return `${name} reads “${escaped(shortened(otherWords))}”`;
}

/** The first words and the last ones. */
function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const half = LONGEST / 2;
  const head = words.slice(
    0,
    words.lastIndexOf(" ", half) > 0 ? words.lastIndexOf(" ", half) : half,
  );
  const tail = words.slice(words.indexOf(" ", words.length - half) + 1 || words.length - half);
  return `${head.replace(/[\ud800-\udbff]$/, "")} … ${tail.replace(/^[\udc00-\udfff]/, "")}`;
}

function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[[\]]/g, (bracket) => `\\${bracket}`);
}

/**
 * Behind the word, but not between it and the bracket of doubt around it; or behind the marks in
 * which it stands, or behind what speaks of it: `[?]`.
 */
function placesFor(document: Document, at: number): number[] {
  const index = document.blockIndexAt(Math.max(0, at - 1));
  const block = document.blocks[index];
  if (!block) return [at];
  const base = document.start(index);
  const marks = marksIn(document.inlines(block));
  const around = marks.filter(({ start, end }) => base + start < at && at <= base + end).reverse();
  const inDoubt = around.filter(
    ({ kind, content }) => (kind === "unclear" || kind === "supplied") && base + content.end === at,
  );
  const speaking = marks.filter(({ start }) => base + start >= at && base + start <= at + 1);
  const behind = [...inDoubt.slice(-1), ...around, ...speaking].map(({ end }) => base + end);
  return [...new Set(inDoubt.length > 0 ? [...behind, at] : [at, ...behind])];
}

function isThere(document: Document, at: number, note: string): boolean {
  const index = document.blockIndexAt(Math.max(0, at - 1));
  const end = document.start(index) + (document.blocks[index]?.text.length ?? 0);
  const line = document.slice(at, Math.min(end, at + note.length + LONGEST));
  const found = line.indexOf(note);
  return found >= 0 && !/[\p{L}\p{N}]/u.test(line.slice(0, found));
}

/** What a block says besides the notes about the other transcription. */
function withoutNotes(siglum: string): (document: Document, block: Block) => string {
  const isNote = (inline: Inline, text: string) =>
    inline.kind === "note" && text.startsWith(`[${LABEL}: ${siglum} `, inline.start);
  return (document, block) => meaningOf(document, block, isNote);
}
