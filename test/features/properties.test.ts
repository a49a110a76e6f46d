import fc from "fast-check";
import { expect, test } from "vitest";
import type { FoldingRange, SelectionRange } from "vscode-languageserver-types";
import { documentHighlights } from "../../server/src/features/document-highlight";
import { documentLinks } from "../../server/src/features/document-link";
import { foldingRanges } from "../../server/src/features/folding-range";
import { hover } from "../../server/src/features/hover";
import { selectionRanges } from "../../server/src/features/selection-range";
import {
  LEGEND,
  semanticTokens,
  semanticTokensDelta,
} from "../../server/src/features/semantic-tokens";
import { defaultConventions } from "../../server/src/syntax/conventions";
import type { Document, Position } from "../../server/src/syntax/document";
import { edit, parse } from "../../server/src/syntax/parse";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";

const SEED = 20_561_121;
const RUNS = Number(process.env.RECTO_RUNS ?? 400);
const real = samples().map(({ text }) => text);
const text = texts(real, 60);
const parsed = (source: string) => parse(source, defaultConventions);
const check = <Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>) =>
  fc.assert(property, { seed: SEED, numRuns: RUNS });

/** A position in the text, or somewhere outside it. */
const place = fc.oneof(
  fc.record({ line: fc.nat(20), character: fc.nat(40) }),
  fc.record({
    line: fc.integer({ min: -3, max: 99_999 }),
    character: fc.integer({ min: -3, max: 99_999 }),
  }),
);

interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
}

function decoded(data: readonly number[]): Token[] {
  const tokens: Token[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, across = 0, length = 0, type = 0] = data.slice(at, at + 5);
    character = down > 0 ? across : character + across;
    line += down;
    tokens.push({ line, character, length, type });
  }
  return tokens;
}

function sound(source: string, data: readonly number[]): void {
  const lengths = source.split(/\r\n|\r|\n/).map(({ length }) => length);
  let [line, end] = [0, 0];
  expect(data.length % 5).toBe(0);
  for (const token of decoded(data)) {
    if (token.line > line) end = 0;
    expect(token.line).toBeGreaterThanOrEqual(line);
    expect(token.character).toBeGreaterThanOrEqual(end);
    expect(token.length).toBeGreaterThan(0);
    expect(token.type).toBeLessThan(LEGEND.tokenTypes.length);
    [line, end] = [token.line, token.character + token.length];
    expect(end).toBeLessThanOrEqual(lengths[line] ?? -1);
  }
}

test("tokens are in order, apart from each other, and within their lines", () =>
  check(fc.property(text, (source) => sound(source, semanticTokens(parsed(source))))));

test("the tokens of the ranges of a document are those of the document", () =>
  check(
    fc.property(text, (source) => {
      const document = parsed(source);
      const single = document.blocks.flatMap((_block, index) => {
        const line = document.line(index);
        const end = { line, character: 0 };
        return decoded(semanticTokens(document, undefined, { start: end, end }));
      });
      expect(single).toEqual(decoded(semanticTokens(document)));
    }),
  ));

test("after an edit, tokens are those of the new text, and the difference leads to them", () =>
  check(
    fc.property(
      text,
      fc.nat(),
      fc.nat(6),
      fc.constantFrom("x", "[", "]\n\n", "\n[page 2]\n", ""),
      (source, at, length, added) => {
        const before = parsed(source);
        const old = semanticTokens(before);
        const start = at % (source.length + 1);
        const change = { start, end: Math.min(source.length, start + length), text: added };
        const after = edit(before, change);
        const data = semanticTokens(after);
        expect(data).toEqual(semanticTokens(parsed(after.text)));
        expect(applied(old, semanticTokensDelta(old, data))).toEqual(data);
      },
    ),
  ));

test("any difference leads from one list to the other", () => {
  const list = fc.array(fc.nat(2), { maxLength: 30 });
  check(
    fc.property(list, list, (old, next) => {
      expect(applied(old, semanticTokensDelta(old, next))).toEqual(next);
    }),
  );
});

function applied(old: readonly number[], edits: ReturnType<typeof semanticTokensDelta>): number[] {
  return edits.reduce(
    (data, { start, deleteCount, data: added }) =>
      data.toSpliced(start, deleteCount, ...(added ?? [])),
    [...old],
  );
}

test("selections grow strictly and contain the cursor", () =>
  check(
    fc.property(text, fc.array(place, { minLength: 1, maxLength: 4 }), (source, positions) => {
      const document = parsed(source);
      const found = selectionRanges(document, positions);
      expect(found.length).toBe(positions.length);
      found.forEach((range, index) => growing(document, range, positions[index] as Position));
    }),
  ));

function growing(document: Document, innermost: SelectionRange, position: Position): void {
  const offset = document.offsetAt(position);
  let [start, end] = [offset, offset];
  for (let range: SelectionRange | undefined = innermost; range; range = range.parent) {
    const from = document.offsetAt(range.range.start);
    const to = document.offsetAt(range.range.end);
    expect(from).toBeLessThanOrEqual(start);
    expect(to).toBeGreaterThanOrEqual(end);
    if (document.length > 0) expect(to - from).toBeGreaterThan(end - start);
    [start, end] = [from, to];
  }
  expect([start, end]).toEqual([0, document.length]);
}

test("folds are within the text, on lines of their own, and nested", () =>
  check(
    fc.property(text, (source) => {
      const count = source.split(/\r\n|\r|\n/).length;
      const open: FoldingRange[] = [];
      let line = -1;
      for (const fold of foldingRanges(parsed(source))) {
        expect(fold.startLine).toBeGreaterThan(line);
        expect(fold.endLine).toBeGreaterThan(fold.startLine);
        expect(fold.endLine).toBeLessThan(count);
        line = fold.startLine;
        while ((open.at(-1)?.endLine ?? line) < line) open.pop();
        expect(fold.endLine).toBeLessThanOrEqual(open.at(-1)?.endLine ?? count);
        open.push(fold);
      }
    }),
  ));

test("every answer is within the text, whatever is asked", () =>
  check(
    fc.property(text, place, (source, position) => {
      const document = parsed(source);
      const card = hover(document, position);
      const links = documentLinks(document, "file:///a.recto", (path) => path);
      const highlights = documentHighlights(document, position);
      for (const range of [card?.range, ...[...links, ...highlights].map((item) => item.range)]) {
        if (!range) continue;
        const from = document.offsetAt(range.start);
        const to = document.offsetAt(range.end);
        expect(document.positionAt(from)).toEqual(range.start);
        expect(document.positionAt(to)).toEqual(range.end);
        expect(from).toBeLessThan(to);
      }
    }),
  ));

test("a card at every character of real texts", () => {
  for (const source of real.slice(0, 3)) {
    const document = parsed(source.slice(0, 20_000));
    for (let offset = 0; offset <= document.length; offset += 7) {
      const position = document.positionAt(offset);
      const range = hover(document, position)?.range;
      if (!range) continue;
      expect(document.offsetAt(range.start)).toBeLessThanOrEqual(offset);
      expect(document.offsetAt(range.end)).toBeGreaterThanOrEqual(offset);
    }
  }
});
