import type { Document } from "../../syntax/document";
import { insertionColumn, insertionsOf, type PlacedInsertion } from "../insertions";
import { memoised } from "../memo";
import type { KeyKind, KeyUse } from "./key-use";

/** `[insert N1]`, and the marks that hold or announce what is inserted. */
export const insertionKind: KeyKind = {
  sort: "insertion",
  candidates: (document, block) => insertionColumn(document)[block]?.map(({ span }) => span) ?? [],
  uses: memoised((document: Document): readonly KeyUse[] => insertionsOf(document).map(use)),
};

function use({ number, block, span, digits, role, carried, inferred }: PlacedInsertion): KeyUse {
  return {
    sort: "insertion",
    key: number,
    block,
    span,
    defines: role === "body",
    ...(digits && { keySpan: digits }),
    ...(carried && { carried }),
    ...(inferred && { inferred }),
  };
}
