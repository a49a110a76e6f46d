/** The languages beside English. */
export const LANGUAGES = ["ru", "de", "fr"] as const;

/**
 * Texts whose translation is empty or the English itself, but for those that are the same.
 *
 * @param pairs English and translation.
 * @param same What is written alike in both languages.
 */
export function untranslated(
  pairs: readonly (readonly [english: string, translation: string])[],
  same: readonly string[],
): string[] {
  return pairs
    .filter(([english, translation]) => !translation.trim() || translation === english)
    .map(([english]) => english)
    .filter((english) => !same.includes(english));
}
