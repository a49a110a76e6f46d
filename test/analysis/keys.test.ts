import fc from "fast-check";
import { expect, test } from "vitest";
import type { KeySort, KeyUse } from "../../server/src/analysis/keys/key-use";
import { targetsOf, useAt, usesOf, usesOfSort } from "../../server/src/analysis/keys/kinds";
import { defaultConventions } from "../../server/src/syntax/conventions";
import type { Document } from "../../server/src/syntax/document";
import { edit, parse } from "../../server/src/syntax/parse";
import { editIn, randomEdits, texts } from "../support/random-text";
import { samples } from "../support/samples";

const SORTS: readonly KeySort[] = ["note", "anchor", "hand", "insertion", "page"];
const RUNS = Number(process.env.RECTO_RUNS ?? 400);
const real = samples().map(({ text }) => text);
const allUses = (document: Document) => SORTS.flatMap((sort) => usesOfSort(document, sort));

function sound(document: Document, use: KeyUse): void {
  const { text = "" } = document.blocks[use.block] ?? {};
  const { span, keySpan, carried, sort, key } = use;
  expect(span.start).toBeLessThan(span.end);
  expect(span.end).toBeLessThanOrEqual(text.length);
  if (keySpan) {
    const written = text.slice(keySpan.start, keySpan.end);
    const read = sort === "insertion" ? String(Number(written)) : written;
    expect(sort === "hand" ? read.toLowerCase() : read).toBe(
      sort === "hand" ? key.toLowerCase() : key,
    );
    expect(keySpan.start).toBeGreaterThanOrEqual(span.start);
    expect(keySpan.end).toBeLessThanOrEqual(span.end);
  }
  if (carried) expect(carried.start).toBeLessThanOrEqual(carried.end);
  expect(carried?.end ?? 0).toBeLessThanOrEqual(document.length);
}

test("keys stand where they are said to stand, and lead to the same key or to a page", () => {
  fc.assert(
    fc.property(texts(real, 60), (text) => {
      const document = parse(text, defaultConventions);
      for (const use of allUses(document)) {
        sound(document, use);
        expect(usesOf(document, use)).toContain(use);
        for (const target of targetsOf(document, use)) {
          expect(target).not.toBe(use);
          if (target.sort === use.sort) expect(target.key).toBe(use.key);
          else expect([use.sort, target.sort]).toEqual(["insertion", "page"]);
        }
        expect(useAt(document, document.start(use.block) + use.span.start)).toBeDefined();
      }
    }),
    { seed: 11, numRuns: RUNS },
  );
});

test("after an edit the keys are those of the new text", () => {
  fc.assert(
    fc.property(texts(real, 40), randomEdits(4), (text, edits) => {
      let document = parse(text, defaultConventions);
      for (const random of edits) {
        allUses(document);
        document = edit(document, editIn(document.length, random));
        expect(allUses(document)).toEqual(allUses(parse(document.text, defaultConventions)));
      }
    }),
    { seed: 12, numRuns: RUNS },
  );
});
