import type { PageWords } from "../page-words";

let words: Partial<PageWords> = {};

/** Takes the words in the language of the editor, as it wrote them into the page (JSON). */
export function useWords(written: string | undefined): void {
  words = JSON.parse(written ?? "{}");
}

/** A word that the page says, with its values in the place of `{0}`, `{1}`. */
export function word(name: keyof PageWords, ...values: readonly string[]): string {
  return (words[name] ?? name).replace(/\{(\d)\}/g, (place, at) => values[Number(at)] ?? place);
}
