import fc from "fast-check";
import { expect, test } from "vitest";
import { alignmentsOf } from "../../server/src/analysis/alignment";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { edit, parse } from "../../server/src/syntax/parse";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";
import { BILINGUAL, inTwoSections } from "./bilingual";

const SEED = 20_561_121;
const RUNS = Number(process.env.RECTO_RUNS ?? 100);
const text = texts(
  samples().map((sample) => sample.text),
  40,
);
const both = (one: string, two: string) =>
  `[original: ru]\n\n${one}\n\n[translation: en]\n\n${two}`;

test("in any texts, every paragraph is in one pair, in order, and as sure as can be", () => {
  fc.assert(
    fc.property(text, text, (one, two) => {
      const document = parse(both(one, two), defaultConventions);
      for (const { original, translation, pairs } of alignmentsOf(document)) {
        const here = pairs.flatMap((pair) => pair.original);
        const there = pairs.flatMap((pair) => pair.translation);
        expect(here.sort((a, b) => a - b)).toEqual(original.blocks);
        expect(there.sort((a, b) => a - b)).toEqual(translation.blocks);
        for (const { sureness } of pairs) {
          expect(sureness).toBeGreaterThanOrEqual(0);
          expect(sureness).toBeLessThanOrEqual(1);
        }
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test("after any edit the pairs are those of the new text", () => {
  const change = fc.constantFrom("x", "[#1] ", "\n\n", "[page 2]\n\n", "1887 ", "");
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(9), change, (one, two, at, length, added) => {
      const before = parse(both(one, two), defaultConventions);
      alignmentsOf(before);
      const start = at % (before.length + 1);
      const end = Math.min(before.length, start + length);
      const after = edit(before, { start, end, text: added });
      const fresh = parse(after.text, defaultConventions);
      const pairs = (document: typeof after) => alignmentsOf(document).map((found) => found.pairs);
      expect(pairs(after)).toEqual(pairs(fresh));
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

/** Paragraphs with the numbers of those of the report that they hold. */
type Damaged = readonly { readonly from: readonly number[]; readonly text: string }[];

/** Drops, joins or splits some paragraphs, as the numbers say. */
function damage(paragraphs: readonly string[], kinds: readonly number[]): Damaged {
  const made: { from: number[]; text: string }[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at] as string;
    const kind = kinds[at];
    const middle = paragraph.indexOf(". ", paragraph.length / 3) + 1;
    if (kind === 0) continue;
    const next = paragraphs[at + 1];
    if (kind === 1 && next) made.push({ from: [at, ++at], text: `${paragraph} ${next}` });
    else if (kind === 2 && middle > 0) {
      made.push({ from: [at], text: paragraph.slice(0, middle) });
      made.push({ from: [at], text: paragraph.slice(middle + 1) });
    } else made.push({ from: [at], text: paragraph });
  }
  return made;
}

const kinds = fc.array(fc.nat(15), { minLength: 8, maxLength: 8 });
const report = fc.constantFrom(...BILINGUAL);
const plain = (damaged: Damaged) => damaged.map((one) => one.text);

test("without anchors, no pair crosses another", () => {
  fc.assert(
    fc.property(report, kinds, ({ language, original, translation }, chosen) => {
      const source = inTwoSections(language, original, plain(damage(translation, chosen)));
      for (const { pairs } of alignmentsOf(parse(source, defaultConventions))) {
        for (const side of ["original", "translation"] as const) {
          const blocks = pairs.flatMap((pair) => pair[side]);
          expect(blocks).toEqual([...blocks].sort((a, b) => a - b));
        }
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

/** Paragraphs with an enclosure before one of them, after which the text goes on. */
function enclosed(
  paragraphs: readonly string[],
  at: number,
  enclosure: readonly string[],
  mark: string,
): string[] {
  const before = Math.min(at, paragraphs.length);
  const goingOn = before < paragraphs.length ? [mark] : [];
  return [
    ...paragraphs.slice(0, before),
    "[enclosure: A letter from the island]",
    ...enclosure,
    ...goingOn,
    ...paragraphs.slice(before),
  ];
}

/** The pairs as the words that stand in them. */
function saidInPairs(source: string): string[][] {
  const document = parse(source, defaultConventions);
  const words = (blocks: readonly number[]) =>
    blocks.map((block) => document.blocks[block]?.text.trim()).join(" + ");
  return alignmentsOf(document).flatMap(({ pairs }) =>
    pairs.map(({ original, translation }) => [words(original), words(translation)]),
  );
}

test("an enclosure on one side changes no pair of what stands before and after it", () => {
  const place = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(report, kinds, place, fc.nat(4), fc.boolean(), (one, chosen, at, from, first) => {
      const { language, original } = one;
      const translation = plain(damage(one.translation, chosen));
      if (translation.length === 0) return;
      const letter = (paragraphs: readonly string[]) => paragraphs.slice(from, from + 3);
      const source = first
        ? inTwoSections(
            language,
            enclosed(original, at, letter(original), `[original: ${language}]`),
            translation,
          )
        : inTwoSections(
            language,
            original,
            enclosed(translation, at, letter(one.translation), "[translation: en]"),
          );
      expect(saidInPairs(source)).toEqual(
        saidInPairs(inTwoSections(language, original, translation)),
      );
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test("of a report whose translation drops, joins and splits paragraphs, most are found", () => {
  let [right, found, wanted, sure, surelyRight] = [0, 0, 0, 0, 0];
  fc.assert(
    fc.property(report, kinds, (report, chosen) => {
      const translation = damage(report.translation, chosen);
      if (translation.length === 0) return;
      const source = inTwoSections(
        report.language,
        report.original,
        translation.map((one) => one.text),
      );
      const [alignment] = alignmentsOf(parse(source, defaultConventions));
      for (const { from } of translation) wanted += from.length;
      for (const pair of alignment?.pairs ?? []) {
        const here = pair.original.map((block) => alignment?.original.blocks.indexOf(block) ?? -1);
        const there = pair.translation.map(
          (block) => translation[alignment?.translation.blocks.indexOf(block) ?? -1],
        );
        for (const one of here) {
          for (const two of there) {
            found++;
            if (two?.from.includes(one)) right++;
          }
        }
        if (pair.sureness < 0.95 || here.length === 0 || there.length === 0) continue;
        sure++;
        if (there[0]?.from.includes(here[0] as number)) surelyRight++;
      }
    }),
    { seed: SEED, numRuns: 300 },
  );
  expect(right / found).toBeGreaterThan(0.94);
  expect(right / wanted).toBeGreaterThan(0.94);
  expect(surelyRight / sure).toBeGreaterThan(0.99);
  expect(sure / wanted).toBeGreaterThan(0.5);
});
