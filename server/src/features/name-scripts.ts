import type { Entry } from "../people/entry";
import { formsOf } from "../people/search-key";

type Script = "Cyrl" | "Hani" | "Hang" | "Grek" | "Hebr" | "Arab" | "Latn";

/** The scripts of names that are told apart, by a letter of each. */
const LETTERS: readonly (readonly [Script, RegExp])[] = [
  ["Cyrl", /[\u0400-\u052f]/],
  ["Hang", /[\u1100-\u11ff\uac00-\ud7a3]/],
  ["Hani", /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud88d]/],
  ["Grek", /[\u0370-\u03ff\u1f00-\u1fff]/],
  ["Hebr", /[\u0590-\u05ff]/],
  ["Arab", /[\u0600-\u077f]/],
  ["Latn", /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/],
];

/** Languages that are not written in Latin letters. */
// biome-ignore format: a table reads better in columns
const SCRIPTS: Readonly<Record<string, Script>> = {
  ru: "Cyrl", uk: "Cyrl", be: "Cyrl", bg: "Cyrl", sr: "Cyrl", mk: "Cyrl", mn: "Cyrl", kk: "Cyrl",
  zh: "Hani", ja: "Hani", ko: "Hang", el: "Grek", he: "Hebr", yi: "Hebr", ar: "Arab", fa: "Arab",
  ota: "Arab",
};

/** The script of a text, by its first letter that tells. */
export function scriptOf(text: string): Script | undefined {
  return LETTERS.find(([, letter]) => letter.test(text))?.[0];
}

/** Whether a text is written in syllables or signs, without spaces between words. */
export function isSyllabic(text: string): boolean {
  return scriptOf(text) === "Hani";
}

/**
 * The form of a name for a language: the register's own for it, then one in its script. Without a
 * language the script of what is being typed decides.
 */
export function formIn(
  entry: Entry,
  language: string | undefined,
  typed: string,
): string | undefined {
  const base = language?.split("-")[0]?.toLowerCase();
  const own = base && entry.names.find((form) => form.language?.split("-")[0] === base);
  if (own) return own.text;
  const script = base ? (SCRIPTS[base] ?? "Latn") : scriptOf(typed);
  return formsOf(entry).find((form) => scriptOf(form) === script);
}
