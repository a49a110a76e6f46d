import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { originOf } from "../syntax/lineage";

/** One entry for each block of a document, in order. */
export type Column<Entry> = readonly Entry[];

/**
 * A list with one entry for each block, carried from document to document: after an edit, entries
 * are computed for new blocks alone. Reading the list touches no block, which is what makes an
 * answer about a document of ten thousand pages cheap.
 */
export function column<Entry>(
  entryOf: (document: Document, block: Block) => Entry,
): (document: Document) => Column<Entry> {
  const known = new WeakMap<Document, Column<Entry>>();
  return (document) => {
    const found = known.get(document);
    if (found) return found;
    const made =
      carried(document, known, entryOf) ?? document.blocks.map((block) => entryOf(document, block));
    known.set(document, made);
    return made;
  };
}

function carried<Entry>(
  document: Document,
  known: WeakMap<Document, Column<Entry>>,
  entryOf: (document: Document, block: Block) => Entry,
): Column<Entry> | undefined {
  const origin = originOf(document);
  const before = origin && known.get(origin.document);
  if (!before || origin.document.conventions !== document.conventions) return undefined;
  const made = origin.made.map((block) => entryOf(document, block));
  return [...before.slice(0, origin.first), ...made, ...before.slice(origin.kept)];
}
