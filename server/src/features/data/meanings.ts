import type { Place } from "../../syntax/nodes";

/** Where on the page, to stand after "words added". */
// biome-ignore format: a table reads better in columns
export const PLACE_WORDS: Readonly<Record<Place, string>> = {
  above: "above the line", below: "below the line", top: "at the top", bottom: "at the bottom",
  left: "on the left", right: "on the right", margin: "in the margin",
  "margin-left": "in the left margin", "margin-right": "in the right margin",
  "top-left": "in the upper left corner", "top-right": "in the upper right corner",
  "bottom-left": "in the lower left corner", "bottom-right": "in the lower right corner",
  middle: "in the middle of the page", opposite: "on the opposite page", overleaf: "on the back",
  inline: "within the text", end: "at the end", envelope: "on the envelope",
};

/** What a mark of a certain type says, where that is more than its kind says. */
// biome-ignore format: a table reads better in columns
export const MEANINGS: Readonly<Record<string, string>> = {
  "addition handwritten": "Words added by hand", "addition typed": "Words added on the typewriter",
  "addition printed": "Words that were printed on the form",
  "deletion overstrike": "Words struck out in the source", "deletion erased": "Words rubbed out in the source",
  "deletion overwritten": "Words written over in the source",
  "substitution transposed": "Words put into another order",
  "gap illegible": "Text that cannot be read", "gap redacted": "Text withheld before the document was released",
  "gap lost": "Text that is missing", "gap torn": "Text lost where the page is torn",
  "gap omitted": "Text left out of this edition",
  "damage torn": "Text on a torn part of the page",
  "note translator": "A note by the translator", "note editor": "A note by the editor",
  "note resolution": "A decision written on the document by whoever had to act on it",
  "note endorsement": "An office’s remark on receiving or filing the document",
  "note notation": "Remarks written on the document by hand", "note footnote": "A footnote",
  "personName nobody": "A name of somebody who is not in the register",
  "highlight underline": "Words underlined in the source", "highlight bold": "Words in heavy type",
  "highlight italic": "Words in sloping type", "highlight circled": "Words circled in the source",
  "highlight superscript": "Raised characters", "highlight subscript": "Lowered characters",
  "runningMatter letterhead": "The printed head of the paper", "runningMatter folio": "The number of the leaf, as an archivist wrote it",
  "runningMatter oldNumber": "A number from an earlier arrangement", "runningMatter pageNum": "The page number in the source",
  "runningMatter catch": "The first word of the next page, at the foot of this one",
  "runningMatter header": "The line at the head of each page",
  "letterPart dateline": "Place and date of the letter", "letterPart address": "To whom the letter is addressed",
  "letterPart salutation": "How the letter greets its reader", "letterPart postscript": "What was added after the signature",
  "letterPart envelope": "What stands on the envelope",
};

/** Names of types that serve as titles of their cards. */
// biome-ignore format: a table reads better in columns
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  "runningMatter letterhead": "letterhead", "runningMatter folio": "folio number",
  "runningMatter oldNumber": "old number", "runningMatter pageNum": "printed page number",
  "runningMatter catch": "catchword", "runningMatter header": "running head",
  "letterPart dateline": "dateline", "letterPart address": "address", "letterPart salutation": "salutation",
  "letterPart postscript": "postscript", "letterPart envelope": "envelope",
  "highlight underline": "underlining",
};

/** TEI's words for what a gap counts, as people say them: one, many. */
// biome-ignore format: a table reads better in columns
export const UNITS: Readonly<Record<string, UnitRow>> = {
  char: { half: "half a letter", one: "1 letter", many: "{0} letters", some: "letters" },
  chars: { half: "half a letter", one: "1 letter", many: "{0} letters", some: "letters" },
  word: { half: "half a word", one: "1 word", many: "{0} words", some: "words" },
  line: { half: "half a line", one: "1 line", many: "{0} lines", some: "lines" },
  page: { half: "half a page", one: "1 page", many: "{0} pages", some: "pages" },
  paragraph: { half: "half a paragraph", one: "1 paragraph", many: "{0} paragraphs", some: "paragraphs" },
  group: { half: "half a group", one: "1 group", many: "{0} groups", some: "groups" },
  sentence: { half: "half a sentence", one: "1 sentence", many: "{0} sentences", some: "sentences" },
  name: { half: "half a name", one: "1 name", many: "{0} names", some: "names" },
  leaf: { half: "half a leaf", one: "1 leaf", many: "{0} leaves", some: "leaves" },
};

/** A unit in which gaps are counted: half of one, one, a number of them, and an unknown number. */
export interface UnitRow {
  readonly half: string;
  readonly one: string;
  readonly many: string;
  readonly some: string;
}
