import type { Document } from "../syntax/document";
import { FORMULAS, FUNCTION_WORDS } from "./data/function-words";
import { blockFact } from "./memo";
import { lettersIn, type Script, scriptColumn, scriptIn } from "./script";

/** What a part of a document is written in: its language where that is told, and its script. */
export interface Tongue {
  /** A code: `en`. */
  readonly language: string | undefined;
  readonly script: Script | undefined;
}

/** Fewer function words of a language than this say nothing; a formula counts as many. */
const TELLING = 2;

/** The languages that a block surely speaks, with how many of their function words it has. */
export const spokenIn = blockFact(({ text }): ReadonlyMap<string, number> => {
  const words = new Set(text.toLowerCase().split(/[^\p{L}]+/u));
  const counts = Object.entries(FUNCTION_WORDS).map(([language, own]): [string, number] => {
    const formula = FORMULAS[language]?.test(text) ? TELLING : 0;
    return [language, formula + own.filter((word) => words.has(word)).length];
  });
  return new Map(counts.filter(([, count]) => count >= TELLING));
});

/** The tongue of the blocks from one index up to another; `declared` is the language they name. */
export function tongueOf(
  document: Document,
  from: number,
  to: number,
  declared: string | undefined,
): Tongue {
  const [words, letters] = [new Map<string, number>(), new Map<Script, number>()];
  const scripts = scriptColumn(document);
  for (const [at, block] of document.blocks.slice(from, to).entries()) {
    const entry = scripts[from + at] as number;
    if (entry === 0) continue;
    letters.set(scriptIn(entry), (letters.get(scriptIn(entry)) ?? 0) + lettersIn(entry));
    for (const [language, count] of spokenIn(document, block))
      words.set(language, (words.get(language) ?? 0) + count);
  }
  return { language: declared ?? mostIn(words), script: mostIn(letters) };
}

/** Whether both are in one language; nothing where their words do not tell. */
export function speakAlike(one: Tongue, two: Tongue): boolean | undefined {
  if (one.language && two.language) return primary(one.language) === primary(two.language);
  return one.script && two.script && one.script !== two.script ? false : undefined;
}

/** `sr-Latn` is `sr`. */
function primary(language: string): string | undefined {
  return language.split("-")[0];
}

function mostIn<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
