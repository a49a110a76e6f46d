import fc from "fast-check";

/** Every mark of the language as it opens, and what makes blocks: to be closed or not. */
// biome-ignore format: a list reads better in lines
const PIECES: readonly string[] = [
  ..."]]]]]]]]\n\n\n\n\n  |.-?",
  ...["\n\n", "\n\n", "\n\n", "\r\n", "word ", "Слово ", "Irene Falk ", "Krauklis ", "har-\nbour ", "%% no --\n"],
  ...["[handwritten: ", "[typed in the margin, h2: ", "[deleted: ", "[erased: ", "[changed: ", " -> "],
  ...["[in the draft: ", "[torn: ", "[Falk|Valk?]", "[its/their]", "[[", " [?]", " [sic]", " [sic: "],
  ...["[to ", "[blank]", "____", "[editor's note: ", "[translator's note, h3: ", "[resolution: "],
  ...["[description: ", "[in the upper left corner]", "[^1]", "\n\n[^1]: ", "\n[1] ", "x [1] ", "¹", "\n¹ "],
  ...["[stamp: ", "[signed: ", "[signature] A. Name\n", "/s/ Name\n", "[@krauklis: ", "[@x]", "[=@krauklis]", "[@: "],
  ...["[la: ", "[expanded: ", "<u>", "</u>", "<sup>", "</sup>", "<del>", "</del>", "[underlined: ", "[hand: h2]"],
  ...["[folio: ", "[letterhead: ", "[catchword: ", "[page number: 92]", "[heading: ", "[dateline: ", "[address: "],
  ...["[salutation: ", "[postscript: ", "[envelope: ", "[verse:\n", "[list:\n", "[column]", "[line 5]", "[#12] "],
  ...["\n\n[#13] ", "[insert N1]", "[handwritten, insertion N1: ", "[insertion N2]", "[date 1956-09-21: "],
  ...["[date 1956-13: ", "[date 1956?/..: ", "[see: a b.recto#1]", "[to p. 3]", "[ditto: ", "[illegible: 2 words]"],
  ...["\n\n[page 3]\n\n", "\n[page 4 | a b%.jpg]\n", "[page 5]", "\n[cover]\n", "\n[3393]\n", "\n[3394]\n", "\n[3395]\n"],
  ...["\n\n[original: ru]\n\n", "\n\n[translation: en, N. N.]\n\n", "\n\n[attachment: X]\n\n", "[TRANSLATION] "],
  ...["\n\n| a | b |\n| c | ", " |\n", "\\[", "\\]", "<", "&", "\u0000", "\ufeff", "\ud83d", "\n \n"],
];

/** Texts in which all marks stand within each other and at all edges of blocks. */
export const markTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      "",
      "",
      "Title\n\nCitation: A, Fond 1, Opis 2\n\nHands: h1 = ink\n\n",
      "---\ntitle: A\n---\n",
    ),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }),
  )
  .map(([front, pieces]) => front + pieces.join(""));
