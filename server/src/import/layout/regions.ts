import type { MarkKind } from "../../syntax/nodes";
import type { ImportedBlock } from "../front";
import { enclosed, joined, type Piece, readsAs, spelledBlock } from "../piece";
import type { UnmarkedTally } from "../unmarked";

/** Regions of a page that have a mark: words in their type, the label, and the kind it is read as. */
const REGIONS: readonly (readonly [RegExp, string, MarkKind])[] = [
  [/running ?title|^header$/i, "running head", "runningMatter"],
  [/^foot(?:er)?$/i, "running head at the bottom", "runningMatter"],
  [/heading|title/i, "heading", "heading"],
  [/page-?number|number/i, "page number", "runningMatter"],
  [/catch-?word/i, "catchword", "runningMatter"],
  [/foot-?note|endnote/i, "footnote", "note"],
  [/margin/i, "marginalia in the margin", "note"],
  [/stamp/i, "stamp", "stamp"],
  [/interlinear/i, "added between the lines", "addition"],
  [/letterhead/i, "letterhead", "runningMatter"],
];
/** Types that say no more than that there is text. */
const PLAIN = /^(?:paragraph|text|main|default|other|maintext)?(?:zone|line|region)?(?:#\d+)?$/i;

/** Lines of a region as a block, with the mark of its type. */
export function regionBlock(
  lines: readonly Piece[],
  type: string,
  tally: UnmarkedTally,
): ImportedBlock[] {
  const piece = joined(lines, "\n");
  if (piece.marked.trim() === "") return [];
  const { text, marksKept, kept } = spelledBlock(typed(piece, type, tally));
  if (!marksKept) tally.add("region", "plain words: its marks would be read otherwise");
  if (!kept) tally.add("region", "words that look like a mark of the language");
  return [{ text, words: piece.words }];
}

/** Words in the mark of a type; as they are where it has none. */
export function typed(piece: Piece, type: string, tally: UnmarkedTally): Piece {
  if (PLAIN.test(type) || piece.marked.trim() === "") return piece;
  const region = REGIONS.find(([words]) => words.test(type));
  const marked = region && enclosed(`[${region[1]}: `, piece);
  if (marked && readsAs(marked.marked, region[2])) return marked;
  tally.add(`region of type ${type.slice(0, 60)}`, "plain words");
  return piece;
}

/** A page mark with its image; the number is counted where none is given that fits. */
export function pageBlock(given: string | undefined, count: number, image: string | undefined) {
  const address = image?.trim().replace(/\s/g, "%20").replace(/[[\]]/g, encodeURIComponent);
  const spelled = (number: string) => `[page ${number}${address ? ` | ${address}` : ""}]`;
  const number = given?.trim().toLowerCase();
  const fits = number && readsAs(spelled(number), "pageBreak");
  return { text: spelled(fits ? number : String(count)), words: "" };
}
