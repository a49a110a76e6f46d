/** Words of the trade other than labels. Lower case, apostrophes as `'`. */

/** Units in which gaps are counted, by TEI's name for them (`@unit`). */
// biome-ignore format: a table reads better in columns
export const UNITS: Readonly<Record<string, string>> = {
  letter: "char", letters: "char", character: "char", characters: "char", digit: "char", digits: "char",
  word: "word", words: "word", line: "line", lines: "line", page: "page", pages: "page",
  paragraph: "paragraph", paragraphs: "paragraph", para: "paragraph", sentence: "sentence",
  sentences: "sentence", group: "group", groups: "group", leaf: "leaf", leaves: "leaf", name: "name",
  names: "name", column: "column", columns: "column", cm: "cm", mm: "mm", inch: "in", inches: "in",
  буква: "char", буквы: "char", букв: "char", слово: "word", слова: "word", слов: "word",
  строка: "line", строки: "line", строк: "line", страница: "page", страницы: "page", страниц: "page",
  абзац: "paragraph", абзаца: "paragraph", лист: "leaf", листа: "leaf", группа: "group", группы: "group", групп: "group",
  buchstabe: "char", buchstaben: "char", wort: "word", wörter: "word", worte: "word", zeile: "line",
  zeilen: "line", seite: "page", seiten: "page", absatz: "paragraph", blatt: "leaf",
  lettre: "char", lettres: "char", mot: "word", mots: "word", ligne: "line", lignes: "line",
  paragraphe: "paragraph", caractères: "char",
};

/** Numbers that people write out before a unit. */
// biome-ignore format: a table reads better in columns
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, a: 1, an: 1,
  один: 1, одно: 1, одна: 1, два: 2, две: 2, три: 3, четыре: 4, пять: 5, ein: 1, eine: 1, zwei: 2, drei: 3,
  vier: 4, fünf: 5, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, half: 0.5,
};

/** Words for a number that nobody counted, but more than one. */
// biome-ignore format: a list reads better in lines
export const UNCOUNTED: ReadonlySet<string> = new Set([
  "several", "some", "few", "несколько", "mehrere", "einige", "plusieurs", "quelques",
]);

/** Words that make of a number the most or the least that is meant. */
// biome-ignore format: a table reads better in columns
export const EXTENT_LIMITS: Readonly<Record<string, "atLeast" | "atMost">> = {
  less: "atMost", under: "atMost", most: "atMost", менее: "atMost", weniger: "atMost", moins: "atMost",
  more: "atLeast", over: "atLeast", least: "atLeast", более: "atLeast", mehr: "atLeast", plus: "atLeast",
};

/** Phrases that make a bracket without a colon a gap, with TEI's `@reason`. */
// biome-ignore format: a table reads better in columns
export const GAP_PHRASES: Readonly<Record<string, string>> = {
  illegible: "illegible", unreadable: "illegible", undeciphered: "illegible", indecipherable: "illegible",
  "not legible": "illegible", нрзб: "illegible", "нрзб.": "illegible", неразборчиво: "illegible",
  "неразб.": "illegible", unleserlich: "illegible", unleserliche: "illegible", unleserlicher: "illegible",
  "nicht lesbar": "illegible", illisible: "illegible", illisibles: "illegible", indéchiffrable: "illegible",
  unrecoverable: "lost", unrecovered: "lost", missing: "lost", lost: "lost", garbled: "illegible",
  torn: "torn", "torn off": "torn", оторвано: "torn", abgerissen: "torn", déchiré: "torn",
  утрачено: "lost", fehlt: "lost", fehlen: "lost", manque: "lost",
  "not declassified": "redacted", "not released": "redacted", redacted: "redacted", excised: "redacted",
  sanitized: "redacted", withheld: "redacted", "blacked out": "redacted", deleted: "redacted",
  "не рассекречено": "redacted", изъято: "redacted", geschwärzt: "redacted", caviardé: "redacted",
  omitted: "omitted", "omitted here": "omitted", omission: "omitted", опущено: "omitted",
  ausgelassen: "omitted", omis: "omitted", gap: "lost", lacuna: "lost", пропуск: "lost",
};

/** Things on a page that a bracket names instead of showing: they become descriptions. */
// biome-ignore format: a table reads better in columns
export const OBJECTS: ReadonlySet<string> = new Set([
  "photograph", "photo", "picture", "image", "diagram", "diag", "table", "figure", "map", "chart", "graph",
  "drawing", "sketch", "symbol", "seal", "wax seal", "emblem", "coat of arms", "logo", "crest", "flourish",
  "фотография", "рисунок", "схема", "карта", "таблица", "печать", "герб", "символ", "росчерк",
  "foto", "fotografie", "zeichnung", "skizze", "karte", "tabelle", "siegel", "wappen", "symbol",
  "photographie", "dessin", "carte", "tableau", "sceau", "blason", "symbole", "ink blot", "blot",
  "check mark", "checkmark", "stamp box",
]);

/** Words that say a bracket describes a stamp, a signature or handwriting. */
// biome-ignore format: a table reads better in columns
export const DESCRIBED: ReadonlySet<string> = new Set([
  "stamp", "stamps", "stamped", "signature", "signatures", "signed", "handwriting", "handwritten",
  "initials", "initialed", "seal", "redaction", "redactions", "notation", "notations", "postmark", "emblem",
  "штамп", "печать", "подпись", "подписи", "автограф", "факсимиле", "рукописная", "помета", "виза",
  "stempel", "unterschrift", "paraphe", "handschrift", "siegel", "cachet", "tampon",
]);

/** Languages that `[xx: text]` may name without being declared in the document. */
// biome-ignore format: a table reads better in columns
export const LANGUAGES: Readonly<Record<string, string>> = {
  ru: "Russian", uk: "Ukrainian", be: "Belarusian", de: "German", fr: "French", la: "Latin", el: "Greek",
  zh: "Chinese", ko: "Korean", ja: "Japanese", vi: "Vietnamese", mn: "Mongolian", hu: "Hungarian",
  pl: "Polish", cs: "Czech", sk: "Slovak", bg: "Bulgarian", sr: "Serbian", ro: "Romanian", en: "English",
};

/** A doubtful reading is a reading, not a question: `[who was this?]` is the editor's remark. */
// biome-ignore format: a table reads better in columns
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  "who", "what", "when", "where", "which", "why", "whose", "whom", "how", "is", "was", "are", "were", "does",
  "did", "has", "have", "can", "should", "кто", "что", "когда", "где", "какой", "почему", "чей", "как",
  "wer", "was", "wann", "wo", "welche", "welcher", "warum", "wie", "qui", "que", "quand", "où", "quel",
  "quelle", "pourquoi", "comment",
]);

/** Keys of the front matter; the value says whether the key alone opens one. */
// biome-ignore format: a table reads better in columns
export const FIELD_KEYS: Readonly<Record<string, "strong" | "weak">> = {
  Citation: "strong", Summary: "strong", "Original Language": "strong", Contents: "strong", Title: "weak",
  Date: "weak", Author: "weak", Recipient: "weak", Archive: "strong", Translator: "strong", Editor: "strong",
  Hands: "strong", People: "weak", Images: "weak", Brackets: "strong", Recto: "strong",
};
