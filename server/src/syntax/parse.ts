import { type Block, type Phase, phaseAfter } from "./blocks";
import type { Conventions } from "./conventions";
import { Document } from "./document";
import { splicedLayout } from "./layout";
import { descend } from "./lineage";
import { BlockScanner } from "./scan/block-scanner";
import { LONGEST_YAML } from "./scan/front-matter";

/** One replacement of a stretch of the text. Offsets count in the text before the edit. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How many blocks beyond the edit are scanned at first; doubled as long as needed. */
const FIRST_WINDOW = 4;
/** No block looks further beyond its own lines than this: for the end of a YAML block. */
const FARTHEST_LOOK = LONGEST_YAML + 5;

/** Parses any string. What a text means depends on the conventions of its project. */
export function parse(text: string, conventions: Conventions): Document {
  return parseWhile(text, conventions, () => true);
}

/**
 * The beginning of a text, to the first block after the front matter: what tells its title, for a small
 * part of the work.
 */
export function parseFront(text: string, conventions: Conventions): Document {
  return parseWhile(text, conventions, (phase) => phase !== "body");
}

function parseWhile(
  text: string,
  conventions: Conventions,
  goesOn: (phase: Phase) => boolean,
): Document {
  const scanner = new BlockScanner(text, conventions);
  const blocks: Block[] = [];
  const reaches: number[] = [];
  let phase: Phase = "start";
  for (let start = 0; start < text.length && goesOn(phase); ) {
    const { block, reach } = scanner.scan(start, phase);
    blocks.push(block);
    reaches.push(reach);
    phase = phaseAfter(block);
    start += block.text.length;
  }
  return new Document(blocks, reaches, conventions);
}

/**
 * The document after an edit. Scans from the first block that the edit may concern until new and
 * old blocks agree; all others are the same objects as before.
 */
export function edit(document: Document, change: Edit): Document {
  const { blocks, reaches, base } = document;
  if (blocks.length === 0) return parse(change.text, base);
  const first = firstConcerned(document, change.start);
  for (let window = FIRST_WINDOW; ; window *= 2) {
    const last = Math.min(document.blockIndexAt(change.end) + window, blocks.length);
    const scanned = rescan(document, change, first, last);
    if (!scanned) continue;
    const splice = <Item>(old: readonly Item[], made: readonly Item[]) => [
      ...old.slice(0, first),
      ...made,
      ...old.slice(scanned.agreesAt),
    ];
    const made = splice(blocks, scanned.blocks);
    const layout = splicedLayout(document.layout, first, scanned.agreesAt, scanned.blocks);
    const edited = new Document(made, splice(reaches, scanned.reaches), base, layout);
    return descend(edited, { document, first, kept: scanned.agreesAt, made: scanned.blocks });
  }
}

/** The index of the first block whose end was decided by looking at the offset. */
function firstConcerned(document: Document, offset: number): number {
  let first = document.blockIndexAt(offset);
  const line = document.line(first);
  for (let index = first - 1; index >= 0; index--) {
    if (document.start(index) + (document.reaches[index] as number) >= offset) first = index;
    else if (line - document.line(index + 1) > FARTHEST_LOOK) break;
  }
  return first;
}

/** Scans blocks `first` to `last` with the edit; nothing when more of the text is needed. */
function rescan(document: Document, change: Edit, first: number, last: number) {
  const offset = document.start(first);
  const after = document.slice(change.end, document.start(last));
  const text = document.slice(offset, change.start) + change.text + after;
  const atEnd = last === document.blocks.length;
  const scanner = new BlockScanner(text, document.base);
  const blocks: Block[] = [];
  const reaches: number[] = [];
  let phase = (document.blocks[first] as Block).phase;
  for (let start = 0; start < text.length; ) {
    const agreesAt = agreement(document, change, offset + start, phase);
    if (agreesAt !== undefined) return { blocks, reaches, agreesAt };
    const { block, reach } = scanner.scan(start, phase);
    if (!atEnd && start + reach > text.length) return undefined;
    blocks.push(sameAsBefore(document, offset + start, block) ?? block);
    reaches.push(reach);
    phase = phaseAfter(block);
    start += block.text.length;
  }
  const agrees = atEnd || agreement(document, change, offset + text.length, phase) !== undefined;
  return agrees ? { blocks, reaches, agreesAt: last } : undefined;
}

/** The index of the old block from which nothing differs, if one begins at the new `offset`. */
function agreement(document: Document, change: Edit, offset: number, phase: Phase) {
  if (offset < change.start + change.text.length) return undefined;
  const before = offset - change.text.length + change.end - change.start;
  const index = document.blockIndexAt(before);
  const same = document.start(index) === before && document.blocks[index]?.phase === phase;
  return same ? index : undefined;
}

/** The old block at the same offset, when it came out equal: what hangs on it stays valid. */
function sameAsBefore(document: Document, offset: number, made: Block): Block | undefined {
  const index = document.blockIndexAt(offset);
  const old = document.blocks[index];
  if (!old || document.start(index) !== offset) return undefined;
  const same = old.kind === made.kind && old.phase === made.phase && old.text === made.text;
  return same ? old : undefined;
}
