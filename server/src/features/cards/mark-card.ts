import { handList } from "../../analysis/hand-list";
import { markType } from "../../analysis/mark-type";
import { sectionAt } from "../../analysis/structure";
import { anchorId, type TeiElement, teiElement } from "../../analysis/tei-element";
import type { Block } from "../../syntax/blocks";
import { KINDS, kindName } from "../../syntax/data/kinds";
import { readDescriptor } from "../../syntax/descriptor";
import type { Document } from "../../syntax/document";
import type { BracketMark } from "../../syntax/nodes";
import { t, tableWord } from "../../text/words";
import { MEANINGS, PLACE_WORDS, TYPE_NAMES } from "../data/meanings";
import { type Card, capitalised, escaped, quoted, xmlExample } from "./card";
import { keyLines } from "./key-lines";
import { markDetail } from "./mark-details";

/** A mark with the block it stands in: all that its card is made of. */
export interface PlacedMark {
  readonly document: Document;
  readonly index: number;
  readonly block: Block;
  readonly mark: BracketMark;
}

/** What a mark means, who made it, what it says of itself, and its TEI element. */
export function markCard(placed: PlacedMark): Card {
  const { mark } = placed;
  return {
    title: capitalised(titleOf(mark)),
    by: agentOf(placed),
    lines: [
      meaningOf(mark),
      markDetail(placed),
      handLine(placed),
      ...keyLines(placed),
      mark.unclosed && t("The closing bracket is missing."),
    ].filter((line) => typeof line === "string"),
    tei: xmlExample(element(placed)),
  };
}

/** How to name a mark: `handwritten addition`, `folio number`. */
export function titleOf(mark: BracketMark): string {
  return tableWord(TYPE_NAMES[markType(mark)] ?? kindName(mark));
}

/** What the label says of who speaks; without a label, what is usual for the kind of mark. */
function agentOf({ document, mark }: PlacedMark): string {
  const written = `[${mark.descriptor}:`;
  const { labels } = document.conventions;
  const said = mark.descriptor && readDescriptor(written, 0, written.length, labels);
  return tableWord(said && said.kind === mark.kind ? `the ${said.agent}` : KINDS[mark.kind].by);
}

function meaningOf(mark: BracketMark): string {
  const meaning = MEANINGS[markType(mark)] ?? KINDS[mark.kind].meaning;
  const place = "place" in mark && mark.place ? `, ${tableWord(PLACE_WORDS[mark.place])}` : "";
  return `${tableWord(meaning)}${place}.`;
}

function handLine({ document, mark }: PlacedMark): string | undefined {
  const key = "hand" in mark ? mark.hand : undefined;
  if (!key) return undefined;
  const hand = handList(document).get(key);
  return hand
    ? t("Hand {0}: {1}", `\`${key}\``, escaped(hand.description))
    : t("Hand {0}, which the front matter does not list under Hands.", quoted(key, 20));
}

function element({ document, index, block, mark }: PlacedMark): TeiElement {
  const tei = teiElement(mark, block.text);
  if (mark.kind !== "anchor") return tei;
  const section = sectionAt(document, document.start(index))?.type ?? "p";
  return { ...tei, attributes: { "xml:id": anchorId(section, mark.id) } };
}
