import { isExtent } from "../syntax/extent";
import { foldedWords } from "../syntax/labels";
import type { BracketMark, Unclear } from "../syntax/nodes";
import type { Edit } from "../syntax/parse";
import type { Span } from "../text/span";
import { KEYWORDS } from "./data/native-spelling";
import { nativeExtent, nativeGap } from "./native-gap";
import { nativeDescriptor } from "./native-label";

/** A spelling tried for a mark; nothing where it is native already, or where nothing is certain. */
type Spelling = (text: string, mark: BracketMark) => Edit[] | undefined;

const SIC = /^(?:sic|так в документе|так в тексте|так в оригинале|so im original)\s*!?$/i;
const LINE = /^(?:строка|zeile|ligne|line)\s+(\S+)$/i;
const INSERTION = /^(?:insert|вставить)\s+(?:n|№|nº|no\.?)?\s?(\d{1,3})$/i;
const BLANK_OF = /^(.{1,40}?) (?:left )?blank$/i;

/**
 * The edits that give a mark its native spelling, in offsets of its block. Whether the mark then
 * still says the same is for the caller to try.
 */
export function nativeSpelling(text: string, mark: BracketMark): Edit[] {
  const { unclosed, doubled, halfClosed, insertion, kind } = mark;
  if (unclosed || doubled || halfClosed) return [];
  // An insertion's number may stand anywhere in its mark.
  if (insertion && kind !== "insertionPoint") return [];
  const edits = SPELLINGS.flatMap((spelling) => spelling(text, mark)?.slice(0) ?? []);
  return edits
    .filter(({ start, end, text: written }) => text.slice(start, end) !== written)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

const SPELLINGS: readonly Spelling[] = [
  tag,
  signedName,
  pair,
  doubt,
  suppliedWord,
  label,
  keyword,
  arrow,
];

/** `<s>X</s>` is `[deleted: X]`. */
function tag(text: string, { kind, start, end, content }: BracketMark): Edit[] | undefined {
  if (kind !== "deletion" || text[start] !== "<") return undefined;
  return around({ start, end }, content, "[deleted: ", "]");
}

/** `[signature] (A. NAME)`: the name goes into the bracket. */
function signedName(text: string, mark: BracketMark): Edit[] | undefined {
  const { kind, start, end, content, descriptor } = mark;
  const closer = start + 1 + descriptor.length;
  if (kind !== "signature" || text[start] !== "[" || text[closer] !== "]") return undefined;
  return content.start > closer ? around({ start, end }, content, "[signed: ", "]") : undefined;
}

/** `[[illegible]]`: one pair of brackets is enough where there is no doubt. */
function pair(text: string, mark: BracketMark): Edit[] | undefined {
  if (!isPaired(text, mark) || isDoubt(mark)) return undefined;
  const { start, end } = mark;
  return [edit(start, start + 1, ""), edit(end - 1, end, "")];
}

/** `[[X]]`, `[?X]`, `[its/their]`, `[unclear: X]` are `[X?]` and `[its|their?]`. */
function doubt(text: string, mark: BracketMark): Edit[] | undefined {
  if (!isDoubt(mark) || mark.kind !== "unclear" || text[mark.start] !== "[") return undefined;
  if (mark.content.start === mark.content.end) return undefined;
  const dividers = (mark.dividers ?? []).map(({ start, end }) => edit(start, end, "|"));
  return [...around(mark, mark.content, "[", "?]"), ...dividers];
}

function isDoubt(mark: BracketMark): mark is Unclear {
  return mark.kind === "unclear";
}

/** `[supplied: X]` is `[X]`. */
function suppliedWord(text: string, mark: BracketMark): Edit[] | undefined {
  const named = mark.kind === "supplied" && mark.descriptor !== "" && text[mark.start] === "[";
  return named ? around(mark, mark.content, "[", "]") : undefined;
}

/** `[от руки: X]` is `[handwritten: X]`, and an extent after it is put into English, too. */
function label(text: string, mark: BracketMark): Edit[] | undefined {
  if (mark.kind === "unclear" || mark.kind === "supplied" || mark.descriptor === "")
    return undefined;
  const from = mark.start + (isPaired(text, mark) ? 2 : 1);
  const space = /^\s*/.exec(text.slice(from, from + 9))?.[0].length ?? 0;
  const start = from + space;
  if (!text.startsWith(mark.descriptor, start)) return undefined;
  const colon = /^\s*[:：]/.exec(text.slice(start + mark.descriptor.length))?.[0];
  const native = colon === undefined ? undefined : nativeDescriptor(mark.descriptor);
  if (colon === undefined || native === undefined) return undefined;
  const end = start + mark.descriptor.length;
  return [edit(start, end, native), edit(end, end + colon.length, ":"), ...extent(text, mark)];
}

function extent(text: string, { kind, content: { start, end } }: BracketMark): Edit[] {
  if (kind !== "gap" && kind !== "space") return [];
  const words = foldedWords(text.slice(start, end));
  const native = isExtent(words) ? nativeExtent(words) : undefined;
  return native === undefined || words.join(" ") === native ? [] : [edit(start, end, native)];
}

/** Marks without a colon: gaps, blanks, `[SIC]`, `[sic, X]`, `[строка 5]`, `[photograph]`. */
function keyword(text: string, mark: BracketMark): Edit[] | undefined {
  const from = mark.start + (isPaired(text, mark) ? 2 : 1);
  const to = mark.end - (isPaired(text, mark) ? 2 : 1);
  const inner = text.slice(from, to);
  if (text[mark.start] !== "[" || inner.includes(":") || inner.includes("[")) return undefined;
  if (mark.kind === "sic" && mark.descriptor === "sic" && mark.content.start > from + 3)
    return [edit(from, mark.content.start, "sic: ")];
  const native = nativeKeyword(inner.trim(), mark);
  return native === undefined ? undefined : [edit(from, to, native)];
}

function nativeKeyword(written: string, mark: BracketMark): string | undefined {
  switch (mark.kind) {
    case "gap":
      return nativeGap(mark);
    case "sic":
      return SIC.test(written) ? "sic" : undefined;
    case "lineBeginning":
      return written.replace(LINE, "line $1");
    case "insertionPoint":
      return written.replace(INSERTION, "insert N$1");
    case "description":
      return mark.place ? undefined : `description: ${written}`;
    case "space":
    case "signature":
    case "columnBreak":
      return KEYWORDS[written.toLowerCase()] ?? blankOf(written, mark);
    default:
      return undefined;
  }
}

function blankOf(written: string, { kind }: BracketMark): string | undefined {
  const what = kind === "space" ? BLANK_OF.exec(written)?.[1] : undefined;
  return what && `blank: ${what}`;
}

/** `→` is `->`. */
function arrow(text: string, mark: BracketMark): Edit[] | undefined {
  if (!("arrow" in mark) || mark.arrow.start === mark.arrow.end) return undefined;
  const { start, end } = mark.arrow;
  const sign = /→|⇒/.exec(text.slice(start, end));
  return sign ? [edit(start + sign.index, start + sign.index + 1, "->")] : undefined;
}

function isPaired(text: string, { start, end }: Span): boolean {
  return text.startsWith("[[", start) && text.startsWith("]]", end - 2) && end - start > 4;
}

/** The mark with other signs before and after its content. */
function around(mark: Span, content: Span, before: string, after: string): Edit[] {
  return [edit(mark.start, content.start, before), edit(content.end, mark.end, after)];
}

function edit(start: number, end: number, text: string): Edit {
  return { start, end, text };
}
