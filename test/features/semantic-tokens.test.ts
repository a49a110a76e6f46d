import { describe, expect, test } from "vitest";
import {
  LEGEND,
  semanticTokens,
  semanticTokensDelta,
} from "../../server/src/features/semantic-tokens";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { edit, parse } from "../../server/src/syntax/parse";
import { lines } from "../support/markers";
import { knownOf, recognisedOf } from "../support/people";

/**
 * Checks all tokens of a text, one to a line: the words, the type, the modifiers. Escapes in the
 * text stay as they are.
 */
function checkTokens(source: string, expected: string): void {
  const text = lines(source);
  const actual = decoded(text, semanticTokens(parse(text, defaultConventions))).join("\n");
  expect(actual, `\n${actual}\n`).toBe(lines(expected));
}

/** The same with the names that the register of the tests knows. */
function checkNames(source: string, expected: string): void {
  const text = lines(source);
  const document = parse(text, defaultConventions);
  const actual = decoded(text, semanticTokens(document, knownOf(document))).join("\n");
  expect(actual, `\n${actual}\n`).toBe(lines(expected));
}

function decoded(text: string, data: readonly number[]): string[] {
  const written = text.split(/\r\n|\r|\n/);
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, across = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = down > 0 ? across : character + across;
    line += down;
    const words = written[line]?.slice(character, character + length);
    const modifiers = LEGEND.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    found.push([words, LEGEND.tokenTypes[type], ...modifiers].join(" · "));
  }
  return found;
}

describe("marks", () => {
  test("brackets and label are set off from the content", () =>
    checkTokens(
      "We [handwritten in the margin: shall] go.",
      `
[ · bracket
handwritten in the margin: · label
shall · addition · handwritten
] · bracket
`,
    ));

  test("nested marks keep their own colour, and the outer one returns", () =>
    checkTokens(
      "[stamp: ЦК [deleted: два] три]",
      `
[ · bracket
stamp: · label
ЦК · stamp
[ · bracket
deleted: · label
два · deletion
] · bracket
три · stamp
] · bracket
`,
    ));

  test("a mark of several lines has tokens on each, without the spaces around", () =>
    checkTokens(
      "[stamp:\r\n  CPSU  \r\n\r\nСекретно]",
      `
[ · bracket
stamp: · label
CPSU · stamp
Секретно · stamp
] · bracket
`,
    ));

  test("marks without content are of one colour", () =>
    checkTokens(
      "a [illegible] b [illegible: 2 words] c[^1] d [insert N1] [#x]",
      `
[ · bracket
illegible · gap
] · bracket
[ · bracket
illegible: · label
2 words · gap
] · bracket
[ · bracket
^1 · reference
] · bracket
[ · bracket
insert N1 · insertion
] · bracket
[ · bracket
#x · anchor
] · bracket
`,
    ));

  test("doubt, choice, tags, substitution", () =>
    checkTokens(
      "[[мая]] [728|723?] <u>now</u> [changed: a -> b]",
      `
[[ · bracket
мая · unclear
]] · bracket
[ · bracket
728 · unclear
| · bracket
723 · unclear
? · bracket
] · bracket
<u> · bracket
now · highlight
</u> · bracket
[ · bracket
changed: · label
a · substitution
-> · label
b · substitution
] · bracket
`,
    ));

  test("who speaks: the editor, a machine", () =>
    checkTokens(
      "[to] [typed: now] [editor's note: so]",
      `
[ · bracket
to · supplied · editorial
] · bracket
[ · bracket
typed: · label
now · addition · typed
] · bracket
[ · bracket
editor's note: · label
so · note · editorial
] · bracket
`,
    ));

  test("an unclosed mark says so at its bracket", () =>
    checkTokens(
      "[handwritten: ah",
      `
[ · bracket · unclosed
handwritten: · label · unclosed
ah · addition · handwritten
`,
    ));

  test("of a dateline the label alone is coloured", () =>
    checkTokens(
      "[dateline: Riga, [date 1893: then]]",
      `
[ · bracket
dateline: · label
[ · bracket
date 1893: · label
then · date
] · bracket
] · bracket
`,
    ));

  test("a mark without a colour leaves that of the mark around it", () =>
    checkTokens(
      "[stamp: [verse: o]]",
      `
[ · bracket
stamp: · label
[ · bracket
verse: · label
o · stamp
] · bracket
] · bracket
`,
    ));

  test("columns count UTF-16 units", () =>
    checkTokens(
      "𝔸e\u0301中 [ru: 𝕏] שלום",
      `
[ · bracket
ru: · label
𝕏 · foreign
] · bracket
`,
    ));

  test("plain text has none", () => checkTokens("Nothing, (really) {nothing} [x].", ""));
});

