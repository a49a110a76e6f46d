import type { MarkKind } from "../../syntax/nodes";
import { emptyMark, enclosed, joined, type Piece, readsAs, wordsPiece } from "../piece";
import type { UnmarkedTally } from "../unmarked";
import type { XmlPlace } from "../xml/events";

/** A tag of Transkribus on some characters of a line. */
interface Tagged {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
  readonly kind: MarkKind;
}

const TAG = /([\w-]{1,40})\s*\{([^}]{0,2000})\}/g;
/** Tags, styles and how they are written. */
const SPELLED: Readonly<Record<string, readonly [string, string, MarkKind]>> = {
  strikethrough: ["[deleted: ", "]", "deletion"],
  underlined: ["<u>", "</u>", "highlight"],
  superscript: ["<sup>", "</sup>", "highlight"],
  subscript: ["<sub>", "</sub>", "highlight"],
  bold: ["<b>", "</b>", "highlight"],
  italic: ["<i>", "</i>", "highlight"],
  unclear: ["[unclear: ", "]", "unclear"],
  supplied: ["[supplied: ", "]", "supplied"],
  person: ["[@: ", "]", "personName"],
  add: ["[added: ", "]", "addition"],
};
/** Tags about the line or region as a whole, which are read elsewhere. */
const ELSEWHERE: ReadonlySet<string> = new Set(["readingOrder", "structure"]);

/** The characters of a line, with what was tagged in them. */
export function pieceOfLine(
  text: string,
  custom: string | undefined,
  tally: UnmarkedTally,
  place: XmlPlace,
): Piece {
  const tags: Tagged[] = [];
  for (const [, name = "", body = ""] of (custom ?? "").matchAll(TAG)) {
    if (ELSEWHERE.has(name)) continue;
    const found = taggedAs(name, body, text.length).filter((tag) => fits(tag, tags));
    if (found.length === 0) tally.add(`tag ${name} of a line`, "plain words", place);
    tags.push(...found);
  }
  return tags.length === 0 ? wordsPiece(text) : spelled(text, 0, text.length, tags);
}

function taggedAs(name: string, body: string, length: number): Tagged[] {
  const number = (key: string) => Number(new RegExp(`\\b${key}:\\s*(\\d+)`).exec(body)?.[1] ?? -1);
  const [start, size] = [number("offset"), number("length")];
  if (start < 0 || size < 1 || start + size > length) return [];
  const styles = [...body.matchAll(/(\w+):\s*true/g)].map(([, style = ""]) => style);
  return [name, ...styles].flatMap((one) => {
    if (!Object.hasOwn(SPELLED, one)) return [];
    const [open, close, kind] = SPELLED[one] as (typeof SPELLED)[string];
    return [{ name, start, end: start + size, open, close, kind }];
  });
}

/** Tags may hold each other, but not cross. */
function fits(tag: Tagged, others: readonly Tagged[]): boolean {
  return others.every(({ start, end }) => {
    const apart = tag.end <= start || end <= tag.start;
    const holds = (tag.start <= start && end <= tag.end) || (start <= tag.start && tag.end <= end);
    return apart || holds;
  });
}

function spelled(text: string, from: number, to: number, tags: readonly Tagged[]): Piece {
  const sorted = [...tags].sort((one, two) => one.start - two.start || two.end - one.end);
  const pieces: Piece[] = [];
  let at = from;
  for (let index = 0; index < sorted.length; ) {
    const tag = sorted[index] as Tagged;
    const inside = sorted
      .slice(index + 1)
      .filter(({ start, end }) => start < tag.end && end <= tag.end);
    pieces.push(wordsPiece(text.slice(at, tag.start)));
    const content = spelled(text, tag.start, tag.end, inside);
    const marked = enclosed(tag.open, content, tag.close);
    pieces.push(readsAs(marked.marked, tag.kind) ? marked : content);
    at = tag.end;
    index += 1 + inside.length;
  }
  return joined([...pieces, at < to ? wordsPiece(text.slice(at, to)) : emptyMark("")]);
}
