import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalisations } from "../../server/src/features/normalise";
import { conventionsWith, defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { respelt } from "../../server/src/syntax/respelling";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { kindsOf } from "../support/kinds";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";

const RUNS = Number(process.env.RECTO_RUNS ?? 600);

function normalised(text: string, conventions = defaultConventions): string {
  const document = parse(text, conventions);
  const groups = normalisations(document).map(({ edits }) => edits);
  return respelt(document, groups);
}

describe("native spelling", () => {
  test.each([
    ["[от руки: срочно]", "[handwritten: срочно]"],
    [
      "[Inserted by hand in the left-hand margin, h2: soon]",
      "[handwritten in the left margin, h2: soon]",
    ],
    [
      "[handwritten below the above sentence: soon]",
      "[handwritten below the above sentence: soon]",
    ],
    ["[вписано над строкой, h2: да]", "[handwritten above the line, h2: да]"],
    ["[штамп в правом верхнем углу: ВХОД]", "[stamp in the upper right corner: ВХОД]"],
    ["[Stempel:⏎EINGANG⏎3. Mai]", "[stamp:⏎EINGANG⏎3. Mai]"],
    ["[cachet : PAYÉ]", "[stamp: PAYÉ]"],
    ["[gestrichen: alt [handschriftlich: neu]]", "[deleted: alt [handwritten: neu]]"],
    ["<s>not</s> <DEL>now</DEL>", "[deleted: not] [deleted: now]"],
    ["[исправлено: пять → шесть]", "[changed: пять -> шесть]"],
    ["[Translator’s note: a pun]", "[translator's note: a pun]"],
    ["[TN: a pun]", "[translator's note: a pun]"],
    ["[top left corner: a flower]", "[description top left corner: a flower]"],
    ["[SYMBOL] Wo[SYMBOL]vre", "[description: SYMBOL] Wo[description: SYMBOL]vre"],
    ["[подпись: Мунтяну]", "[signed: Мунтяну]"],
    ["[handwritten: signed] V. Munteanu", "[signed: V. Munteanu]"],
    ["[signature]   (V. MUNTEANU)", "[signed: (V. MUNTEANU)]"],
  ])("%s", (found, native) => expect(shown(normalised(read(found)))).toBe(native));

  test.each([
    ["[нрзб.] [????] [[illegible]]", "[illegible] [illegible] [illegible]"],
    ["[3-4 illegible letters]", "[illegible: 3-4 letters]"],
    ["[two words illegible]", "[illegible: two words]"],
    ["[2 слова нрзб.]", "[illegible: 2 words]"],
    ["[illisible : 2 mots]", "[illegible: 2 words]"],
    ["[name not declassified]", "[redacted: name]"],
    ["[less than 1 line not declassified]", "[redacted: less than 1 line]"],
    ["[several lines torn off]", "[torn: several lines]"],
    ["[geschwärzt: 1 Zeile]", "[redacted: 1 line]"],
    ["[...] [. . .] [--]", "[…] […] […]"],
    ["[day of month left blank] [пусто]", "[blank: day of month] [blank]"],
  ])("%s", (found, native) => expect(normalised(found)).toBe(native));

  test.each([
    ["[[Falk]] 2[[0]] Dash[[r]]ov", "[Falk?] 2[0?] Dash[r?]ov"],
    ["[?Falk] [its/their] [unclear: Falk]", "[Falk?] [its|their?] [Falk?]"],
    ["[SIC] rope [sic, canal] [так в документе]", "[sic] rope [sic: canal] [sic]"],
    ["[supplied: to the] Com[rade]", "[to the] Com[rade]"],
    ["[вставить №1] [строка 5] [Spalte]", "[insert N1] [line 5] [column]"],
    ["[[stamp: PAID]]", "[stamp: PAID]"],
  ])("%s", (found, native) => expect(normalised(found)).toBe(native));

  test.each([
    ["A.\n\n[Page 3]\n\nB", "A.\n\n[page 3]\n\nB"],
    ["[л. 12 об.]\n\nB", "[page 12 об.]\n\nB"],
    ["Original Scan 3\n\nB", "[page 3]\n\nB"],
    ["![Page 3](scans/3.jpg)\n\nB", "[page 3 | scans/3.jpg]\n\nB"],
    ["[Front cover]\n\nB", "[cover]\n\nB"],
    ["Translation - English\n\nB", "[translation: en]\n\nB"],
    ["[перевод: en, Ю. Ю.]\r\n\r\nB", "[translation: en, Ю. Ю.]\r\n\r\nB"],
    ["[annex: Bill]\n\nB", "[attachment: Bill]\n\nB"],
  ])("%j", (found, native) => expect(normalised(found)).toBe(native));
});

describe("is left alone", () => {
  test.each([
    ["what says more than its native label", "[in pencil: a] [railway stamp: b] [postmark: c]"],
    ["another copy than the draft", "[in the handwritten version: by May]"],
    ["what is written hastily", "[от руки, торопливо: срочно]"],
    ["a long doubt", "[[four words and more]] [who was this?]"],
    ["a doubt about the word before", "lei[?] Munteanu [?]"],
    ["what may have been a note or a name", "[1] [i] Filippov [Stalin]"],
    ["signatures that stand in the source", "/s/ V. Munteanu\n(signed) A. Falk\nп/п А. Фальк"],
    ["a slip", "[[stamp: X]\n\n[от руки: never closed\n\n[stamp: a [[b] c]"],
    ["a number of an insertion", "[вставка N1 к стр. 1: да]"],
    ["a paragraph that runs on", "A and\n(p. 3)\nb."],
    ["a heading in capitals", "[TRANSLATION] Dear Sir"],
    ["where something is", "[in the upper left corner] [2 illegible signatures]"],
    ["a gap of another kind", "[2 lines omitted] [garbled]"],
    ["escapes", "\\[от руки: X\\]"],
    [
      "what is native",
      "[stamp: A] [handwritten in the margin, h2: B] [C?] [D|E?] [illegible: 2 words] […]",
    ],
  ])("%s", (_, text) => expect(normalised(text)).toBe(text));

  test("what another profile means by double brackets", () => {
    const links = conventionsWith("fromthepage", {});
    expect(normalised("[[Otto Falk|the clerk]]", links)).toBe("[[Otto Falk|the clerk]]");
    expect(normalised("[[a blot]]", conventionsWith("smithsonian", {}))).not.toContain("?");
  });

  test("a label of the project", () => {
    const own = conventionsWith("archive", { addition: ["mit roter kreide"] });
    expect(normalised("[mit roter Kreide: ja]", own)).toBe("[mit roter Kreide: ja]");
  });
});

test("only marks that touch the range are respelt", () => {
  const document = parse("[[a]] [[b]] [[c]]", defaultConventions);
  const found = normalisations(document, { start: 7, end: 9 });
  expect(found.map(({ start, end }) => document.slice(start, end))).toEqual(["[[b]]"]);
});

/** What normalising may not change, in any text. */
function checkNormalised(text: string): void {
  const once = normalised(text);
  const [before, after] = [text, once].map((one) => parse(one, defaultConventions));
  if (!before || !after) return;
  expect(transcriptionText(after)).toBe(transcriptionText(before));
  expect(kindsOf(after)).toEqual(kindsOf(before));
  expect(normalised(once)).toBe(once);
}

test("the tree and the transcription never change", () => {
  const real = samples().map(({ text }) => text);
  fc.assert(fc.property(texts(real, 60), checkNormalised), { seed: 4, numRuns: RUNS });
});

test.each(samples())("$name", ({ text }) => checkNormalised(text));

/** `⏎` is a line end. */
function read(text: string): string {
  return text.replace(/⏎/g, "\n");
}

function shown(text: string): string {
  return text.replace(/\n/g, "⏎");
}
