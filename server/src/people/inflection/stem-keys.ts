import { stemKey } from "./stem-key";

/**
 * All keys under which a name of a register is filed, `stemKey` first.
 *
 * Some letters cannot be read without knowing the language: `ch` is Russian ч in English and х in German,
 * `j` is ж in French, `Franzens` is Franz in German. A word of a text has one key; the register carries the alternatives.
 */
export function stemKeys(base: string): readonly string[] {
  const keys = new Set([stemKey(base)]);
  for (const [pattern, reading] of READINGS)
    if (pattern.test(base)) keys.add(stemKey(base.replace(pattern, reading)));
  return [...keys];
}

/** What a letter may be written as elsewhere, in letters whose key is that of the other reading. */
const READINGS: readonly (readonly [RegExp, string])[] = [
  // Cyrillic names in texts in Latin letters
  [/х(?=[аеёиоуыэюяії])|х$/giu, "ч"],
  [/(?<=.)х(?=[лмнр])|(?<=.)г(?=[лмнр])/giu, ""],
  [/ж/giu, "й"],
  [/ц$/iu, "т"],
  // Latin names in texts in Cyrillic letters
  [/(?<!s|t)ch(?=[aeiouyäöüěáéíóúý]|$)/giu, "kh"],
  [/j/giu, "zh"],
  [/c(?=[aou])/giu, "ts"],
  [/(?<=[aeiouäöü])h(?=[lmnr])/giu, "gh"],
  [/([sxzß])$/iu, "$1en"],
  [/e$/iu, "en"],
];