test("whole lines: front matter, sections, pages, notes, tables, comments", () =>
  checkTokens(
    `
A Letter

Citation: GARF

[original: ru]

[page 2 | two.jpg]

%% for us alone
Text \\[so\\]
%% and this
¹ more

| a | [b] |
| c | d |

[^1]: A note.
`,
    `
A Letter · heading
Citation: · field
[ · bracket
original: ru · section
] · bracket
[ · bracket
page 2 · page
| · bracket
two.jpg · reference
] · bracket
%% for us alone · comment
\\ · bracket
\\ · bracket
%% and this · comment
¹ · reference
| · bracket
| · bracket
[ · bracket
b · supplied · editorial
] · bracket
| · bracket
| · bracket
| · bracket
| · bracket
[ · bracket
^1 · reference
] · bracket
: · reference
`,
  ));

test("a range has the tokens of the blocks that it touches", () => {
  const text = "[a]\n\n[b]\n\n[c]\n";
  const document = parse(text, defaultConventions);
  const range = { start: { line: 2, character: 1 }, end: { line: 2, character: 2 } };
  expect(decoded(text, semanticTokens(document, undefined, range))).toEqual([
    "[ · bracket",
    "b · supplied · editorial",
    "] · bracket",
  ]);
});

test("after an edit only the edited block is new, and all fits", () => {
  const text = "[a]\n\nplain\n\n[deleted: c]\n";
  const before = parse(text, defaultConventions);
  const old = semanticTokens(before);
  const after = edit(before, { start: 5, end: 10, text: "[handwritten: x]\nmore" });
  const data = semanticTokens(after);
  expect(decoded(after.text, data)).toEqual(
    decoded(after.text, semanticTokens(parse(after.text, defaultConventions))),
  );
  const [change, ...others] = semanticTokensDelta(old, data);
  expect(others).toEqual([]);
  expect(change?.start).toBe(15);
  expect(change?.data?.length).toBeLessThanOrEqual(25);
  expect(semanticTokensDelta(data, [...data])).toEqual([]);
});

describe("names", () => {
  test("in plain text, with who is sure and who is not", () =>
    checkNames(
      "Вуйциком, 𝔸 達什科娃; Falk. [@dashkova: she]",
      `
Вуйциком · person · inferred
達什科娃 · person · inferred
Falk · person · inferred · ambiguous
[ · bracket
@dashkova: · label
she · person
] · bracket
`,
    ));

  test("in marks: a name wins over the words around it, not over brackets", () =>
    checkNames(
      "[handwritten: with Otto Falk in pencil] Ос[тап]",
      `
[ · bracket
handwritten: · label
with · addition · handwritten
Otto Falk · person · inferred
in pencil · addition · handwritten
] · bracket
[ · bracket
тап · supplied · editorial
] · bracket
`,
    ));

  test("a name that marks interrupt runs around them, over line ends and page turns", () => {
    const text = "Vera Dash[kov]a\n\n[page 2]\n\nand [illegible]\n";
    const document = parse(text, defaultConventions);
    const mentions = [mention(0, text.indexOf("and") + 20)];
    const recognised = recognisedOf(document, { mentions });
    const tokens = decoded(text, semanticTokens(document, { ...knownOf(document), recognised }));
    expect(tokens).toEqual([
      "Vera Dash · person · inferred",
      "[ · bracket",
      "kov · person · inferred",
      "] · bracket",
      "a · person · inferred",
      "[ · bracket",
      "page 2 · page",
      "] · bracket",
      "and · person · inferred",
      "[ · bracket",
      "illegible · gap",
      "] · bracket",
    ]);
  });

  test("change with the register and move with the text", () => {
    const text = "Otto Falk\n\nIrene Falk\n";
    const before = parse(text, defaultConventions);
    const known = knownOf(before);
    expect(decoded(text, semanticTokens(before, known))).toHaveLength(2);
    const mentions = known.recognised.mentions.slice(1);
    const fewer = recognisedOf(before, { mentions });
    expect(decoded(text, semanticTokens(before, { ...known, recognised: fewer }))).toEqual([
      "Irene Falk · person · inferred",
    ]);
    const after = edit(before, { start: 0, end: 0, text: "With " });
    expect(decoded(after.text, semanticTokens(after, knownOf(after)))).toEqual([
      "Otto Falk · person · inferred",
      "Irene Falk · person · inferred",
    ]);
  });

  test("of a range, those of its blocks", () => {
    const text = "Otto Falk\n\nIrene Falk\n\n達什科娃\n";
    const document = parse(text, defaultConventions);
    const line = { line: 2, character: 0 };
    const data = semanticTokens(document, knownOf(document), { start: line, end: line });
    expect(decoded(text, data)).toEqual(["Irene Falk · person · inferred"]);
  });
});

function mention(start: number, end: number) {
  const [id, why] = ["dashkova", "exact"] as const;
  return { start, end, id, why, surface: "", form: "", confidence: 1 };
}
