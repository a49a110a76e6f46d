import { column } from "../analysis/column";
import { mainScript, scriptOf } from "../analysis/script";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import { replacement } from "./fixes";
import { lineEndOf } from "./lines";
import { pageMark } from "./page-marks";
import type { DocumentRule, Fix } from "./rule";

const FEWEST_LETTERS = 40;
/** A closing formula before a signature is shorter than this. */
const LONGEST_CLOSING = 200;
/** Salutations end with a comma and go on with a small letter in many languages. */
const LONGEST_SALUTATION = 120;

/** Lines shorter than this beside a comma are salutations and closing formulas. */
const SHORT_LINE = 40;
const LONGEST_SIGN = 30;
/** `b)`, `2d.`, `date:`, and a note's letter before a capital: what follows is an item. */
const LIST_ITEM = /^(?:[\p{L}\d]{1,3}[).]|\p{L}+:|[a-z] \p{Lu})/u;
/** Words in capitals and signs with digits end the lines of forms; `ЦК` and `USSR` do not. */
const FORM_WORD = /(?:\p{Lu}{5,}|\d\p{L}*)$/u;

/** What a block says about sentences that run on, in one number: all are read at each keystroke. */
const GOES_ON = 1;
const BREAKS_OFF = 2;
const SIGNED = 4;
const PAGE = 8;
const BREAKS_OFF_AT_COMMA = 16;
const SHORT_FIRST_LINE = 32;

/** A sentence that breaks off and goes on after a blank line or a page mark. */
export const joinedParagraph: DocumentRule = {
  code: "joined-paragraph",
  severity: "hint",
  scope: "document",
  summary: "A paragraph breaks off, and the next one seems to go on with its sentence.",
  *check({ document }) {
    const traits = traitColumn(document);
    for (const [index, own = 0] of traits.entries()) {
      if (!(own & GOES_ON)) continue;
      const overPage = ((traits[index - 1] ?? 0) & PAGE) > 0;
      const before = index - (overPage ? 2 : 1);
      if (!runsOn(traits[before] ?? 0, own)) continue;
      const block = document.blocks[index] as Block;
      if (own & SIGNED || (isShort(block) && (traits[index + 1] ?? 0) & SIGNED)) continue;
      const start = document.start(index) + block.content.start;
      const message = `The paragraph before ${overPage ? "the page mark" : "the blank line"} breaks off, and this one seems to go on with its sentence.`;
      const span = { start, end: start + firstWord(block) };
      yield { span, message, fixes: joined(document, before, index) };
    }
  },
};

/** After a comma, a short line may be a closing formula: `…, / with many greetings`. */
function runsOn(before: number, own: number): boolean {
  if (before & SIGNED) return false;
  const atComma = (before & BREAKS_OFF_AT_COMMA) > 0 && !(own & SHORT_FIRST_LINE);
  return (before & BREAKS_OFF) > 0 || atComma;
}

const traitColumn = column((document, block): number => {
  if (block.kind === "page") return PAGE;
  if (block.kind !== "paragraph") return 0;
  const signed = [...marksIn(document.inlines(block))].some(({ kind }) => kind === "signature");
  const base = signed ? SIGNED : 0;
  if (mainScript(block).letters < FEWEST_LETTERS) return base;
  const begins = goesOn(block) ? GOES_ON | shortFirstLine(block) : 0;
  return base | begins | breaksOff(block);
});

function shortFirstLine({ text, content }: Block): number {
  const first = text.slice(content.start, content.start + SHORT_LINE);
  return first.length < SHORT_LINE || /[\r\n]/.test(first) ? SHORT_FIRST_LINE : 0;
}

/** Begins with a small letter, in a script that tells small letters from capitals. */
function goesOn({ text, content }: Block): boolean {
  const letter = text[content.start] ?? "";
  const script = scriptOf(letter.charCodeAt(0));
  if (script !== "latin" && script !== "cyrillic" && script !== "greek") return false;
  if (letter !== letter.toLowerCase() || letter === letter.toUpperCase()) return false;
  return !LIST_ITEM.test(text.slice(content.start, content.start + LONGEST_SIGN));
}

/** Ends within a sentence: with a letter, a comma or a hyphen; not with a word of a form. */
function breaksOff({ text, content }: Block): number {
  const last = text[content.end - 1] ?? "";
  const end = text.slice(Math.max(content.start, content.end - SHORT_LINE), content.end);
  if (last === ",") {
    const salutation = content.end - content.start <= LONGEST_SALUTATION || /[\r\n]/.test(end);
    return salutation ? 0 : BREAKS_OFF_AT_COMMA;
  }
  if (last === "-" || last === "\u00ad") return BREAKS_OFF;
  const written = scriptOf(last.charCodeAt(0)) !== undefined;
  return written && !FORM_WORD.test(end) ? BREAKS_OFF : 0;
}

/** The formula before a signature is broken into lines at will. */
function isShort({ content }: Block): boolean {
  return content.end - content.start < LONGEST_CLOSING;
}

function firstWord({ text, content }: Block): number {
  const rest = text.slice(content.start, Math.min(content.end, content.start + 80));
  return rest.search(/\s|$/);
}

function joined(document: Document, from: number, to: number): Fix[] {
  const before = document.blocks[from] as Block;
  const after = document.blocks[to] as Block;
  const start = document.start(from) + before.content.end;
  const span = { start, end: document.start(to) + after.content.start };
  if (to === from + 1) {
    return [replacement("Join the two paragraphs", span, between(document, before, after))];
  }
  const page = document.blocks[from + 1];
  const number = page?.kind === "page" ? page.page.number : undefined;
  if (page?.kind !== "page" || number === undefined) return [];
  const { image } = page.page;
  const mark = pageMark(number, image && written(page, image));
  const lineEnd = lineEndOf(document);
  return [replacement("Join the two over the page mark", span, lineEnd + mark + lineEnd)];
}

/** Texts that keep the lines of the source, and words divided by a hyphen, keep their line end. */
function between(document: Document, before: Block, after: Block): string {
  const oneLine = [before, after].every((block) => !/[\r\n]/.test(written(block, block.content)));
  const divided = /[-\u00ad]$/.test(written(before, before.content));
  return oneLine && !divided ? " " : lineEndOf(document);
}

function written({ text }: Block, { start, end }: Span): string {
  return text.slice(start, end);
}
