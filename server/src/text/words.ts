import { config, t } from "@vscode/l10n";

/** What is said, by its English. */
export type Words = Readonly<Record<string, string>>;

declare global {
  /** The words of the one language that this program speaks from start to end. */
  var rectoWords: Words | undefined;
}

// Each bundle has a table of its own; one that is loaded on first use speaks as the program does.
config({ contents: { ...globalThis.rectoWords } });

/** Chooses the language, before anything is said: answers are remembered as they were given. */
export function useWords(words: Words): void {
  globalThis.rectoWords = words;
  config({ contents: { ...words } });
}

/**
 * What is said, in the language of the reader, with values in the place of `{0}`, `{1}`: the words stand
 * at the call in English, as a literal, because tests and translators read them there.
 */
export { t };

/** The same for a word of a table, such as the name of a kind of mark; `test/words` lists the tables. */
export function tableWord(word: string): string {
  return t(word);
}
