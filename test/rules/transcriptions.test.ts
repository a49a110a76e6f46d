import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findingsOf } from "../support/findings";
import { samples } from "../support/samples";

const SEED = join(process.env.RECTO_DATA ?? "../shared", "seed/telegram.txt");
const BRACKETS = new Set([
  "unclosed-bracket",
  "unclosed-inner-bracket",
  "doubled-bracket",
  "stray-bracket",
  "mixed-bracket",
]);
const FARTHEST = 25;

if (!existsSync(SEED)) console.warn(`skipped: there is no ${SEED}`);

describe.skipIf(!existsSync(SEED))("the reference document", () => {
  const { document, found } = findingsOf(existsSync(SEED) ? readFileSync(SEED, "utf8") : "");
  const lines = (severity: string) =>
    found
      .filter((finding) => finding.severity === severity)
      .map(({ code, span }) => `${document.positionAt(span.start).line + 1} ${code}`);

  test("has no error and one warning", () => {
    expect(lines("error")).toEqual([]);
    expect(lines("warning")).toEqual(["133 doubled-bracket"]);
  });

  test("has hints where a historian would look again", () => {
    expect(lines("information")).toEqual([]);
    expect(lines("hint")).toEqual([
      "23 unnumbered-page",
      "55 repeated-text",
      "63 joined-paragraph",
      "71 joined-paragraph",
      "93 unmarked-translation",
      "115 joined-paragraph",
    ]);
  });
});

test("findings about brackets are as many as there are brackets without a partner", () => {
  for (const { name, text } of samples()) {
    const found = findingsOf(text).found.filter(({ code }) => BRACKETS.has(code));
    expect(`${name}: ${found.length}`).toBe(`${name}: ${unmatched(text)}`);
  }
});

/** Counted without the parser: by a stack over the whole text, pairs at most 25 lines apart. */
function unmatched(text: string): number {
  const open: number[] = [];
  let alone = 0;
  for (const [line, written] of text.split(/\r\n|\r|\n/).entries()) {
    for (const sign of written.startsWith("%%") ? "" : written.replace(/\\[[\]]/g, "")) {
      if (sign === "[") open.push(line);
      if (sign !== "]") continue;
      const opener = open.at(-1);
      if (opener !== undefined && line - opener <= FARTHEST) open.pop();
      else alone++;
    }
  }
  return alone + open.length;
}
