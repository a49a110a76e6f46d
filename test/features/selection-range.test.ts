import { describe, expect, test } from "vitest";
import type { SelectionRange } from "vscode-languageserver-types";
import { selectionRanges } from "../../server/src/features/selection-range";
import { lines, marked, textIn } from "../support/markers";

/** Checks the selections from the innermost to the document, one to a line; line ends as ⏎. */
function checkSelections(source: string, expected: string): void {
  const { document, position } = marked(source);
  const steps: string[] = [];
  let range: SelectionRange | undefined = selectionRanges(document, [position])[0];
  for (; range; range = range.parent) {
    steps.push(textIn(document, range.range).replace(/\r\n|\r|\n/g, "⏎"));
  }
  const actual = steps.join("\n");
  expect(actual, `\n${actual}\n`).toBe(lines(expected));
}

test("from the word to the document", () =>
  checkSelections(
    "[original: en]\n\n[page 1]\n\nFirst one. We [handwritten: shall g$0o, now] there. Last.\n\n[page 2]\n\nEnd.\n\n[translation: ru]\n\nДа.\n",
    `
go
shall go, now
[handwritten: shall go, now]
We [handwritten: shall go, now] there.
First one. We [handwritten: shall go, now] there. Last.
[page 1]⏎⏎First one. We [handwritten: shall go, now] there. Last.⏎⏎
[original: en]⏎⏎[page 1]⏎⏎First one. We [handwritten: shall go, now] there. Last.⏎⏎[page 2]⏎⏎End.⏎⏎
[original: en]⏎⏎[page 1]⏎⏎First one. We [handwritten: shall go, now] there. Last.⏎⏎[page 2]⏎⏎End.⏎⏎[translation: ru]⏎⏎Да.⏎
`,
  ));

describe("words", () => {
  test("a word goes on through a mark", () => {
    checkSelections("the Com[ra$0de] left", "rade\n[rade]\nCom[rade]\nthe Com[rade] left");
    checkSelections("the Co$0m[rade] left", "Com[rade]\nthe Com[rade] left");
    checkSelections("2[[$00]] мая", "0\n[[0]]\n2[[0]]\n2[[0]] мая");
  });

  test("a word that ends or begins in a longer mark takes the mark with it", () => {
    checkSelections(
      "a [handwritten: to d$0ay]s b",
      "day\nto day\n[handwritten: to day]\n[handwritten: to day]s\na [handwritten: to day]s b",
    );
    checkSelections(
      "a Ham[handwritten: bur$0g to] b",
      "burg\nburg to\n[handwritten: burg to]\nHam[handwritten: burg to]\na Ham[handwritten: burg to] b",
    );
  });

  test("the cursor at either edge", () => {
    checkSelections("one $0two three", "two\none two three");
    checkSelections("one two$0 three", "two\none two three");
  });

  test.each([
    ["привет, ми$0р", "мир"],
    ["他昨天从北$0京回来", "北京"],
    ["שלום עו$0לם", "עולם"],
    ["cafe\u0301$0s open", "cafe\u0301s"],
    ["see 𝕏$0𝕐 now", "𝕏𝕐"],
    ["don$0’t go", "don’t"],
  ])("%s", (source, word) => {
    const { document, position } = marked(source);
    const [found] = selectionRanges(document, [position]);
    expect(found && textIn(document, found.range)).toBe(word);
  });
});

describe("sentences", () => {
  test.each([
    ["He came. He met Cde. Smir$0nov at noon. Then he left.", "He met Cde. Smirnov at noon."],
    ["Он был. Там тов. Ива$0нов сидел. Потом ушёл.", "Там тов. Иванов сидел."],
    ["Было в 1911 г. Ри$0га. Потом нет.", "Было в 1911 г. Рига."],
    ["One. A. I. Mik$0oyan spoke. Two.", "A. I. Mikoyan spoke."],
    ["One. It goes\non and o$0n here. Two.", "It goes⏎on and on here."],
    ["First. [editor's note: See. There.] Second o$0ne. Third.", "Second one."],
    [
      "We met [editor's note: at noon. Surely.] him th$0ere. Last.",
      "We met [editor's note: at noon. Surely.] him there.",
    ],
    ["他来了。我走$0了。他笑了。", "我走了。"],
  ])("%s", (source, sentence) => {
    const { document, position } = marked(source);
    const steps: string[] = [];
    let range: SelectionRange | undefined = selectionRanges(document, [position])[0];
    for (; range; range = range.parent) steps.push(textIn(document, range.range));
    expect(steps.map((step) => step.replace(/\n/g, "⏎"))).toContain(sentence);
  });
});

test("fields, cells and notes", () => {
  checkSelections(
    "Citation: the arch$0ive\n",
    "archive\nthe archive\nCitation: the archive\nCitation: the archive⏎",
  );
  checkSelections(
    "| a b | c$0 d |\n| e | f |\n",
    "c\nc d\na b | c d\n| a b | c d |⏎| e | f |\n| a b | c d |⏎| e | f |⏎",
  );
  checkSelections("[^1]: so i$0t is\n", "it\nso it is\n[^1]: so it is\n[^1]: so it is⏎");
});

test("nothing at all", () => checkSelections("$0", ""));

test("a paragraph that begins on one page and ends on the next is on neither", () =>
  checkSelections(
    "[page 1]\n\nA long paragraph comes first.\n\none tw$0o [page 2] six\n",
    "two\none two [page 2] six\n[page 1]⏎⏎A long paragraph comes first.⏎⏎one two [page 2] six⏎",
  ));
