import type { Inline } from "../syntax/nodes";
import { isSpace } from "../text/lines";
import type { Span } from "../text/span";
import { ABBREVIATIONS } from "./data/abbreviations";
import { readable } from "./readable";

/** A stretch of a block in which words and sentences are looked for: a paragraph, a mark's content. */
export interface Container {
  readonly text: string;
  readonly span: Span;
  /** The inlines directly inside; marks among them are never cut. */
  readonly inlines: readonly Inline[];
  readonly language: string | undefined;
}

type Granularity = "word" | "sentence";

/** No more than this is read on each side of the cursor. */
const REACH = { word: 200, sentence: 3000 } as const;
const FULL_STOP = /(?:^|[\s(“"«„])([^\s(“"«„]{1,12})\.[\s\u00ad]*$/;
const INITIAL = /^\p{Lu}$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** The word at an offset; marks inside it belong to it. Nothing between words. */
export function wordAt(container: Container, offset: number): Span | undefined {
  const window = windowAt(container, offset, REACH.word);
  const segments = segmenter("word", container.language).segment(window.text);
  const at = offset - window.start;
  const here = at < window.text.length ? segments.containing(at) : undefined;
  const before = at > 0 ? segments.containing(at - 1) : undefined;
  const word = here?.isWordLike ? here : before?.isWordLike ? before : undefined;
  if (!word) return undefined;
  const start = window.start + word.index;
  return whole(container, { start, end: start + word.segment.length });
}

/** The sentence at an offset. It goes on after `Cde.` and `г.`, and over line ends. */
export function sentenceAt(container: Container, offset: number): Span | undefined {
  const window = windowAt(container, offset, REACH.sentence);
  const at = Math.min(offset - window.start, window.text.length - 1);
  if (at < 0) return undefined;
  const sentence = sentenceIn(window.text, at, container.language);
  const cutAtStart = sentence.start === 0 && window.start > container.span.start;
  const cutAtEnd = sentence.end === window.text.length && window.end < container.span.end;
  if (cutAtStart || cutAtEnd) return undefined;
  const { start } = window;
  return whole(container, { start: start + sentence.start, end: start + sentence.end });
}

/** The segment around an offset, with its neighbours where an abbreviation seems to divide them. */
function sentenceIn(text: string, at: number, language: string | undefined): Span {
  let found: Span | undefined;
  for (const { index, segment } of segmenter("sentence", language).segment(text)) {
    const goesOn = found !== undefined && endsWithAbbreviation(text.slice(found.start, found.end));
    const start = found && goesOn ? found.start : index;
    if (found && !goesOn && at < found.end) break;
    found = { start, end: index + segment.length };
  }
  return found ?? { start: 0, end: text.length };
}

function endsWithAbbreviation(sentence: string): boolean {
  const word = FULL_STOP.exec(sentence.slice(-24))?.[1]?.replace(/\u00ad/g, "");
  if (!word) return false;
  return (
    INITIAL.test(word) || ABBREVIATIONS.has(word.toLowerCase()) || /^\p{L}\.\p{L}$/u.test(word)
  );
}

function windowAt({ text, span, inlines }: Container, offset: number, reach: number) {
  const start = Math.max(span.start, offset - reach);
  const end = Math.min(span.end, offset + reach);
  return { start, end, text: readable(text, inlines, { start, end }) };
}

/** The span with the marks that it would cut, without spaces at its edges. */
function whole({ text, span, inlines }: Container, found: Span): Span {
  let start = Math.max(span.start, found.start);
  let end = Math.min(span.end, found.end);
  for (const inline of inlines) {
    if (inline.kind === "text") continue;
    if (inline.start < start && start < inline.end) start = inline.start;
    if (inline.start < end && end < inline.end) end = inline.end;
  }
  while (start < end && isGap(text.charCodeAt(start))) start++;
  while (end > start && isGap(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isGap(unit: number): boolean {
  return unit === 10 || unit === 13 || isSpace(unit);
}

function segmenter(granularity: Granularity, language: string | undefined): Intl.Segmenter {
  const locale = /^[a-z]{2,3}(?![a-z])/.exec(language ?? "")?.[0] ?? "en";
  const key = `${granularity} ${locale}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, made);
  return made;
}
