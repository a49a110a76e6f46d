import { describe, expect, test } from "vitest";
import { documentHighlights } from "../../server/src/features/document-highlight";
import { lines, marked, textIn } from "../support/markers";
import { knownOf } from "../support/people";

const SIGNS = ["text", "text", "read", "write"];

/** Checks all highlights: each line of the text that has some, with carets and kinds under it. */
function checkHighlights(source: string, expected: string): void {
  const { document, position, text } = marked(lines(source));
  const found = documentHighlights(document, position);
  const actual = text
    .split(/\r\n|\r|\n/)
    .flatMap((line, number) => {
      const here = found.filter(({ range }) => range.start.line === number);
      const rows = here.map(({ range: { start, end }, kind }) => {
        const carets = "^".repeat(end.character - start.character);
        return `${" ".repeat(start.character)}${carets} ${SIGNS[kind ?? 0]}`;
      });
      return rows.length > 0 ? [line, ...rows] : [];
    })
    .join("\n");
  expect(actual, `\n${actual}\n`).toBe(lines(expected));
}

describe("brackets", () => {
  const pair = `
a [deleted: b] c
  ^ text
             ^ text
`;
  test.each([
    "a $0[deleted: b] c",
    "a [$0deleted: b] c",
    "a [deleted: b$0] c",
    "a [deleted: b]$0 c",
  ])("%s", (source) => checkHighlights(source, pair));

  test("not within the words", () => checkHighlights("a [deleted: wo$0rd] c", ""));
  test("doubled brackets and tags", () => {
    checkHighlights("a $0[[b]] c", "a [[b]] c\n  ^^ text\n     ^^ text");
    checkHighlights("a <u>b</$0u> c", "a <u>b</u> c\n  ^^^ text\n      ^^^^ text");
    checkHighlights("$0[[stamp: [b]]", "[[stamp: [b]]\n^^ text\n            ^ text");
    checkHighlights("$0[[stamp: b] c", "[[stamp: b] c\n^^ text\n          ^ text");
  });
  test("the innermost first, across lines", () =>
    checkHighlights("[stamp: a\n[deleted: b]$0]\nc", "[deleted: b]]\n^ text\n           ^ text"));
  test("one that is never closed", () =>
    checkHighlights("$0[stamp: a [b]", "[stamp: a [b]\n^ text"));
  test("page and section marks", () => {
    checkHighlights("[page 3$0]\n", "[page 3]\n^ text\n       ^ text");
    checkHighlights("$0[translation: en]\n", "[translation: en]\n^ text\n                ^ text");
  });
  test("a signature whose name stands outside", () =>
    checkHighlights("$0[signature] (A. NAME)", "[signature] (A. NAME)\n^ text\n          ^ text"));
});

test("both ends of a note", () => {
  const both = `
One[^k] two[^k] [^l]
   ^^^^ read
           ^^^^ read
[^k]: Text
^^^^^ write
`;
  checkHighlights("One[^$0k] two[^k] [^l]\n\n[^k]: Text\n", both);
  checkHighlights("One[^k] two[^k] [^l]\n\n[^$0k]: Text\n", both);
});

test("a bare number with its note", () =>
  checkHighlights(
    "One [$07] two¹\n\n[7] Text\n",
    "One [7] two¹\n    ^^^ read\n[7] Text\n^^^ write",
  ));

test("both sides of an anchor", () =>
  checkHighlights(
    "[#p$01] Раз.\n\n[#p2] Два.\n\n[#p1] One.\n",
    "[#p1] Раз.\n^^^^^ write\n[#p1] One.\n^^^^^ write",
  ));

test("an insertion, in whatever spelling", () =>
  checkHighlights(
    "a [insert N$02] b\n\n[handwritten, insertion №2: c]\n\n[вставка 2 к стр. 1] [insert N3]\n",
    `
a [insert N2] b
   ^^^^^^^^^ read
[handwritten, insertion №2: c]
              ^^^^^^^^^^^^ write
[вставка 2 к стр. 1] [insert N3]
 ^^^^^^^^^ write
`,
  ));

test("a hand, from the text and from the front matter", () => {
  const source =
    "Citation: x\nHands: h1 = ink; h2 = pencil\n\n[page 1]\n\n[hand: h2] a [deleted, h2: b] [deleted, h1: c]\n";
  const expected = `
Hands: h1 = ink; h2 = pencil
                 ^^ write
[hand: h2] a [deleted, h2: b] [deleted, h1: c]
       ^^ read
                       ^^ read
`;
  checkHighlights(source.replace("deleted, h2", "deleted, h$02"), expected);
  checkHighlights(source.replace("h2 =", "$0h2 ="), expected);
});

test("nothing in plain text", () => {
  checkHighlights("pla$0in", "");
  checkHighlights("$0", "");
});

describe("people", () => {
  const words = (source: string) => {
    const { document, position } = marked(source);
    return documentHighlights(document, position, knownOf(document)).map(({ range }) =>
      textIn(document, range),
    );
  };

  test("one person in all forms, from each of them", () => {
    const all = ["Щепан Вуйцик", "Вуйциком", "the clerk", "[@wojcik]", "Szczepan Wójcik"];
    const text =
      "Щепан Вуйцик с Вуйциком, [@wojcik: the clerk] [@wojcik]\n\nOtto Falk\n\nSzczepan Wójcik\n";
    for (const form of all) {
      const at = text.indexOf(form) + 3;
      expect(words(`${text.slice(0, at)}$0${text.slice(at)}`), form).toEqual(all);
    }
  });

  test("not what may be several people or a misreading; brackets as ever", () => {
    expect(words("Fa$0lk, Falk, Irene Falk")).toEqual([]);
    expect(words("Дашно$0ва 達什科娃")).toEqual([]);
    expect(words("$0[deleted: Otto Falk]")).toEqual(["[", "]"]);
  });
});
