import { expect } from "vitest";
import type { Lines } from "../../server/src/cli/formats/format";
import type { Facts, Finding, Severities } from "../../server/src/rules/rule";
import { everyFinding, findings } from "../../server/src/rules/run";
import { defaultConventions } from "../../server/src/syntax/conventions";
import type { Document } from "../../server/src/syntax/document";
import { parse } from "../../server/src/syntax/parse";
import { knownOf } from "./people";

const CARETS = /^ *\^+(?:…)? (?:error|warning|information|hint) [a-z-]+: .*$/;

/** What is known besides the text. */
export interface Known {
  readonly lineEnd?: string;
  readonly missing?: readonly string[];
  readonly encoding?: string | undefined;
  readonly severities?: Severities;
  /** The register of the tests holds for the text. */
  readonly people?: boolean;
}

/**
 * Checks all findings of a text. Each is drawn under the line on which it begins:
 *
 *     [stamp: Received
 *     ^^^^^^^ warning unclosed-bracket: This stamp is never closed. …
 *
 * A finding that runs on over the line end has `…` after its carets. A `text` is what is checked
 * in place of the text that is drawn.
 */
export function checkFindings(drawn: string, known: Known = {}, text?: string): void {
  const expected = drawn.replace(/\n*$/, "");
  const actual = drawFindings(text ?? withoutCarets(drawn), known).replace(/\n*$/, "");
  expect(actual, `The findings are:\n\n${actual}\n`).toBe(expected);
}

/** The text without the lines of carets. */
export function withoutCarets(drawn: string): string {
  return drawn
    .split("\n")
    .filter((line) => !CARETS.test(line))
    .join("\n");
}

/** The findings of a text with the line ends that its facts ask for. */
export function findingsOf(
  text: string,
  known: Known = {},
): { document: Document; found: Finding[]; everywhere: Finding[] } {
  const document = parse(text.replace(/\n/g, known.lineEnd ?? "\n"), defaultConventions);
  const facts = factsOf(document, known);
  return {
    document,
    found: findings(facts, known.severities),
    everywhere: everyFinding(facts, known.severities),
  };
}

function factsOf(document: Document, { missing, encoding, people }: Known): Facts {
  const fileExists = missing && ((path: string) => !missing.includes(path));
  return { document, fileExists, encoding, known: people ? knownOf(document) : undefined };
}

/** The text with its findings drawn under their lines; line ends become LF. */
function drawFindings(text: string, known: Known = {}): string {
  const { document, found } = findingsOf(text, known);
  return drawnIn(document, document.text, found);
}

/** Findings drawn under the lines of the text in which they stand. */
export function drawnIn(document: Lines, text: string, found: readonly Finding[]): string {
  const drawn = text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const own = found.filter(({ span }) => document.positionAt(span.start).line === index);
    return [line, ...own.map((finding) => draw(document, finding, line))];
  });
  return drawn.join("\n");
}

function draw(document: Lines, { span, severity, code, message }: Finding, line: string): string {
  const { line: from, character } = document.positionAt(span.start);
  const to = document.positionAt(span.end);
  const end = to.line === from ? to.character : line.length;
  const carets = "^".repeat(Math.max(1, end - character)) + (to.line === from ? "" : "…");
  return `${" ".repeat(character)}${carets} ${severity} ${code}: ${message}`;
}
