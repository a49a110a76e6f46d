import { structureOf } from "../analysis/structure";
import { joined } from "../rules/joined-paragraph";
import type { Fix } from "../rules/rule";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";

/** Joins the paragraphs before and after the page mark at the cursor, or next to its paragraph. */
export function joiningFix(document: Document, offset: number): Fix | undefined {
  const here = document.blockIndexAt(offset);
  const page = pageNear(document, here);
  if (page === undefined) return undefined;
  const before = written(document, page, -1);
  const after = written(document, page, 1);
  return before === undefined || after === undefined
    ? undefined
    : joined(document, before, after)[0];
}

/** The page mark in the block, after it or before it. */
function pageNear(document: Document, here: number): number | undefined {
  const isTurn = (index: number) =>
    document.blocks[index]?.kind === "page" &&
    structureOf(document).sections.every(({ fromBlock }) => fromBlock !== index);
  if (isTurn(here)) return here;
  const next = written(document, here, 1, "page");
  if (next !== undefined && isTurn(next)) return next;
  const previous = written(document, here, -1, "page");
  return previous !== undefined && isTurn(previous) ? previous : undefined;
}

/** The next block of a kind in one direction, when only comments stand in between. */
function written(
  document: Document,
  from: number,
  step: 1 | -1,
  kind: Block["kind"] = "paragraph",
): number | undefined {
  let index = from + step;
  while (document.blocks[index]?.kind === "comment") index += step;
  return document.blocks[index]?.kind === kind ? index : undefined;
}
