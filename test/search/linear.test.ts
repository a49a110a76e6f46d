import { expect, test } from "vitest";
import { contextOf } from "../../server/src/search/context";
import { find } from "../../server/src/search/find";
import { type Query, readQuery } from "../../server/src/search/query";
import { defaultConventions } from "../../server/src/syntax/conventions";
import type { Document } from "../../server/src/syntax/document";
import { parse } from "../../server/src/syntax/parse";
import { countedWork } from "../support/counted-work";

const WIDTH = 40;
/** A sentence in several scripts, with a mark, in which everything sought stands once. */
const SENTENCE = "Ein Licht am Lam[pen]haus, маяк у порта, 風燈 𝔎𝔞𝔦 und so fort";

/** One sentence that runs over so many page turns. */
const overTurns = (count: number) =>
  Array.from({ length: count }, (_, page) => `[page ${page + 1}]\n\n${SENTENCE}\n\n`).join("");
/** So many sentences in one paragraph. */
const inOneParagraph = (count: number) => `T\n\n${`${SENTENCE}, `.repeat(count)}\n`;
/** So many paragraphs, each with a hit. */
const inParagraphs = (count: number) => `T\n\n${`${SENTENCE}.\n\n`.repeat(count)}`;

test.each([
  ["over page turns", overTurns],
  ["in one paragraph", inOneParagraph],
  ["in paragraphs", inParagraphs],
])("twice as much text is twice as much work: %s", (_, textOf) => {
  const workFor = (count: number) => {
    const document = parse(textOf(count), defaultConventions);
    let lines = 0;
    const work = countedWork(() => {
      lines = concordance(document, "Lampenhaus");
    });
    expect(lines).toBe(count);
    return work;
  };
  workFor(2); // Tables of letters are learnt once.
  expect(workFor(400) / workFor(200)).toBeLessThan(2.3);
});

test("a long stretch of spaces between two hits is not looked at once for each", () => {
  const workFor = (count: number) => {
    const text = `T\n\n${`風燈${" ".repeat(500)}`.repeat(count)}\n`;
    const document = parse(text, defaultConventions);
    return countedWork(() => expect(concordance(document, "風燈")).toBe(count));
  };
  expect(workFor(200) / workFor(100)).toBeLessThan(2.3);
});

function concordance(document: Document, written: string): number {
  const hits = find(document, readQuery(written) as Query);
  return hits.map((hit) => contextOf(document, hit, WIDTH)).length;
}
