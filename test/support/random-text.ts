import fc from "fast-check";
import type { Edit } from "../../server/src/syntax/parse";

/** Pieces of the language and of what stands around it in real files. */
// biome-ignore format: a list reads better in lines
const PIECES: readonly string[] = [
  ..."[]()<>{}|:?!*_#@^=\\%/.,-—'’\"\n\r\t \u00a0\ufeff\u0000\f",
  ...["[[", "]]", "\n\n", "\r\n", "\r\n\r\n", "\u2028", "\u0085", "\\[", "\\]", " -> ", "___"],
  ...["[handwritten: ", "[Handwritten in the left margin, h2: ", "[stamp:", "[signed: ", "[tn: "],
  ...["[deleted: ", "[deleted: illegible]", "[changed: old -> new]", "[torn: 2 words]", "[ru: да]"],
  ...["[зачеркнуто: ", "[gestrichen: ", "[manuscrit: ", "[в черновике: ", "[illegible]", "[нрзб.]"],
  ...["[1]", "[i]", "[?]", "[????]", "[[X]]", "[[X] ", "[A|B?]", "[its/their]", "[…]", "[sic]"],
  ...["[sic, so]", "[blank]", "[signature] (A. NAME)", "[SYMBOL]", "[x]", "[]", "[@id]", "[@id: "],
  ...["[=@id]", "[^1]", "[^1]: ", "[#12]", "[insert N1]", "[date 1956-09-21: ", "[see: doc#1]"],
  ...["[in the upper left corner]", "[day of month left blank]", "[USSR MFA\nStamp: SECRET]"],
  ...["[page 3]", "[page 12r | scans/1.jpg]", "[Page 4]\n", "\n[p. 3]\n", "(p. 3)\n", "\f\n"],
  ...["\nOriginal Scan\n", "Original Scan 3\n", "![Page 3](a.jpg)\n", "[cover]\n", "[3393]\n"],
  ...["[original: ru]\n", "[translation: en, N. N.]\n", "[TRANSLATION] ", "Translation - English\n"],
  ...["Citation:\n\n", "Summary: ", "Contents:\n", "Title: A\n", "Date: 1956\n", "Subject: x\n"],
  ...["Original Language:\n\nRussian\n\n", "Brackets: source\n", "TO: ", "FROM: ", "Place: here\n"],
  ...["---\n", "---\ntitle: A\nbrackets: source\n---\n", "%% comment\n", "%%", "| a | b |\n", "|"],
  ...["<u>", "</u>", "<b>", "</b>", "<del>", "</del>", "<LEE>", "¹", "¹⁴", "km²", "/s/ Name\n"],
  ...["(signed) A. N.\n", "п/п А. Н.\n", "word ", "слово ", "中文", "한국어", "שלום ", "مرحبا ", "e\u0301"],
  ...["😀", "\ud83d", "\ude00", "\u200f", "ß", "İ", "insertion 2", "вставка N1 к стр. 1", "- ", "a:"],
];

/** A random text, of the language's own pieces, any characters at all, or a real text spoilt. */
export function texts(samples: readonly string[], size: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map((count) => "\n".repeat(count)) },
  );
  const pieces = fc.array(piece, { maxLength: size }).map((parts) => parts.join(""));
  const anything = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: size })
    .map((units) => String.fromCharCode(...units));
  const spoilt = samples.length === 0 ? pieces : mutations(samples, piece, size);
  return fc.oneof(
    { weight: 6, arbitrary: pieces },
    { weight: 1, arbitrary: anything },
    { weight: 3, arbitrary: spoilt },
  );
}

/** A stretch of a real text with some of its characters replaced. */
function mutations(samples: readonly string[], piece: fc.Arbitrary<string>, size: number) {
  const slips = fc.array(fc.tuple(fc.nat(), fc.nat(4), piece), { maxLength: 6 });
  const stretch = fc.tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(size * 20), slips);
  return stretch.map(([sample, start, length, changes]) => {
    const from = start % Math.max(1, sample.length);
    return changes.reduce(
      (text, [at, deleted, inserted]) => replaced(text, at % (text.length + 1), deleted, inserted),
      sample.slice(from, from + length),
    );
  });
}

/** An edit before it is known how long the text is that it changes. */
export interface RandomEdit {
  readonly at: number;
  readonly deleted: number;
  readonly inserted: string;
}

/** Random edits: mostly a keystroke or a pasted piece, now and then a large deletion. */
export function randomEdits(count: number): fc.Arbitrary<readonly RandomEdit[]> {
  const edit = fc.record({
    at: fc.nat(),
    deleted: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.nat(3) },
      { weight: 1, arbitrary: fc.nat(300) },
    ),
    inserted: fc.oneof(
      { weight: 3, arbitrary: fc.constant("") },
      { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom(...PIECES)).map((parts) => parts.join("")) },
    ),
  });
  return fc.array(edit, { minLength: 1, maxLength: count });
}

/** The edit in a text of that length. */
export function editIn(length: number, { at, deleted, inserted }: RandomEdit): Edit {
  const start = at % (length + 1);
  return { start, end: Math.min(length, start + deleted), text: inserted };
}

/** The text after an edit. */
export function edited(text: string, { start, end, text: inserted }: Edit): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

function replaced(text: string, at: number, deleted: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at + deleted);
}
