import type { Document } from "../../syntax/document";
import { column } from "../column";
import { handList } from "../hand-list";
import { handsIn } from "../hands";
import { memoised } from "../memo";
import type { KeyKind, KeyUse } from "./key-use";

/** The hands that marks name, and the list of hands in the front matter. */
export const handKind: KeyKind = {
  sort: "hand",
  candidates: (document, block) => [
    ...listed(document)
      .filter((use) => use.block === block)
      .map(({ span }) => span),
    ...(handColumn(document)[block] ?? []),
  ],
  uses: memoised((document: Document): readonly KeyUse[] => [
    ...listed(document),
    ...handColumn(document).flatMap((hands, block) =>
      (hands ?? []).map(({ key, start, end }) => use(key, block, { start, end }, false)),
    ),
  ]),
};

const listed = memoised((document: Document): readonly KeyUse[] =>
  [...handList(document).values()].map(({ key, block, span }) => use(key, block, span, true)),
);

const handColumn = column((document, block) => {
  const hands = handsIn(document, block);
  return hands.length > 0 ? hands : undefined;
});

function use(key: string, block: number, span: KeyUse["span"], defines: boolean): KeyUse {
  return { sort: "hand", key, block, span, keySpan: span, defines };
}
