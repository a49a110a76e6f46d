import type { Document } from "../syntax/document";
import { languageCode } from "../syntax/lines/section-line";
import { FORMULAS, FUNCTION_WORDS, SCRIPTS } from "./data/function-words";
import { fieldText } from "./front-matter";
import { letterCounts, mainScript, type Script } from "./script";

/** Where a translation begins that no mark announces. */
export interface InferredTranslation {
  /** The index of the translation's first block. */
  readonly block: number;
  readonly original?: string | undefined;
  readonly translation: string;
}

/** A paragraph as far as its script goes. */
interface Written {
  readonly block: number;
  readonly script: Script;
  readonly letters: number;
}

const FEWEST_PARAGRAPHS = 3;
const FEWEST_LETTERS = 200;
/** The share of letters that may stand on the wrong side: quotations, names, OCR residue. */
const MOST_MIXED = 0.15;

/**
 * Infers the boundary from the change of script, with at least three paragraphs and 200 letters
 * on each side. The translation begins at the first paragraph of its run that has function words
 * or classification formulas of its language; what Latin residue stands before it is original.
 */
export function inferTranslation(document: Document): InferredTranslation | undefined {
  const written = paragraphs(document);
  const [first, second] = scriptPair(document, written);
  if (!first || !second) return undefined;
  const split = bestSplit(written, first, second);
  if (split === undefined) return undefined;
  const language = languageOf(document, written.slice(split), second);
  if (!language) return undefined;
  const start = written.findIndex(
    ({ block, script }, at) =>
      at >= split && script === second && speaks(document, block, language),
  );
  if (start < 0 || !enough(written.slice(start), second)) return undefined;
  const block = (written[start] as Written).block;
  return { block, original: originalLanguage(document), translation: language };
}

function paragraphs(document: Document): Written[] {
  return document.blocks.flatMap((block, index) => {
    const counts = block.phase !== "body" && block.kind !== "paragraph" ? undefined : block;
    if (!counts || block.kind === "page" || block.kind === "comment") return [];
    const { script, letters } = mainScript(letterCounts(block));
    return script && letters > 0 ? [{ block: index, script, letters }] : [];
  });
}

/** The scripts of original and translation: as promised, or the two that the text has. */
function scriptPair(document: Document, written: readonly Written[]): [Script?, Script?] {
  const promised = originalLanguage(document);
  const source = promised && (SCRIPTS[promised] ?? "latin");
  const totals = new Map<Script, number>();
  for (const { script, letters } of written)
    totals.set(script, (totals.get(script) ?? 0) + letters);
  const [one, two] = [...totals].sort((a, b) => b[1] - a[1]).map(([script]) => script);
  if (!one || !two) return [];
  if (source === one || source === two) return source === one ? [one, two] : [two, one];
  const firstOf = written.find(
    ({ script, letters }) => letters >= 40 && (script === one || script === two),
  );
  return firstOf?.script === two ? [two, one] : [one, two];
}

/** The index at which the second script takes over with the fewest letters on the wrong side. */
function bestSplit(written: readonly Written[], first: Script, second: Script): number | undefined {
  const sum = (script: Script) =>
    written.reduce((total, item) => total + (item.script === script ? item.letters : 0), 0);
  let wrong = sum(first);
  let best = { at: 0, wrong };
  written.forEach(({ script, letters }, index) => {
    if (script === first) wrong -= letters;
    if (script === second) wrong += letters;
    if (wrong < best.wrong) best = { at: index + 1, wrong };
  });
  const right = written.slice(best.at);
  const balanced = enough(written.slice(0, best.at), first) && enough(right, second);
  return balanced && best.wrong <= MOST_MIXED * (sum(first) + sum(second)) ? best.at : undefined;
}

function enough(written: readonly Written[], script: Script): boolean {
  const own = written.filter((item) => item.script === script);
  return (
    own.length >= FEWEST_PARAGRAPHS &&
    own.reduce((sum, { letters }) => sum + letters, 0) >= FEWEST_LETTERS
  );
}

/** The language of the translation: as promised by the Contents, or the one whose words it has. */
function languageOf(
  document: Document,
  written: readonly Written[],
  script: Script,
): string | undefined {
  const contents = fieldText(document, "Contents") ?? "";
  const named = /Translation - (\p{L}+)/u.exec(contents)?.[1];
  const promised = named && languageCode(named);
  if (promised && (SCRIPTS[promised] ?? "latin") === script) return promised;
  const candidates = Object.keys(FUNCTION_WORDS).filter(
    (code) => (SCRIPTS[code] ?? "latin") === script,
  );
  const sample = written.slice(0, 20);
  const hits = candidates.map((code) => ({
    code,
    count: sample.filter(({ block }) => speaks(document, block, code)).length,
  }));
  const best = hits.sort((a, b) => b.count - a.count)[0];
  return best && best.count >= FEWEST_PARAGRAPHS ? best.code : undefined;
}

/** Whether a block has a formula or two function words of the language. */
function speaks(document: Document, index: number, language: string): boolean {
  const text = document.blocks[index]?.text ?? "";
  if (FORMULAS[language]?.test(text)) return true;
  const words = FUNCTION_WORDS[language];
  if (!words) return true;
  const known = new Set(words);
  const found = new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => known.has(word)),
  );
  return found.size >= 2;
}

function originalLanguage(document: Document): string | undefined {
  const named = fieldText(document, "Original Language");
  return named === undefined ? undefined : languageCode(named.trim());
}
