import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { insertedText, insertionsOf } from "../../server/src/analysis/insertions";
import { targetsOf, useAt } from "../../server/src/analysis/keys/kinds";
import { defaultConventions } from "../../server/src/syntax/conventions";
import type { Document } from "../../server/src/syntax/document";
import { parse } from "../../server/src/syntax/parse";
import { lines } from "../support/markers";
import { samples } from "../support/samples";

/** Every mark that names an insertion: its line, number and role, what it carries, where it leads. */
function graph(document: Document): string {
  const lineAt = (offset: number) => document.positionAt(offset).line + 1;
  return insertionsOf(document)
    .map((one) => {
      const { block, span, number, role, inferred } = one;
      const carried = insertedText(document, one);
      const start = document.start(block) + span.start;
      const use = useAt(document, start);
      const leads = (use ? targetsOf(document, use) : []).map((target) =>
        lineAt(document.start(target.block) + target.span.start),
      );
      const text = carried && carried.start < carried.end ? textLines(document, carried) : "";
      const name = `${lineAt(start)}: ${role} of ${number}${inferred ? "?" : ""}`;
      return `${name}${text} → ${leads.join(", ") || "nowhere"}`;
    })
    .join("\n");
}

function textLines(document: Document, { start, end }: { start: number; end: number }): string {
  const [from, to] = [start, end - 1].map((at) => document.positionAt(at).line + 1);
  return from === to ? `, text on ${from}` : `, text on ${from}–${to}`;
}

function checkGraph(text: string, expected: string): void {
  const actual = graph(parse(lines(text), defaultConventions));
  expect(actual, `\n${actual}\n`).toBe(lines(expected));
}

test("labels at the head of pages, a place without a number, a place within a sentence", () =>
  checkGraph(
    `
The harbour board met on Monday. [handwritten below the sentence: insert!]

[in the upper left corner of the next page: insertion N1 to page 1]

We first looked at the pier.

[in the middle of the page: insertion N2 to page 3]

The pier cannot be mended before the frost.

The master of the port thought that [we] should wait.

Nearly all of them spoke [inserted by hand: insertion 2]. Minutes were taken.
`,
    `
1: place of 1? → 3
3: body of 1, text on 5 → 1
7: body of 2, text on 9 → 13
13: place of 2 → 7
`,
  ));

test("the mark itself holds what is inserted", () =>
  checkGraph(
    `
One rope [insert N1] and [insert №2] lamp, [вставить N03].

[handwritten in the left margin, insertion N1: of forty metres]

[insertion 2: one]

[handwritten: Insertion 3. A flag]
`,
    `
1: place of 1 → 3
1: place of 2 → 5
1: place of 3 → 7
3: body of 1, text on 3 → 1
5: body of 2, text on 5 → 1
7: body of 3, text on 7 → 1
`,
  ));

test("each section has its own", () =>
  checkGraph(
    `
[original: ru]

Комиссия [вставить N1] решила.

[вставка N1 к стр. 1]

единогласно

[translation: en]

The commission [insert N1] decided.

[insertion N1 to page 1]

unanimously
`,
    `
3: place of 1 → 5
5: body of 1, text on 7 → 3
11: place of 1 → 13
13: body of 1, text on 15 → 11
`,
  ));

test("the text of a label ends at the next mark, page or section", () => {
  checkGraph(
    "[insertion 1]\n\nA[[b]]c\n\nd\n\ne [stamp: f]\n\ng\n",
    "1: body of 1, text on 3–5 → nowhere",
  );
  checkGraph("[insertion 1]\n\n[page 2]\n\nd\n", "1: body of 1 → nowhere");
  checkGraph("[insertion 1] A\nb\n\nc\n\n[page 2]\n\nd\n", "1: body of 1, text on 1–4 → nowhere");
});

test("one that only names its page leads to the page", () =>
  checkGraph(
    "[page 7]\n\nA\n\n[page 8]\n\n[insertion 4 to page 7]\n\nB\n",
    "7: body of 4, text on 9 → 1",
  ));

test("what only speaks of an insertion", () =>
  checkGraph(
    "A [note: the clerk forgot insertion 2 here] [see: insertion 2]\n\n[insertion 2]\n\nB\n",
    `
1: mention of 2 → 3
1: mention of 2 → 3
3: body of 2, text on 5 → 1, 1
`,
  ));

test("nothing in plain prose", () => {
  checkGraph("We agreed on insertion 2, insert N3 and вставка 4.\n", "");
  checkGraph("[handwritten: insert!] stands first. [deleted: insert]\n", "");
});

test("the manual’s example is as the manual says", () => {
  const manual = readFileSync(new URL("../../docs/navigation.md", import.meta.url), "utf8");
  const [, example = ""] = /```recto\n(.*?)```/s.exec(manual) ?? [];
  checkGraph(
    example,
    `
1: place of 1 → 3
1: place of 2 → 7
1: place of 3? → 9
3: body of 1, text on 5 → 1
7: body of 2, text on 7 → 1
9: body of 3, text on 11 → 1
`,
  );
});

test("the insertions of a real document", ({ skip }) => {
  const real = samples().find(({ name }) => name === "telegram.txt");
  if (!real) return skip("there is no telegram.txt where RECTO_DATA points");
  const found = graph(parse(real.text, defaultConventions));
  expect(found).toBe(
    lines(`
101: place of 1? → 103
103: body of 1, text on 105 → 101
107: body of 2, text on 109–117 → 123
123: place of 2 → 107
`),
  );
});
