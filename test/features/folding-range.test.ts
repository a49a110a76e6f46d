import { expect, test } from "vitest";
import { foldingRanges } from "../../server/src/features/folding-range";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { lines } from "../support/markers";

/** Checks all folds: the first line, the last line, and the kind. */
function checkFolds(source: string, expected: string): void {
  const text = lines(source);
  const written = text.split(/\r\n|\r|\n/);
  const actual = foldingRanges(parse(text, defaultConventions))
    .map(({ startLine, endLine, kind }) =>
      [`${written[startLine]} … ${written[endLine]}`, kind].filter(Boolean).join(" · "),
    )
    .join("\n");
  expect(actual, `\n${actual}\n`).toBe(lines(expected));
}

test("front matter, sections and pages, up to their last written line", () =>
  checkFolds(
    `
A Letter

Citation: an archive

Summary: short

[original: ru]

[page 1]

Раз.

[page 2]

Два.
Три.

[translation: en]

[page 1]

One.

`,
    `
A Letter … Summary: short · region
[original: ru] … Три. · region
[page 1] … Раз. · region
[page 2] … Три. · region
[translation: en] … One. · region
[page 1] … One. · region
`,
  ));

test("marks, tables, notes and comments", () =>
  checkFolds(
    `
[stamp: one
two [handwritten: three

four]
five]

%% a
%% b
%% c

word
%% d
%% e
word

| a | b |
| c | d |

[^1]: long
note
`,
    `
[stamp: one … five]
two [handwritten: three … four]
%% a … %% c · comment
%% d … %% e · comment
| a | b | … | c | d |
[^1]: long … note
`,
  ));

test("a page that begins within a paragraph leaves its line to the page before", () =>
  checkFolds(
    "[page 1]\n\none\ntwo\nthree [page 2] four\nfive\n",
    `
[page 1] … two · region
three [page 2] four … five · region
`,
  ));

test("YAML, CRLF, and a text without anything to fold", () => {
  checkFolds("---\r\ntitle: A\r\n---\r\n\r\ntext\r\n", "--- … --- · region");
  checkFolds("one\n\ntwo\n", "");
  checkFolds("", "");
});

test("a mark that runs on to the next page is not folded with either", () =>
  checkFolds(
    "[page 1]\n\na\n[stamp: b\nc [page 2] d\ne]\nf\n",
    `
[page 1] … [stamp: b · region
c [page 2] d … f · region
`,
  ));
