import type { MarkKind } from "../../syntax/nodes";
import { emptyMark, enclosed, joined, type Piece, readsAs } from "../piece";
import { elementsOf, hasLooseWords, type XmlElement } from "../xml/tree";
import { sidePieces } from "./inlines";
import { placeWords } from "./marked-elements";
import type { TeiReading } from "./reading";

/** An element within `subst` or `choice`, and what it holds. */
export interface Side {
  readonly element: XmlElement;
  readonly content: Piece;
  /** The white space before it. */
  readonly space: Piece;
}

type Paired = (
  element: XmlElement,
  sides: readonly Side[],
  reading: TeiReading,
) => Piece | undefined;

/** Elements that say one thing in two ways, and the marks they become. */
export const PAIRED: Readonly<Record<string, Paired>> = { subst: substitution, choice };

/** What was deleted first and what stands last are a change; steps between belong to the old. */
function substitution(element: XmlElement, sides: readonly Side[], reading: TeiReading) {
  const [first, ...others] = sides;
  const last = others.pop();
  if (first?.element.name !== "del" || !last || !isNew(last, sides))
    return toldByParts(element, sides, reading);
  const place = placeWords(last.element, reading);
  const hands = [last.element, element, first.element].map(({ attributes }) => attributes.hand);
  const hand = reading.hand(hands.find(Boolean));
  const descriptor = `changed${place ? ` ${place}` : ""}${hand ? `, ${hand}` : ""}`;
  const steps = others.flatMap((side) => sidePieces(side, reading));
  const old = joined([first.content, ...steps]);
  const now = last.element.name === "add" ? last.content : joined(sidePieces(last, reading));
  return (
    arrow(descriptor, "substitution", old, now) ??
    arrow("changed", "substitution", old, now) ??
    toldByParts(element, sides, reading)
  );
}

/** Whether the last part is what was written instead, even if that was struck out in its turn. */
function isNew({ element }: Side, sides: readonly Side[]): boolean {
  if (element.name === "add") return true;
  const [added, ...more] = elementsOf(element);
  const isUndone = added?.name === "add" && more.length === 0 && !hasLooseWords(element);
  return isUndone && sides.every((side) => side.element.name === "del");
}

/** In another order, the parts say by marks of their own what was deleted and what added. */
function toldByParts(element: XmlElement, sides: readonly Side[], reading: TeiReading) {
  const names = new Set(sides.map((side) => side.element.name));
  if (names.size !== 2 || !names.has("add") || !names.has("del")) return undefined;
  const hand = reading.hand(element.attributes.hand);
  const parts = joined(sides.flatMap((side) => sidePieces(side, reading)));
  const whole = enclosed(`[changed${hand ? `, ${hand}` : ""}: `, parts);
  const isOne = readsAs(whole.marked, "substitution") && !ARROW.test(parts.marked);
  return isOne ? whole : undefined;
}

/** What would part the old from the new. */
const ARROW = /->|→|⇒|=>/;

function arrow(label: string, kind: MarkKind, one: Piece, two: Piece): Piece | undefined {
  if (one.marked.trim() === "" || two.marked.trim() === "") return undefined;
  const marked = `[${label}: ${one.marked.trim()} -> ${two.marked.trim()}]`;
  const isOne = readsAs(marked, kind) && !one.words.includes("->");
  return isOne ? { ...joined([one, two]), marked } : undefined;
}

/** What a choice offers, in the order in which the marks say it. */
const CHOICES: readonly (readonly [string, string])[] = [
  ["sic", "corr"],
  ["abbr", "expan"],
  ["orig", "reg"],
];

function choice(element: XmlElement, sides: readonly Side[], reading: TeiReading) {
  if (sides.length > 1 && sides.every(({ element }) => element.name === "unclear"))
    return readings(sides);
  for (const [first, second] of CHOICES) {
    const from = sides.find(({ element }) => element.name === first)?.content;
    const to = sides.find(({ element }) => element.name === second)?.content;
    if (!from || !to || sides.length > 2) continue;
    if (sides[0]?.content === to) reading.plain(element, "the written form said first");
    if (first === "abbr") return arrow("expanded", "expansion", from, to);
    const label = first === "sic" ? "sic" : "ditto";
    const said = { ...from, marked: from.marked.trimEnd() };
    if (to.words.trim() === "") return joined([said, emptyMark(`[${label}]`)]);
    return joined([said, enclosed(`[${label}: `, to)]);
  }
  return undefined;
}

function readings(sides: readonly Side[]): Piece | undefined {
  const pieces = sides.map(({ content }) => content);
  const marked = `[${pieces.map((piece) => piece.marked.trim()).join("|")}?]`;
  return readsAs(marked, "unclear") ? { ...joined(pieces), marked } : undefined;
}
