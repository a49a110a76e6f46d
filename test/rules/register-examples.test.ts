import { describe, expect, test } from "vitest";
import { REGISTER_FINDINGS } from "../../server/src/rules/register-findings";
import type { Fix } from "../../server/src/rules/rule";
import { type Example, readExamples } from "../support/examples";
import { drawnIn, withoutCarets } from "../support/findings";
import { registerFindings } from "../support/register-findings";

describe.each(REGISTER_FINDINGS.map(({ code }) => code))("%s", (code) => {
  const { explanation, examples } = readExamples(code);

  test("is explained, raised and kept silent", () => {
    expect(explanation.length).toBeGreaterThan(100);
    const raised = examples.filter(({ drawn }) => drawn.includes(` ${code}: `));
    expect(raised.length, "an example with the finding").toBeGreaterThan(0);
    expect(raised.length, "an example without the finding").toBeLessThan(examples.length);
  });

  test.each(examples.map((example) => [example.title, example] as const))("%s", (_, example) => {
    checkDrawn(example.drawn, example);
    for (const { title, drawn } of example.fixes) {
      checkDrawn(drawn, example, applied(example, code, title));
    }
  });

  test("every fix removes its finding", () => {
    for (const example of examples) {
      const text = withoutCarets(example.drawn);
      const own = ofCode(text, example, code);
      for (const fix of own.flatMap(({ fixes }) => fixes ?? [])) {
        const left = ofCode(edited(text, fix), example, code);
        expect(left.length, `${example.title}: ${fix.title}`).toBeLessThan(own.length);
      }
    }
  });
});

function checkDrawn(drawn: string, example: Example, text = withoutCarets(drawn)): void {
  const { document, found } = registerFindings(text, example);
  const actual = drawnIn(document, text, found).replace(/\n*$/, "");
  expect(actual, `The findings are:\n\n${actual}\n`).toBe(drawn.replace(/\n*$/, ""));
}

function ofCode(text: string, example: Example, code: string) {
  return registerFindings(text, example).found.filter((finding) => finding.code === code);
}

function applied(example: Example, code: string, title: string): string {
  const text = withoutCarets(example.drawn);
  const fixes = ofCode(text, example, code).flatMap((finding) => finding.fixes ?? []);
  const fix = fixes.find((one) => one.title === title);
  expect(fix?.title ?? fixes.map((one) => one.title)).toBe(title);
  return edited(text, fix as Fix);
}

function edited(text: string, { edits }: Fix): string {
  return edits.reduce(
    (done, { span, newText }) => done.slice(0, span.start) + newText + done.slice(span.end),
    text,
  );
}
