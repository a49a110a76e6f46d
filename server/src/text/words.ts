import { config, t } from "@vscode/l10n";
import { formFor, numberIn } from "./plural";

/** What is said, by its English. */
export type Words = Readonly<Record<string, string>>;

/** What this program speaks from start to end. */
export interface Speech {
  /** By its code: `ru`. */
  readonly language: string;
  readonly words: Words;
}

declare global {
  /** The one language of this program; nothing where that is English. */
  var rectoSpeech: Speech | undefined;
}

// Each bundle has a table of its own; one that is loaded on first use speaks as the program does.
config({ contents: { ...globalThis.rectoSpeech?.words } });

/** Chooses the language, before anything is said: answers are remembered as they were given. */
export function useSpeech(speech: Speech | undefined): void {
  globalThis.rectoSpeech = speech;
  config({ contents: { ...speech?.words } });
}

/** The words of a language with its code, from a name such as `fr-CA` or `ru_RU.UTF-8`. */
export function speechOf(locale: string | undefined, words: Words | undefined): Speech | undefined {
  return words && { language: languageCode(locale) ?? "en", words };
}

/** The code of a language at the beginning of its name in an editor or system: `fr` of `fr-CA`. */
export function languageCode(locale: string | undefined): string | undefined {
  return /^[a-z]{2,3}(?![a-z])/.exec((locale ?? "").toLowerCase())?.[0];
}

/** The code of the language that is spoken. */
export function spokenLanguage(): string {
  return globalThis.rectoSpeech?.language ?? "en";
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

/**
 * The same for a number of things: `counted(2, "1 page", "{0} pages")`. The number is `{0}`, what else is
 * said follows. In a translation the second may have a form for each kind of number, with `|` between.
 */
export function counted(
  count: number,
  one: string,
  many: string,
  ...values: readonly (string | number)[]
): string {
  if (count === 1) return t(one, "1", ...values);
  return countedAs(numberIn(spokenLanguage(), count), count, many, ...values);
}

/** The same with the number as it is to be shown: `3–4`, of which the last decides the form. */
export function countedAs(
  shown: string,
  count: number,
  many: string,
  ...values: readonly (string | number)[]
): string {
  const form = formFor(count, globalThis.rectoSpeech?.words[many] ?? many, spokenLanguage());
  return t(form, shown, ...values);
}
