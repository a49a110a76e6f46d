import { env, l10n } from "vscode";
import { formFor, numberIn } from "../../server/src/text/plural";

/**
 * What is said of a number of things, as the server does (`server/src/text/words.ts`):
 * `counted(2, "1 image", "{0} images")`.
 */
export function counted(count: number, one: string, many: string): string {
  if (count === 1) return l10n.t(one);
  const translation = l10n.bundle?.[many];
  // Without a translation English is spoken, whatever the editor speaks.
  const language = translation === undefined ? "en" : env.language;
  return l10n.t(formFor(count, translation ?? many, language), numberIn(language, count));
}
