import fc from "fast-check";
import { expect, test } from "vitest";
import { matchingAnchors } from "../../server/src/rules/anchoring";
import type { Fix } from "../../server/src/rules/rule";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { BILINGUAL, inTwoSections } from "../analysis/bilingual";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";

const RUNS = Number(process.env.RECTO_RUNS ?? 200);
const parsed = (text: string) => parse(text, defaultConventions);

function edited(text: string, fix: Fix | undefined): string {
  const ordered = [...(fix?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
  return ordered.reduce(
    (done, { span, newText }) => done.slice(0, span.start) + newText + done.slice(span.end),
    text,
  );
}

const anchored = (text: string) => edited(text, matchingAnchors(parsed(text)));
const anchorsIn = (text: string) => text.match(/\[#\w+\]/g) ?? [];

test.each(BILINGUAL)("all of the report in $language is joined", (report) => {
  const after = anchored(inTwoSections(report.language, report.original, report.translation));
  const anchors = anchorsIn(after);
  expect(anchors.slice(0, anchors.length / 2)).toEqual(anchors.slice(anchors.length / 2));
  expect(anchors.length).toBeGreaterThanOrEqual(12);
  expect(anchored(after)).toBe(after);
});

test("numbers go on after those that stand, and a name on one side is given to the other", () => {
  const [report] = BILINGUAL as [(typeof BILINGUAL)[number]];
  const original = report.original.map((text, at) => (at === 3 ? `[#8] ${text}` : text));
  const after = anchored(inTwoSections("ru", original, report.translation));
  expect(after).toContain("[#8] He found a gull");
  expect(after).toContain("[#9] ");
  expect(after).not.toContain("[#1] ");
});

test("what is not sure is left alone", () => {
  const [one, two] = ["Сторож пишет о погоде и о ветре.", "The keeper writes of weather and wind."];
  expect(anchored(inTwoSections("ru", [one, one], [two]))).not.toContain("[#");
});

test("marks that must stand first in their paragraph stay first", () => {
  const text = inTwoSections(
    "ru",
    ["[handwritten: Срочно 1887\n\nв контору]", "| маяк | 3 |\n| лодка | 4 |"],
    ["[handwritten: Urgent 1887\n\nto the office]", "| lighthouse | 3 |\n| boat | 4 |"],
  );
  expect(parsed(anchored(text)).blocks.map(({ kind }) => kind)).toEqual(
    parsed(text).blocks.map(({ kind }) => kind),
  );
});

test("no letter of any text changes", () => {
  const own = texts(
    samples().map(({ text }) => text),
    40,
  );
  fc.assert(
    fc.property(own, own, (one, two) => {
      const text = `[original: ru]\n\n${one}\n\n[translation: en]\n\n${two}`;
      const after = anchored(text);
      expect(transcriptionText(parsed(after))).toBe(transcriptionText(parsed(text)));
    }),
    { seed: 20_561_121, numRuns: RUNS },
  );
});

test("the samples keep their text, and every anchor has its partner", () => {
  for (const { text } of samples()) {
    const after = anchored(text);
    expect(transcriptionText(parsed(after))).toBe(transcriptionText(parsed(text)));
  }
});
