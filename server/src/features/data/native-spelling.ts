import type { SectionType } from "../../syntax/blocks";

/**
 * Label words that say more, or less, than the native label of their row in the dictionary: a
 * pencil, a postmark, the transcriber, another copy than the draft. They are never respelt, because
 * what they say besides would be lost. Lower case, apostrophes as `'`.
 */
// biome-ignore format: a list reads better in lines
export const NOT_THE_SAME: ReadonlySet<string> = new Set([
  "in the handwritten version", "in the typed version", "in the original version", "in another copy",
  "in the published version", "in the first version", "variant", "в рукописном варианте", "в другом экземпляре",
  "вариант", "in der handschriftlichen fassung", "im konzept", "variante", "dans la version manuscrite",
  "archivist's note", "transcriber's note", "прим. сост.", "примечание составителя", "endnote",
  "note de la rédaction", "anmerkung der redaktion",
  "marginalia", "маргиналии", "randbemerkung", "randnotiz", "marginalie", "marginalien", "mention marginale",
  "randvermerk", "eingangsvermerk", "kanzleivermerk", "пометы",
  "signatures", "initialed", "initialled", "initials", "подписи", "unterschriften", "paraphe",
  "signatures manuscrites", "п/п",
  "stamps", "rubber stamp", "postmark", "stamp box", "штампы", "оттиск печати", "poststempel",
  "eingangsstempel", "timbre",
  "garbled", "undeciphered", "unentziffert", "indéchiffrable", "sanitized", "deleted", "blacked out",
  "missing", "unrecoverable", "omitted", "fehlt", "manque",
  "stained", "burnt", "faded", "water damage", "выцвело", "verblasst", "wasserschaden", "taché",
  "double underlined", "sidelined", "отчеркнуто", "отчёркнуто", "angestrichen", "umrandet",
  "inserted by typewriter",
  "inserted", "insertion", "interlined", "interlineated", "added", "addition", "pencilled", "penciled",
  "in pencil", "in ink", "вставлено", "вставка", "дописано", "добавлено", "карандашом", "чернилами",
  "eingefügt", "einfügung", "ergänzt", "hinzugefügt", "nachgetragen", "mit bleistift", "ajouté", "ajout",
  "inséré",
  "image", "drawing", "sketch", "attached", "appended", "рисунок", "zeichnung", "dessin",
  "distribution list", "distribution", "рассылка", "verteiler", "diffusion",
  "see also", "см. также", "s. auch", "voir aussi", "vgl.",
  "in a second hand", "in another hand", "in a different hand", "другим почерком", "von anderer hand",
  "andere hand", "d'une autre main", "omitted word",
]);

/** Places in other languages than English, as descriptors name them, and how the native mark does. */
// biome-ignore format: a table reads better in columns
export const NATIVE_PLACES: Readonly<Record<string, string>> = {
  "на полях": "in the margin", "на поле": "in the margin", "на левом поле": "in the left margin",
  "на правом поле": "in the right margin", "на левых полях": "in the left margin",
  "на правых полях": "in the right margin", "в левом верхнем углу": "in the upper left corner",
  "в верхнем левом углу": "in the upper left corner", "в правом верхнем углу": "in the upper right corner",
  "в верхнем правом углу": "in the upper right corner", "в левом нижнем углу": "in the lower left corner",
  "в правом нижнем углу": "in the lower right corner", "над строкой": "above the line",
  "под строкой": "below the line", "между строками": "between the lines", "на обороте": "overleaf",
  "am rand": "in the margin", "am rande": "in the margin", "am linken rand": "in the left margin",
  "am rechten rand": "in the right margin", "am oberen rand": "in the top margin",
  "am unteren rand": "in the bottom margin", "über der zeile": "above the line",
  "oberhalb der zeile": "above the line", "unter der zeile": "below the line",
  "unterhalb der zeile": "below the line", "zwischen den zeilen": "between the lines",
  "auf der rückseite": "overleaf", "in der oberen linken ecke": "in the upper left corner",
  "in der oberen rechten ecke": "in the upper right corner", "in der unteren linken ecke": "in the lower left corner",
  "in der unteren rechten ecke": "in the lower right corner",
  "en marge": "in the margin", "dans la marge": "in the margin", "dans la marge gauche": "in the left margin",
  "dans la marge droite": "in the right margin", "au-dessus de la ligne": "above the line",
  "au-dessous de la ligne": "below the line", "sous la ligne": "below the line", "au verso": "overleaf",
};

/** Units of extents as the native mark writes them, by TEI's name: one, and several. */
export const NATIVE_UNITS: Readonly<Record<string, readonly [string, string]>> = {
  char: ["letter", "letters"],
  word: ["word", "words"],
  line: ["line", "lines"],
  page: ["page", "pages"],
  paragraph: ["paragraph", "paragraphs"],
  sentence: ["sentence", "sentences"],
  group: ["group", "groups"],
  leaf: ["leaf", "leaves"],
  name: ["name", "names"],
  column: ["column", "columns"],
};

/** The native label of a gap by its reason. */
export const GAP_LABELS: Readonly<Record<string, string>> = {
  illegible: "illegible",
  redacted: "redacted",
  torn: "torn",
  lost: "gap",
};

/** Bare keywords that have another native form than their own; those of gaps are worked out. */
export const KEYWORDS: Readonly<Record<string, string>> = {
  пусто: "blank",
  leer: "blank",
  blanc: "blank",
  "left blank": "blank",
  подпись: "signature",
  unterschrift: "signature",
  столбец: "column",
  spalte: "column",
  colonne: "column",
};

/** The native word of a section. */
export const SECTION_WORDS: Readonly<Record<SectionType, string>> = {
  original: "original",
  translation: "translation",
  attachment: "attachment",
  enclosure: "enclosure",
};
