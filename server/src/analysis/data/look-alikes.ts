/**
 * Latin letters and the Cyrillic ones that look the same in print, large as large and small as small:
 * the letters of ISO 8859-1 and of U+0400–045F that have one skeleton by Unicode Technical Standard
 * 39, `confusables.txt`. A test compares them with the data of the package `unhomoglyph`.
 */
// biome-ignore format: a table reads better in columns
export const SAME_IN_PRINT: readonly string[] = [
  "AА", "BВ", "CС", "EЕ", "HН", "IІ", "JЈ", "KК", "MМ", "OО", "PР", "SЅ", "TТ", "XХ", "YУ", "ÈЀ", "ËЁ", "ÏЇ",
  "aа", "cс", "eе", "iі", "jј", "oо", "pр", "rг", "sѕ", "xх", "yу", "èѐ", "ëё", "ïї",
];

/** Pairs that typewriters, italics and hands make alike, and machines confuse; not in the standard. */
export const SAME_IN_WRITING: readonly string[] = ["kк", "uи", "nп", "mт", "gд"];

/**
 * Russian words that are often typed in Latin letters, and are nothing else there: `BBC` and `HP`
 * would be, and are missing.
 */
// biome-ignore format: a table reads better in columns
export const RUSSIAN_IN_LATIN: ReadonlySet<string> = new Set([
  "c", "o", "co", "ee", "oco", "CCCP", "TACC", "HATO", "KHP", "CHK", "BCHX", "HKBT", "MOCKBA", "BOCTOK",
]);
