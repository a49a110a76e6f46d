import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languageCode, type Speech, speechOf } from "../text/words";

/** The languages that there are translations into, beside the English of the sources. */
export const TRANSLATED: readonly string[] = ["ru", "de", "fr"];

/**
 * What is said in a language, from the bundle beside the program; nothing for English, which needs none.
 *
 * @param locale As editors and systems write it: `de`, `fr-CA`, `ru_RU.UTF-8`.
 */
export function translations(locale: string | undefined): Speech | undefined {
  const language = languageCode(locale);
  if (!language || !TRANSLATED.includes(language)) return undefined;
  try {
    const path = join(__dirname, "..", "l10n", `bundle.l10n.${language}.json`);
    return speechOf(language, JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined; // A program without its bundles speaks English.
  }
}
