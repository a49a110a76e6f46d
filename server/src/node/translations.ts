import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Words } from "../text/words";

/** The languages that there are translations into, beside the English of the sources. */
const LANGUAGES: ReadonlySet<string> = new Set(["ru", "de", "fr"]);

/**
 * What is said in a language, from the bundle beside the program.
 *
 * @param locale As editors and systems write it: `de`, `fr-CA`, `ru_RU.UTF-8`.
 */
export function translations(locale: string | undefined): Words | undefined {
  const [language = ""] = (locale ?? "").toLowerCase().split(/[^a-z]/);
  if (!LANGUAGES.has(language)) return undefined;
  try {
    const path = join(__dirname, "..", "l10n", `bundle.l10n.${language}.json`);
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined; // A program without its bundles speaks English.
  }
}
