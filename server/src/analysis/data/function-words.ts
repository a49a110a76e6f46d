/** Frequent words that tell a language, and the formulas with which documents begin. Lower case. */
// biome-ignore format: a table reads better in columns
export const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ["the", "of", "and", "to", "in", "that", "is", "was", "with", "for", "on", "which", "by", "from", "are",
    "were", "have", "has", "been", "this", "not", "will", "he", "they", "we", "dear", "sir", "no"],
  de: ["der", "die", "das", "und", "ist", "nicht", "mit", "von", "den", "dem", "ein", "eine", "auf", "für",
    "sich", "auch", "wir", "ich", "sie", "daß", "dass", "zu", "im", "des", "als", "wird", "geehrter"],
  fr: ["le", "la", "les", "des", "et", "est", "dans", "que", "qui", "une", "pour", "avec", "pas", "sur",
    "nous", "vous", "du", "au", "par", "ce", "cette", "monsieur"],
  ru: ["и", "в", "не", "на", "что", "с", "по", "как", "из", "от", "для", "это", "мы", "он", "они", "было",
    "был", "при", "так", "о", "к", "за"],
};

/** Classification and urgency formulas of headings, by language. */
export const FORMULAS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:top secret|secret|confidential|unclassified|restricted|for official use only|priority|urgent|translation)\b/i,
  de: /\b(?:streng geheim|geheim|vertraulich|nur für den dienstgebrauch|eilt|übersetzung)\b/i,
  fr: /\b(?:très secret|secret|confidentiel|urgent|traduction)\b/i,
  ru: /(?:сов\.? ?секретно|совершенно секретно|секретно|вне очереди|перевод)/i,
};

/** The scripts in which languages are written, where one is not Latin. */
// biome-ignore format: a table reads better in columns
export const SCRIPTS: Readonly<Record<string, string>> = {
  ru: "cyrillic", uk: "cyrillic", be: "cyrillic", bg: "cyrillic", sr: "cyrillic", mn: "cyrillic",
  zh: "han", ja: "kana", ko: "hangul", el: "greek", he: "hebrew", yi: "hebrew", ar: "arabic", fa: "arabic",
  ota: "arabic", ur: "arabic", hy: "other", ka: "other", hi: "other",
};
