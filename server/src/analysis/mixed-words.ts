import type { Span } from "../text/span";
import { RUSSIAN_IN_LATIN, SAME_IN_PRINT, SAME_IN_WRITING } from "./data/look-alikes";
import { type Script, scriptOf } from "./script";

type Alphabet = "latin" | "cyrillic";

/** A word with letters of both alphabets, or one typed in the wrong one. Offsets in the text. */
export interface MixedWord extends Span {
  /** The word typed in one alphabet, the likeliest first; none where a letter has no counterpart. */
  readonly corrections: readonly Correction[];
}

export interface Correction {
  readonly alphabet: Alphabet;
  readonly word: string;
}

/** A stretch of letters, with the alphabets it has letters of. */
interface Word extends Span {
  readonly latin: number;
  readonly cyrillic: number;
}

type Table = Readonly<Record<Alphabet, ReadonlyMap<string, string>>>;

const IN_PRINT = tableOf(SAME_IN_PRINT);
const IN_WRITING = tableOf([...SAME_IN_PRINT, ...SAME_IN_WRITING]);

/** `XIXго`: the ending of a Russian ordinal number. */
const ORDINAL = /^[IVX]+(?:й|я|е|х|м|го|му|ми|ый|ой|ий|ая|ое|ые|ую|ым|ом|ых|ого|ому)$/;
/** `VIPы`: an abbreviation with a Russian ending. */
const WITH_ENDING = /^([A-Z]{2,})[а-яё]+$/;
/** Transliterations keep the letters that have no sound. */
const YERS_ONLY =
  /^[^\u0400-\u0449\u044b\u044d-\u052f]*[\u044a\u044c][^\u0400-\u0449\u044b\u044d-\u052f]*$/;
/** Between a word and its neighbour in the same sentence. */
const WITHIN_SENTENCE = /^[ \u00a0]?[,;:()«»“”„"–—-]?[ \u00a0]?$/;

const NONE = 0;
const JOINER = 1;
const LATIN = 2;
const CYRILLIC = 3;

/** What each code unit is to the search: accents and soft hyphens stand inside words. */
const classes = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  const script = scriptOf(unit);
  classes[unit] = script === "latin" ? LATIN : script === "cyrillic" ? CYRILLIC : NONE;
}
classes.fill(JOINER, 0x300, 0x370).fill(JOINER, 0xad, 0xae);
// The signs × and ÷ stand among the letters of their block.
classes.fill(NONE, 0xd7, 0xd8).fill(NONE, 0xf7, 0xf8);

/** The words of a text in which Latin and Cyrillic letters are mixed up. */
export function* mixedWords(text: string, main: Script | undefined): Generator<MixedWord> {
  let before: Word | undefined;
  let after: Word | undefined;
  for (let word = wordFrom(text, 0); word; [before, word] = [word, after]) {
    after = wordFrom(text, word.end);
    const isMixed = word.latin > 0 && word.cyrillic > 0;
    if (!isMixed && !(before && after && isStray(text, before, word, after))) continue;
    const { start, end } = word;
    const written = text.slice(start, end);
    if (!isMeant(written)) yield { start, end, corrections: correctionsOf(written, word, main) };
  }
}

/** A Russian word that is typed in Latin letters, in its own; undefined where it may be Latin. */
export function cyrillicOf(written: string): string | undefined {
  return RUSSIAN_IN_LATIN.has(written) ? converted(written, "cyrillic", IN_PRINT) : undefined;
}

function isMeant(written: string): boolean {
  if (ORDINAL.test(written) || YERS_ONLY.test(written)) return true;
  const abbreviation = WITH_ENDING.exec(written)?.[1];
  return abbreviation !== undefined && converted(abbreviation, "cyrillic", IN_PRINT) === undefined;
}

function correctionsOf(written: string, word: Word, main: Script | undefined): Correction[] {
  const sure = turned(written, word, IN_PRINT, main);
  return sure.length > 0 ? sure : turned(written, word, IN_WRITING, main);
}

/** The word in each alphabet in which it can be typed: where fewer letters change, first. */
function turned(
  written: string,
  { latin, cyrillic }: Word,
  table: Table,
  main?: Script,
): Correction[] {
  const toLatin = cyrillic < latin || (cyrillic === latin && main === "latin");
  const alphabets: Alphabet[] = toLatin ? ["latin", "cyrillic"] : ["cyrillic", "latin"];
  return alphabets.flatMap((alphabet) => {
    const word = converted(written, alphabet, table);
    return word === undefined || word === written ? [] : [{ alphabet, word }];
  });
}

/** The word with all its letters in one alphabet; undefined where one has no counterpart there. */
function converted(written: string, alphabet: Alphabet, table: Table): string | undefined {
  let made = "";
  for (const letter of written) {
    const own = scriptOf(letter.charCodeAt(0));
    const foreign = own !== alphabet && own !== undefined;
    const twin = foreign ? table[alphabet].get(letter) : letter;
    if (twin === undefined) return undefined;
    made += twin;
  }
  return made;
}

/** A word typed in the wrong alphabet throughout, between words of the other one. */
function isStray(text: string, before: Word, word: Word, after: Word): boolean {
  const isLatin = word.latin > 0;
  if (isLatin ? before.latin + after.latin > 0 : before.cyrillic + after.cyrillic > 0) return false;
  if (!isBeside(text, before, word) || !isBeside(text, word, after)) return false;
  const written = text.slice(word.start, word.end);
  // The English article; other Cyrillic words among Latin ones are quotations.
  return isLatin ? RUSSIAN_IN_LATIN.has(written) : written === "а";
}

function isBeside(text: string, one: Word, other: Word): boolean {
  const gap = other.start - one.end;
  return gap > 0 && gap <= 3 && WITHIN_SENTENCE.test(text.slice(one.end, other.start));
}

/** The next word from `from` on. */
function wordFrom(text: string, from: number): Word | undefined {
  let start = from;
  while (start < text.length && (classes[text.charCodeAt(start)] ?? 0) < LATIN) start++;
  if (start >= text.length) return undefined;
  let [latin, cyrillic, end] = [0, 0, start];
  for (; end < text.length; end++) {
    const kind = classes[text.charCodeAt(end)];
    if (kind === NONE) break;
    if (kind === LATIN) latin++;
    else if (kind === CYRILLIC) cyrillic++;
  }
  return { start, end, latin, cyrillic };
}

function tableOf(pairs: readonly string[]): Table {
  return {
    latin: new Map(pairs.map(([latin = "", cyrillic = ""]) => [cyrillic, latin])),
    cyrillic: new Map(pairs.map(([latin = "", cyrillic = ""]) => [latin, cyrillic])),
  };
}
