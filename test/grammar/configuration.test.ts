import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import configuration from "../../syntaxes/language-configuration.json";

const { pattern, flags } = configuration.wordPattern;
/** The editor adds `g` itself. */
const words = (text: string) => text.match(new RegExp(pattern, `${flags}g`)) ?? [];

describe("words", () => {
  test.each([
    ["The mill burnt, twice.", ["The", "mill", "burnt", "twice"]],
    ["Ш. Орлов-Давыдов, 1911 г.", ["Ш", "Орлов-Давыдов", "1911", "г"]],
    ["don't, l’État, O'Neill’s", ["don't", "l’État", "O'Neill’s"]],
    ["'quoted' ’tis – no-one--ever-", ["quoted", "tis", "no-one", "ever"]],
    ["Cap[tain] [[k]]in", ["Cap", "tain", "k", "in"]],
    ["Пэн Дэ-хуай прибыл", ["Пэн", "Дэ-хуай", "прибыл"]],
    ["磨坊烧了，两次。", ["磨坊烧了", "两次"]],
    ["漢字とカタカナ", ["漢字", "と", "カタカナ"]],
    ["コーヒー", ["コーヒー"]],
    ["방앗간이 탔다", ["방앗간이", "탔다"]],
    ["הטחנה של צה״ל", ["הטחנה", "של", "צה״ל"]],
    ["احترقت المطحنة", ["احترقت", "المطحنة"]],
    ["می\u200cروم", ["می\u200cروم"]],
    ["𐌰𐌱 𠀀𠀁", ["𐌰𐌱", "𠀀𠀁"]],
    ["cafe\u0301 е\u0308лка", ["cafe\u0301", "е\u0308лка"]],
    ["[@orlov: x] %% … «»", ["orlov", "x"]],
  ])("%s", (text, expected) => expect(words(text)).toEqual(expected));

  test("no word is empty: the editor would refuse the pattern", () =>
    expect(new RegExp(pattern, flags).test("")).toBe(false));

  test("a long line is read once", () => {
    for (const piece of ["a", "a-", "-", "'", "磨", "a\u0301", "a磨"]) {
      const start = performance.now();
      words(piece.repeat(100_000 / piece.length));
      expect(performance.now() - start, piece).toBeLessThan(1000);
    }
  });
});

describe("pairs", () => {
  const pairs = new Map(configuration.autoClosingPairs.map(({ open, close }) => [open, close]));

  test("brackets and quotation marks close themselves, apostrophes do not", () => {
    expect(["[", "«", "“", "„", '"'].map((open) => pairs.get(open))).toEqual([
      "]",
      "»",
      "”",
      "“",
      '"',
    ]);
    expect(["'", "’", "‘", "`", "{"].filter((open) => pairs.has(open))).toEqual([]);
  });

  test("every tag of the language closes itself, and no other", () => {
    const tags = ["u", "b", "i", "s", "del", "sup", "sub"];
    expect([...pairs.keys()].filter((open) => open.startsWith("<"))).toEqual(
      tags.map((tag) => `<${tag}>`),
    );
    for (const tag of tags) expect(pairs.get(`<${tag}>`)).toBe(`</${tag}>`);
  });

  test("nothing closes itself before a letter", () =>
    expect(configuration.autoCloseBefore).not.toMatch(/[\p{L}\p{N}]/u));

  test("only square brackets are brackets, and nothing colours them by depth", () => {
    expect(configuration.brackets).toEqual([["[", "]"]]);
    expect(configuration.colorizedBracketPairs).toEqual([]);
  });
});

describe("the Enter key", () => {
  const onEnter = (before: string, after = "") =>
    configuration.onEnterRules.find(
      (rule) =>
        new RegExp(rule.beforeText).test(before) &&
        (rule.afterText === undefined || new RegExp(rule.afterText).test(after)),
    )?.action;

  test("a comment that is cut in two stays a comment", () =>
    expect(onEnter("%% see", " the register")).toEqual({ indent: "none", appendText: "%% " }));

  test("after a comment the text goes on", () =>
    expect(onEnter("%% see")).toEqual({ indent: "none" }));

  test.each(["[stamp:", "[", "text", "", "  column"])("after %j nothing is indented", (before) =>
    expect(onEnter(before, "]")).toEqual({ indent: "none" }),
  );
});

describe("with the grammar", () => {
  const grammar = readFileSync(
    new URL("../../syntaxes/recto.tmLanguage.json", import.meta.url),
    "utf8",
  );

  test("the sign of a comment is the same", () =>
    expect(JSON.parse(grammar).repository.comment.match).toContain(
      `(${configuration.comments.lineComment})`,
    ));

  test("only comments are called so: the editor pairs no brackets in strings and comments", () => {
    const names = [...grammar.matchAll(/"(?:name|contentName)": "([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(50);
    const special = names.filter((name) =>
      /\b(?:comment|string|regex|meta\.embedded)\b/.test(name ?? ""),
    );
    expect(special.sort()).toEqual([
      "comment.line.number-sign.recto",
      "comment.line.percentage.recto",
      "punctuation.definition.comment.recto",
    ]);
  });
});
