import fc from "fast-check";
import { conventionsWith, defaultConventions } from "../../server/src/syntax/conventions";
import { edit, parse } from "../../server/src/syntax/parse";
import { BlockScanner } from "../../server/src/syntax/scan/block-scanner";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { checkEqual, checkPositions, checkShared, checkTree } from "./invariants";
import { edited, editIn, type RandomEdit, randomEdits, texts } from "./random-text";

/** How often, from which seed, and on how large texts a property is tried. */
export interface Fuzz {
  readonly runs: number;
  readonly seed: number;
  readonly size: number;
  readonly samples: readonly string[];
}

const CONVENTIONS = [
  defaultConventions,
  conventionsWith("smithsonian", { addition: ["pencilled in"] }),
  conventionsWith("fromthepage", {}),
];

/** Any string parses into a sound tree, and its positions are right. */
export function fuzzTexts({ runs, seed, size, samples }: Fuzz): void {
  const conventions = fc.constantFrom(...CONVENTIONS);
  fc.assert(
    fc.property(texts(samples, size), conventions, (text, chosen) => {
      const document = parse(text, chosen);
      checkTree(document, text);
      checkPositions(document, text);
      transcriptionText(document);
    }),
    { numRuns: runs, seed },
  );
}

/** After any edits the document is what it would be if parsed afresh; at most 20 in a row. */
export function fuzzEdits({ runs, seed, size, samples }: Fuzz): number {
  let count = 0;
  fc.assert(
    fc.property(texts(samples, size), randomEdits(20), (text, edits) => {
      count += edits.length;
      checkEdits(text, edits);
    }),
    { numRuns: runs, seed },
  );
  return count;
}

/** Edits one text many times, and checks after each. */
function checkEdits(start: string, edits: readonly RandomEdit[]): void {
  let text = start;
  let document = parse(text, defaultConventions);
  for (const random of edits) {
    const change = editIn(text.length, random);
    const before = document;
    text = edited(text, change);
    const scans = countScans(() => {
      document = edit(before, change);
    });
    if (scans > mostScans(change.text)) throw new Error(`${scans} blocks scanned for one edit`);
    checkEqual(document, parse(text, defaultConventions));
    checkShared(before, change, document);
  }
}

/** Two look-aheads of blocks, those of the new text, and as much again for a wider window. */
function mostScans(inserted: string): number {
  return 4 * (75 + inserted.split(/\r\n?|\n/).length);
}

/** How many blocks are scanned while `run` runs. */
export function countScans(run: () => void): number {
  const { scan } = BlockScanner.prototype;
  let count = 0;
  BlockScanner.prototype.scan = function (start, phase) {
    count++;
    return scan.call(this, start, phase);
  };
  try {
    run();
  } finally {
    BlockScanner.prototype.scan = scan;
  }
  return count;
}
