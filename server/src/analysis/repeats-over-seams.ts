import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { column } from "./column";
import { withoutComments } from "./comments";
import { endingOf, firstSentence, type Repeat, repeatAt, SHORTEST } from "./repeats";

/** Words that end one paragraph and begin the next. Spans are relative to their own block. */
export interface RepeatOverSeam extends Repeat {
  /** The indexes of the two blocks. */
  readonly from: number;
  readonly to: number;
  /** A page mark stands between them. */
  readonly overPage: boolean;
}

const RUNNING: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>([
  "paragraph",
  "annotation",
  "noteBody",
]);

/** Entries of blocks that are no running text. */
const ENDS_TEXT = -1;
const PAGE = -2;
const BESIDE = -3;
/** Three endings in one number: all entries are read at each keystroke. */
const BITS = 10;
const MASK = (1 << BITS) - 1;

/** What is typed again at the head of a paragraph; not what is repeated three times in a row. */
export function repeatsOverSeams(document: Document): RepeatOverSeam[] {
  const endings = endingColumn(document);
  const found: RepeatOverSeam[] = [];
  let from = -1;
  let overPage = false;
  for (let index = 0; index < endings.length; index++) {
    const entry = endings[index] as number;
    if (entry === PAGE) overPage = true;
    if (entry === PAGE || entry === BESIDE) continue;
    if (from >= 0 && entry >= 0 && agrees(endings[from] as number, entry)) {
      const repeat = repeatBetween(document.blocks[from] as Block, document.blocks[index] as Block);
      if (repeat) found.push({ ...repeat, from, to: index, overPage });
    }
    from = entry === ENDS_TEXT ? -1 : index;
    overPage = false;
  }
  return found.filter(({ from, to }, index) => {
    return found[index - 1]?.to !== from && found[index + 1]?.from !== to;
  });
}

const endingColumn = column((_document, block): number => {
  if (block.kind === "page") return PAGE;
  if (block.kind === "comment" || block.kind === "blank") return BESIDE;
  if (!RUNNING.has(block.kind) || block.content.end - block.content.start < SHORTEST)
    return ENDS_TEXT;
  const { start } = block.content;
  const text = withoutComments(block.text);
  const whole = endingOf(text, start, block.content.end);
  const line = endingOf(text, start, endOfLine(block, text));
  const sentence = endingOf(text, start, endOfSentence(block, text));
  return whole | (line << BITS) | (sentence << (2 * BITS));
});

/** Sought in the whole text at once, for many paragraphs are one long line. */
function endOfLine({ content }: Block, text: string): number {
  const lineFeed = text.indexOf("\n", content.start);
  const end = lineFeed < 0 ? content.end : Math.min(lineFeed, content.end);
  const carriageReturn = text.indexOf("\r", content.start);
  return carriageReturn < 0 ? end : Math.min(carriageReturn, end);
}

function endOfSentence({ content }: Block, text: string): number {
  return firstSentence(text, content) ?? content.end;
}

/** Whether one of the three beginnings of the second ends like the first. */
function agrees(first: number, second: number): boolean {
  const ending = first & MASK;
  return (
    (second & MASK) === ending ||
    ((second >> BITS) & MASK) === ending ||
    ((second >> (2 * BITS)) & MASK) === ending
  );
}

/** Kept with the second block, as long as the same one stands before it. */
const known = new WeakMap<Block, { readonly before: Block; readonly repeat: Repeat | undefined }>();

function repeatBetween(before: Block, after: Block): Repeat | undefined {
  const found = known.get(after);
  if (found?.before === before) return found.repeat;
  const repeat = compared(before, after);
  known.set(after, { before, repeat });
  return repeat;
}

function compared(before: Block, after: Block): Repeat | undefined {
  const text = withoutComments(after.text);
  const one = { text: withoutComments(before.text), ...before.content };
  for (const endOf of [wholeEnd, endOfLine, endOfSentence]) {
    const repeat = repeatAt(one, { text, start: after.content.start, end: endOf(after, text) });
    if (repeat) return repeat;
  }
  return undefined;
}

function wholeEnd({ content }: Block): number {
  return content.end;
}
