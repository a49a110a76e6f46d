import type { Document } from "../syntax/document";
import { languageCode } from "../syntax/lines/section-line";
import type { Column } from "./column";
import { FUNCTION_WORDS, SCRIPTS } from "./data/function-words";
import { fieldText } from "./front-matter";
import { lettersIn, type Script, scriptColumn, scriptIn } from "./script";
import { spokenIn } from "./spoken-language";

/** Where a translation begins that no mark announces. */
export interface InferredTranslation {
  /** The index of the translation's first block. */
  readonly block: number;
  readonly original?: string | undefined;
  readonly translation: string;
}

const FEWEST_PARAGRAPHS = 3;
const FEWEST_LETTERS = 200;
/** The share of letters that may stand on the wrong side: quotations, names, OCR residue. */
const MOST_MIXED = 0.15;
/** A paragraph of this many letters tells which of two scripts comes first. */
const TELLING = 40;
/** How many paragraphs are read to tell the language of a translation. */
const SAMPLE = 20;

/**
 * Infers the boundary from the change of script, with at least three paragraphs and 200 letters
 * on each side. The translation begins at the first paragraph of its run that has function words
 * or classification formulas of its language; what Latin residue stands before it is original.
 */
export function inferTranslation(document: Document): InferredTranslation | undefined {
  const scripts = scriptColumn(document);
  const [first, second] = scriptPair(document, scripts);
  if (!first || !second) return undefined;
  const split = bestSplit(scripts, first, second);
  if (split === undefined) return undefined;
  const language = languageOf(document, scripts, split, second);
  if (!language) return undefined;
  const block = scripts.findIndex(
    (entry, at) =>
      at >= split && entry > 0 && scriptIn(entry) === second && speaks(document, at, language),
  );
  if (block < 0 || !enough(scripts, block, scripts.length, second)) return undefined;
  return { block, original: originalLanguage(document), translation: language };
}

/** The scripts of original and translation: as promised, or the two that the text has. */
function scriptPair(document: Document, scripts: Column<number>): [Script?, Script?] {
  const totals = new Map<Script, number>();
  for (const entry of scripts) {
    if (entry > 0)
      totals.set(scriptIn(entry), (totals.get(scriptIn(entry)) ?? 0) + lettersIn(entry));
  }
  const [one, two] = [...totals].sort((a, b) => b[1] - a[1]).map(([script]) => script);
  if (!one || !two) return [];
  const promised = originalLanguage(document);
  const source = promised && (SCRIPTS[promised] ?? "latin");
  if (source === one || source === two) return source === one ? [one, two] : [two, one];
  const telling = scripts.find(
    (entry) => lettersIn(entry) >= TELLING && (scriptIn(entry) === one || scriptIn(entry) === two),
  );
  return telling !== undefined && scriptIn(telling) === two ? [two, one] : [one, two];
}

/** The block at which the second script takes over with the fewest letters on the wrong side. */
function bestSplit(scripts: Column<number>, first: Script, second: Script): number | undefined {
  const total = lettersOf(scripts, first);
  let wrong = total;
  let best = { at: 0, wrong };
  for (const [index, entry] of scripts.entries()) {
    if (entry === 0) continue;
    if (scriptIn(entry) === first) wrong -= lettersIn(entry);
    if (scriptIn(entry) === second) wrong += lettersIn(entry);
    if (wrong < best.wrong) best = { at: index + 1, wrong };
  }
  const balanced =
    enough(scripts, 0, best.at, first) && enough(scripts, best.at, scripts.length, second);
  const most = MOST_MIXED * (total + lettersOf(scripts, second));
  return balanced && best.wrong <= most ? best.at : undefined;
}

function lettersOf(scripts: Column<number>, script: Script): number {
  let letters = 0;
  for (const entry of scripts) if (scriptIn(entry) === script) letters += lettersIn(entry);
  return letters;
}

/** Whether blocks `from` to `to` hold enough of the script to speak of a text in it. */
function enough(scripts: Column<number>, from: number, to: number, script: Script): boolean {
  let paragraphs = 0;
  let letters = 0;
  for (let index = from; index < to; index++) {
    const entry = scripts[index] as number;
    if (entry === 0 || scriptIn(entry) !== script) continue;
    paragraphs++;
    letters += lettersIn(entry);
    if (paragraphs >= FEWEST_PARAGRAPHS && letters >= FEWEST_LETTERS) return true;
  }
  return false;
}

/** The language of the translation: as promised by the Contents, or the one whose words it has. */
function languageOf(
  document: Document,
  scripts: Column<number>,
  split: number,
  script: Script,
): string | undefined {
  const contents = fieldText(document, "Contents") ?? "";
  const named = /Translation - (\p{L}+)/u.exec(contents)?.[1];
  const promised = named && languageCode(named);
  if (promised && (SCRIPTS[promised] ?? "latin") === script) return promised;
  const sample = firstWritten(scripts, split, SAMPLE);
  const candidates = Object.keys(FUNCTION_WORDS).filter(
    (code) => (SCRIPTS[code] ?? "latin") === script,
  );
  const hits = candidates.map((code) => ({
    code,
    count: sample.filter((block) => speaks(document, block, code)).length,
  }));
  const best = hits.sort((a, b) => b.count - a.count)[0];
  return best && best.count >= FEWEST_PARAGRAPHS ? best.code : undefined;
}

function firstWritten(scripts: Column<number>, from: number, most: number): number[] {
  const blocks: number[] = [];
  for (let index = from; index < scripts.length && blocks.length < most; index++) {
    if (scripts[index] !== 0) blocks.push(index);
  }
  return blocks;
}

/** Whether a block has a formula or two function words of the language. */
function speaks(document: Document, index: number, language: string): boolean {
  const block = document.blocks[index];
  return (
    block !== undefined && (!FUNCTION_WORDS[language] || spokenIn(document, block).has(language))
  );
}

function originalLanguage(document: Document): string | undefined {
  const named = fieldText(document, "Original Language");
  return named === undefined ? undefined : languageCode(named.trim());
}
