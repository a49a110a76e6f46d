import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { useSpeech, type Words } from "../../server/src/text/words";
import type { LANGUAGES } from "./translations";

/** What is said in a language. */
function bundle(language: (typeof LANGUAGES)[number]): Words {
  const path = resolve(import.meta.dirname, `../../l10n/bundle.l10n.${language}.json`);
  return JSON.parse(readFileSync(path, "utf8"));
}

/** What comes out when a language is spoken; afterwards English is spoken again. */
export function speaking<Result>(language: (typeof LANGUAGES)[number], run: () => Result): Result {
  useSpeech({ language, words: bundle(language) });
  try {
    return run();
  } finally {
    useSpeech(undefined);
  }
}
