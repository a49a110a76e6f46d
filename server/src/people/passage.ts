import type { Span } from "../text/span";
import type { BlockNames } from "./block-names";
import type { Candidate } from "./candidate";
import type { Decision } from "./decide";
import type { Statement } from "./evidence";
import type { Mention, Suspicion } from "./mention";
import type { NameWord } from "./person";
import type { Seam } from "./seam";
import { inOrder, outside } from "./spans";

/** A name over a page turn, as seen from the block where it begins: how far on it ends. */
export interface Joint {
  readonly seam: Seam;
  /** Where it ends, counted from the start of the block where it begins. */
  readonly end: number;
  /** Whether the text itself marks the name where it ends. */
  readonly isMarked: boolean;
}

/** A block of a document that may name somebody, with what was decided of it. */
export interface Passage {
  /** The index of the block; an edit before it changes the index. */
  index: number;
  readonly names: BlockNames;
  /** The name that runs into the block from the page before, and the one that runs out of it. */
  readonly enters: Seam | undefined;
  readonly leaves: Joint | undefined;
  readonly candidates: readonly Candidate[];
  readonly marked: readonly Mention[];
  readonly suspicions: readonly Suspicion[];
  /** Who is meant by each candidate, and what that says of names to the rest of the document. */
  readonly decisions: (Decision | undefined)[];
  readonly statements: (Statement | undefined)[];
  /** The words of the register that decisions may depend on; made when first asked for. */
  words: ReadonlySet<NameWord | string> | undefined;
}

/** What a block and the page turns around it give to decide; nothing where nobody is named. */
export function passageOf(
  index: number,
  names: BlockNames,
  enters: Seam | undefined,
  leaves: Joint | undefined,
): Passage | undefined {
  const { marked } = names;
  const isBare = names.candidates.length + marked.length + names.suspicions.length === 0;
  if (isBare && !leaves) return undefined;
  const taken: Span[] = enters ? [{ start: 0, end: enters.end }] : [];
  if (leaves) taken.push({ start: leaves.seam.start, end: leaves.end });
  const own = outside(names.candidates, taken);
  const name = leaves && { ...leaves.seam.name, start: leaves.seam.start, end: leaves.end };
  const isFree = name && !leaves.isMarked && outside([name], marked).length > 0;
  const candidates = isFree ? inOrder([...own, name]) : own;
  return {
    index,
    names,
    enters,
    leaves,
    candidates,
    marked,
    suspicions: outside(names.suspicions, taken),
    decisions: [],
    statements: [],
    words: undefined,
  };
}
