import type { Document } from "../../syntax/document";
import { insertedText, insertionColumn, insertionsOf, type PlacedInsertion } from "../insertions";
import { memoised } from "../memo";
import type { KeyKind, KeyUse } from "./key-use";

/** `[insert N1]`, and the marks that hold or announce what is inserted. */
export const insertionKind: KeyKind = {
  sort: "insertion",
  candidates: (document, block) => insertionColumn(document)[block]?.map(({ span }) => span) ?? [],
  uses: memoised((document: Document): readonly KeyUse[] =>
    insertionsOf(document).map((one) => use(document, one)),
  ),
};

function use(document: Document, one: PlacedInsertion): KeyUse {
  const { number, block, span, digits, role, inferred } = one;
  return {
    sort: "insertion",
    key: number,
    block,
    span,
    defines: role === "body",
    ...(digits && { keySpan: digits }),
    ...(inferred && { inferred }),
    // Looked for when it is asked for: at each keystroke only the numbers are.
    get carried() {
      return insertedText(document, one);
    },
  };
}
