import fc from "fast-check";
import { expect, test } from "vitest";
import { fixesOf } from "../../server/src/rules/fixes";
import {
  findings,
  findingsOfBlock,
  findingsOfDocument,
  silencedIn,
} from "../../server/src/rules/run";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { edit, parse } from "../../server/src/syntax/parse";
import { checkFindings, findingsOf } from "../support/findings";

const RUNS = Number(process.env.RECTO_RUNS ?? 300);

test("findings take the severity that a project gives them", () => {
  const text = `
The numbers 18852] are <u>missing.
                 ^ error stray-bracket: This bracket closes nothing. Remove it, or write “\\]” if it stands in the source.
`;
  const severities = { "stray-bracket": "error", "unclosed-tag": "off" } as const;
  checkFindings(text.slice(1), { severities });
});

test("findings of blocks and of the document, less the silenced ones, are all findings", () => {
  const text = "%% recto-ignore unclosed-tag: so\n<u>one [\n\n<u>two ]]\n\n[^1] [stamp: x";
  const { document, found } = findingsOf(text);
  const silenced = silencedIn(document);
  const ofBlocks = document.blocks.flatMap((block, index) =>
    findingsOfBlock(document, block)
      .filter(({ code, span }) => !silenced(code, document.positionIn(index, span.start).line))
      .map(({ code }) => code),
  );
  const all = [...ofBlocks, ...findingsOfDocument({ document }).map(({ code }) => code)];
  expect(all.sort()).toEqual(found.map(({ code }) => code).sort());
  expect(found.filter(({ code }) => code === "unclosed-tag")).toHaveLength(1);
});

const PIECES = [
  "[",
  "]",
  "[[",
  "[stamp:",
  "[handwritten, h2: x",
  "(",
  ")",
  "{",
  "<u>",
  "</u>",
  "\n",
  "\n\n",
  "\r\n",
  "%% recto-ignore stray-bracket",
  "[page 3]\n",
  "Original Scan\n",
  "[^1]",
  "[^1]: x",
  "слово ",
  "𝔄",
  "\\[",
  "Hands: h1 = x\n\n",
  "the commission will return to the question when all have read it",
  "the commission will return to the question when all have read it. ",
  "coвa p1an \u200b",
];
const texts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(""));

test("findings lie within the text, and so do their fixes", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { document, found } = findingsOf(text);
      const spans = found.flatMap((finding) => [
        finding.span,
        ...fixesOf(finding).flatMap(({ edits }) => edits.map((one) => one.span)),
      ]);
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(document.length);
      }
    }),
    { seed: 5, numRuns: RUNS },
  );
});

test("after an edit the findings are those of the new text", () => {
  fc.assert(
    fc.property(
      texts,
      fc.nat(),
      fc.nat(12),
      fc.constantFrom(...PIECES),
      (text, at, length, piece) => {
        const before = parse(text, defaultConventions);
        findings({ document: before });
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const after = edit(before, { start, end, text: piece });
        const fresh = parse(text.slice(0, start) + piece + text.slice(end), defaultConventions);
        expect(findings({ document: after })).toEqual(findings({ document: fresh }));
      },
    ),
    { seed: 6, numRuns: RUNS },
  );
});

test.each([
  "[",
  "]",
  "[]",
  "[ ]]",
  "[stamp:] x ",
  "[stamp: x\n",
  "<u>",
  "<u>[x]",
  "{x] ",
  "[x) ",
  "([",
  "[[x] ",
  "[handwriten: x] ",
  "[\n\n",
  "]\n\n",
  "[^1] ",
  "[^1]: x\n\n",
  "%% recto-ignore stray-bracket\n",
  "%% recto-ignore x\n]\n\n",
  "[hand: h2] ",
  "[insert N1] ",
  "[insertion 1]\n\nx\n\n[insert N2] ",
  "[handwritten: insert!] ",
  "[page 3]\n\n",
  "Original Scan\n\n",
  "the commission will return to the question when all\n\n",
  "the commission will return to the question when all. ",
  "a. b. ",
  "one two three four five six seven. One two three four five six seven, ",
  "代表團。",
  "coвa ",
  "c о ",
  "a\u200b",
  "p1an ",
  "xIx",
  "| am ",
  "ab- cd ",
  "ab- ",
  "trans-\n",
])("takes time in proportion to the text: %j", { retry: 3 }, (piece) => {
  const time = (length: number) => {
    const document = parse(piece.repeat(length / piece.length), defaultConventions);
    for (const block of document.blocks) document.inlines(block);
    const start = performance.now();
    findings({ document });
    return performance.now() - start;
  };
  const small = Math.max(Math.min(time(4000), time(4000)), 5);
  const large = time(32_000);
  expect(large, `${small} ms for an eighth of the text`).toBeLessThan(8 * 5 * small);
});
