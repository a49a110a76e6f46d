import { type Inline, isMark, type MarkKind } from "../../syntax/nodes";
import { marksIn } from "../../syntax/walk";
import type { Span } from "../../text/span";
import { markType } from "../mark-type";
import { blockFact } from "../memo";
import { type Script, scriptOf } from "../script";

/** What a block says that helps to find its counterpart in another language. */
export interface BlockTraits {
  /** Its length in letters of an alphabet. */
  readonly length: number;
  /** What stays the same in a translation, with how much weight each has; repeated ones repeat. */
  readonly constants: readonly Constant[];
  /** The key of its first `[#12]`. */
  readonly anchor?: string;
  /** The part of a letter or page that it is marked to be: `letterPart address`, `noteBody`. */
  readonly part?: string;
}

/** A number, a name, a mark: something that a translator carries over. */
export interface Constant {
  readonly key: string;
  readonly weight: number;
}

/** How many letters of an alphabet stand for one sign of a script; the rest are one. */
const LETTERS: Partial<Record<Script, number>> = { han: 3, hangul: 2, kana: 1.5 };

/** Words of the editor or translator about the text: the other side need not have them. */
const BESIDE: ReadonlySet<MarkKind> = new Set<MarkKind>(["note", "variant", "description"]);

/** Marks of the source itself, which a faithful translation repeats. */
export const CARRIED_OVER: ReadonlySet<MarkKind> = new Set<MarkKind>([
  "addition",
  "deletion",
  "substitution",
  "gap",
  "damage",
  "unclear",
  "space",
  "stamp",
  "signature",
  "description",
  "noteReference",
  "insertionPoint",
  "highlight",
  "handShift",
  "runningMatter",
  "letterPart",
  "heading",
  "verse",
  "list",
]);

/** Marks that say, where a paragraph begins with one, which part of a letter or page it is. */
const PARTS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  "letterPart",
  "runningMatter",
  "handShift",
]);

const NUMBER = /\p{Nd}+/gu;
const DIGIT = /^\p{Nd}$/u;
/** Names are spelt alike in languages of one script; a capital and three letters are telling. */
const NAME = /(?<!\p{L})\p{Lu}\p{Ll}{3,30}(?!\p{L})/gu;
const LONGEST_NUMBER = 12;
/** No block gives more: a table of ten thousand numbers is not compared number by number. */
const MOST_CONSTANTS = 200;

/** The traits of a block, kept with it. */
export const traitsOf = blockFact((block, inlines): BlockTraits => {
  const constants: Constant[] = block.kind === "noteBody" ? [constant("note", block.key, 6)] : [];
  let length = 0;
  let anchor: string | undefined;
  let part: string | undefined = block.kind === "noteBody" ? block.kind : undefined;
  for (const span of writtenIn(inlines)) {
    const text = block.text.slice(span.start, span.end);
    length += lengthOf(text);
    if (constants.length < MOST_CONSTANTS) constants.push(...constantsIn(text));
  }
  for (const mark of marksIn(inlines)) {
    if (mark.kind === "anchor") anchor ??= mark.id;
    if (mark.kind === "personName" || mark.kind === "identification")
      constants.push(constant("person", mark.id, 2));
    if (mark.kind === "noteReference") constants.push(constant("note", mark.key, 4));
    if (mark.insertion) constants.push(constant("insertion", mark.insertion, 3));
    if (CARRIED_OVER.has(mark.kind)) constants.push(constant("mark", mark.kind, 0.6));
    if (PARTS.has(mark.kind) && mark.start <= block.content.start) part ??= markType(mark);
  }
  const first = constants.slice(0, MOST_CONSTANTS);
  return { length, constants: first, ...(anchor && { anchor }), ...(part && { part }) };
});

/** A name of the register in a block, as another thing that stays the same. */
export function named(id: string): Constant {
  return constant("person", id, 2);
}

/** The stretches that are transcription or its translation, without words about them. */
function* writtenIn(inlines: readonly Inline[]): Generator<Span> {
  for (const inline of inlines) {
    if (inline.kind === "text") yield inline;
    else if (isMark(inline) && !BESIDE.has(inline.kind)) yield* writtenIn(inline.children);
  }
}

function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const script = scriptOf(text.charCodeAt(at));
    if (script) length += LETTERS[script] ?? 1;
  }
  return length;
}

function constantsIn(text: string): Constant[] {
  if (text.length > 20_000) return [];
  const numbers = [...text.matchAll(NUMBER)].flatMap(([digits]) => {
    if (digits.length > LONGEST_NUMBER) return [];
    const value = String(valueOf(digits));
    return [constant("number", value, value.length === 1 ? 0.8 : value.length === 2 ? 1.5 : 2.5)];
  });
  const names = [...text.matchAll(NAME)].map(([name]) => constant("name", name, 0.8));
  return [...numbers, ...names];
}

/** The value of decimal digits of any script: `１９`, `١٩` and `019` are 19. */
function valueOf(digits: string): number {
  return [...digits].reduce((value, digit) => value * 10 + digitOf(digit.codePointAt(0) ?? 0), 0);
}

/** The digits of a script stand in a row: as many stand before this one as it is worth. */
function digitOf(code: number): number {
  if (code < 128) return code - 48;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

function constant(sort: string, key: string, weight: number): Constant {
  return { key: `${sort} ${key}`, weight };
}
