/**
 * What machines read in place of letters, and the letters that are meant: by alphabet, in small
 * letters and in capitals, the likelier letter first. Latin 0, 1 and the upright stroke by Unicode
 * Technical Standard 39, `confusables.txt`, which has З and б for 3 and 6 too.
 */
export const MISREAD_SIGNS: Readonly<
  Record<
    "latin" | "cyrillic",
    Readonly<Record<"small" | "large", Readonly<Record<string, readonly string[]>>>>
  >
> = {
  latin: {
    small: { "0": ["o"], "00": ["oo"], "1": ["l", "i"], "11": ["ll"], "|": ["l", "i"], I: ["l"] },
    large: { "0": ["O"], "1": ["I", "L"], "|": ["I", "L"] },
  },
  cyrillic: {
    small: { "0": ["о"], "3": ["з"], "6": ["б"] },
    large: { "0": ["О"], "3": ["З"], "6": ["Б"] },
  },
};

/** What stands before a number and after it, and makes no word with it: `стр3об`, `fol1v`. */
// biome-ignore format: a table reads better in columns
export const BEFORE_NUMBERS: ReadonlySet<string> = new Set([
  "fol", "fols", "pp", "no", "nr", "vol", "bd", "art", "day", "page", "item", "part", "box", "file",
  "стр", "лист", "лл", "фонд", "оп", "дело", "кн", "вып", "гл", "кв", "дом", "пункт", "том",
]);
// biome-ignore format: a table reads better in columns
export const AFTER_NUMBERS: ReadonlySet<string> = new Set([
  "r", "v", "ro", "vo", "recto", "verso", "st", "nd", "rd", "th", "am", "pm", "to", "и", "об", "го", "по",
]);

/** What follows the English pronoun I, and no sign that divides columns or readings. */
// biome-ignore format: a table reads better in columns
export const AFTER_PRONOUN: ReadonlySet<string> = new Set([
  "am", "was", "have", "had", "will", "shall", "would", "should", "can", "could", "cannot", "may", "must", "might",
  "do", "did", "think", "thought", "know", "knew", "believe", "hope", "wish", "want", "understand", "told", "asked",
]);
