import { describe, expect, test } from "vitest";
import { fixesOf } from "../../server/src/rules/fixes";
import { FINDINGS, RULES } from "../../server/src/rules/index";
import type { Finding, Fix } from "../../server/src/rules/rule";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { type Example, exampleCodes, readExamples } from "../support/examples";
import { checkFindings, findingsOf, withoutCarets } from "../support/findings";

test("every finding has its examples, and every example its finding", () => {
  expect(exampleCodes().sort()).toEqual(FINDINGS.map(({ code }) => code).sort());
});

describe.each(RULES.map(({ code }) => code))("%s", (code) => {
  const { explanation, examples } = readExamples(code);

  test("is explained, raised and kept silent", () => {
    expect(explanation.length).toBeGreaterThan(100);
    expect(examples.length).toBeGreaterThanOrEqual(3);
    const silent = examples.filter(({ drawn }) => !drawn.includes(` ${code}: `));
    expect(silent.length, "an example without the finding").toBeGreaterThan(0);
    expect(silent.length, "an example with the finding").toBeLessThan(examples.length);
  });

  test.each(examples.map((example) => [example.title, example] as const))("%s", (_, example) => {
    checkFindings(example.drawn, example.known);
    for (const fixed of example.fixes) {
      const after = applied(example, code, fixed.title);
      checkFindings(fixed.drawn, { ...example.known, lineEnd: "\n" }, after);
      const kept = textOf(after) === textOf(withoutCarets(example.drawn));
      expect(kept, `${fixed.title}: the text is the same`).toBe(!fixed.changesText);
    }
  });

  test("every fix removes its finding", () => {
    for (const example of examples) {
      const { document, everywhere } = findingsOf(withoutCarets(example.drawn), example.known);
      const own = everywhere.filter((finding) => finding.code === code);
      for (const fix of own.flatMap(fixesOf)) {
        const left = findingsOf(edited(document.text, fix), { ...example.known, lineEnd: "\n" });
        const same = left.everywhere.filter((finding) => finding.code === code);
        expect(same.length, `${example.title}: ${fix.title}`).toBeLessThan(own.length);
      }
    }
  });
});

/** The text after the first fix of that title; all line ends LF. */
function applied({ drawn, known }: Example, code: string, title: string): string {
  const { document, found } = findingsOf(withoutCarets(drawn), known);
  const fix = fixesFor(found, code).find((one) => one.title === title);
  expect(fix?.title ?? fixesFor(found, code).map((one) => one.title)).toBe(title);
  return edited(document.text, fix as Fix).replace(/\r\n?/g, "\n");
}

function fixesFor(found: readonly Finding[], code: string): Fix[] {
  return found.filter((finding) => finding.code === code).flatMap(fixesOf);
}

function edited(text: string, { edits }: Fix): string {
  const ordered = [...edits].sort((a, b) => b.span.start - a.span.start);
  return ordered.reduce(
    (done, { span, newText }) => done.slice(0, span.start) + newText + done.slice(span.end),
    text,
  );
}

/** What is transcribed, whatever the white space between the words. */
function textOf(text: string): string {
  return transcriptionText(parse(text, defaultConventions)).replace(/\s+/g, " ");
}
