import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ColouredLine, colour, visible } from "./tokenise";

const data = process.env.RECTO_DATA ?? "../shared";
const seed = join(data, "seed", "telegram.txt");
const corpus = join(data, "corpus");
const hasSeed = existsSync(seed);
const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith(".txt")) : [];
if (!hasSeed) console.warn(`skipped: no ${seed}`);
if (files.length === 0) console.warn(`skipped: no transcriptions in ${corpus}`);

describe.skipIf(!hasSeed)("the telegram", () => {
  const lines = hasSeed ? colour(readFileSync(seed, "utf8")) : [];

  test("every rule is closed at the end of every line", () => checkClosed(lines));

  test("its fields, pages and marks", () => {
    const count = (scope: string) =>
      coloured(lines).filter((token) => token.scope === scope).length;
    expect(count("entity.name.tag.field")).toBe(4);
    expect(count("markup.heading.page")).toBe(5);
    expect(coloured(lines).filter(({ scope }) => scope === "markup.italic.label")).toHaveLength(12);
  });

  test.each(["weakening", "tolerate", "insert!", "the first copy"])("%s is an addition", (words) =>
    expect(scopesOf(lines, words)).toContain("markup.inserted"),
  );

  test("what the square brackets say", () => {
    expect(scopesOf(lines, "Alekseyev")).toEqual(["keyword.control.unclear"]);
    expect(scopesOf(lines, "insertion N1")).toContain("keyword.other.insertion");
    expect(scopesOf(lines, "to the]")).toEqual(["variable.other.supplied"]);
    expect(scopesOf(lines, "handwritten: signed")).toEqual(["support.class.signature"]);
    expect(scopesOf(lines, "IK KICC")).toEqual(["markup.underline"]);
  });

  test("paragraphs without marks are plain", () => checkPlainParagraphs(lines));
});

describe.skipIf(files.length === 0)("the corpus", () => {
  test.each(files)("%s", (name) => {
    const lines = colour(readFileSync(join(corpus, name), "utf8"));
    checkClosed(lines);
    checkPlainParagraphs(lines);
  });
});

/** The lines after the front matter, which alone may leave a rule open at a line end. */
function body(lines: readonly ColouredLine[]): readonly ColouredLine[] {
  if (lines[0]?.text !== "---") return lines;
  return lines.slice(
    lines.findIndex(({ text }, index) => index > 0 && /^(?:---|\s*)$/.test(text)) + 1,
  );
}

function checkClosed(lines: readonly ColouredLine[]): void {
  expect(
    body(lines)
      .filter((line) => line.openRules > 0)
      .map((line) => line.text),
  ).toEqual([]);
}

/** A line without anything that could be markup has no colour: not even where a mark is open. */
function checkPlainParagraphs(lines: readonly ColouredLine[]): void {
  const markup =
    /[[\]<>|_\f]|%%|\/s\/|\(signed\)|\(p\.|^п\/п|^[¹²³⁰⁴-⁹]|^Original Scan|^Translation - /u;
  const plain = body(lines).filter(
    (line) => !markup.test(line.text) && !/^[A-Z][a-z]+(?: [A-Z][a-z]+)?:/.test(line.text),
  );
  expect(plain.length).toBeGreaterThan(0);
  expect(plain.filter((line) => line.tokens.some((token) => token.scopes.length > 0))).toEqual([]);
}

function coloured(lines: readonly ColouredLine[]) {
  return lines.flatMap((line) => visible(line).map((token) => ({ scope: token.scopes.at(-1) })));
}

function scopesOf(lines: readonly ColouredLine[], words: string): readonly string[] {
  const line = lines.find(({ text }) => text.includes(words));
  const start = line?.text.indexOf(words) ?? -1;
  return (
    (line && visible(line).find((token) => token.start <= start && start < token.end)?.scopes) ?? []
  );
}
