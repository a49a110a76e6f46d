import { expect } from "vitest";
import { type Coloured, type ColouredLine, colour, visible } from "./tokenise";

/**
 * Checks all colours of a text. Under each line stand its colours, one to a row: carets under the
 * words, then the scopes, the innermost last. A line without rows is plain throughout. A wide
 * character (Chinese, Korean) takes two carets, a combining mark none.
 *
 *     Send it [added: at once] to Ivanov
 *             ^ markup.inserted
 *              ^^^^^ markup.inserted markup.italic.label
 *                   ^^^^^^^^^^ markup.inserted
 */
export function checkColours(expected: string): void {
  const text = expected.replace(/^\n|\n$/g, "");
  const source = text.split("\n").filter((line) => !isRow(line));
  const actual = colour(source.join("\n")).map(render).join("\n");
  expect(actual, `expected:\n${text}\n\nactual:\n${actual}\n`).toBe(text);
}

/** Checks that a text is plain: no colour at all, not even a bracket's. */
export function checkPlain(text: string): void {
  for (const line of colour(text))
    expect(
      line.tokens.flatMap((t) => t.scopes),
      line.text,
    ).toEqual([]);
}

const isRow = (line: string) => /^ *\^+ [a-z]/.test(line);

function render(line: ColouredLine): string {
  return [line.text, ...visible(line).map((token) => row(line.text, token))].join("\n");
}

function row(line: string, { start, end, scopes }: Coloured): string {
  const before = columns(line.slice(0, start));
  const carets = Math.max(1, columns(line.slice(start, end)));
  return `${" ".repeat(before)}${"^".repeat(carets)} ${scopes.join(" ")}`;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u;

function columns(text: string): number {
  return [...graphemes.segment(text)].reduce(
    (sum, { segment }) => sum + (wide.test(segment) ? 2 : 1),
    0,
  );
}
