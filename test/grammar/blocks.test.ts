import { describe, expect, test } from "vitest";
import { checkColours } from "./check";
import { colour } from "./tokenise";

describe("front matter", () => {
  test("a block between lines of hyphens, at the very start", () =>
    checkColours(`
---
title: Oats
^^^^^ entity.name.tag.field
from: "the [mill
^^^^ entity.name.tag.field
# a remark
^^^^^^^^^^ comment.line.number-sign
people:
^^^^^^ entity.name.tag.field
  - name: Orlov
    ^^^^ entity.name.tag.field
---
title: text again
`));

  test.each(["", "  ", "It rained all day.", "----", "[page 1]", "* * *"])(
    "never closed, it ends before the line %j",
    (line) => {
      const lines = colour(`---\nname: a\n${line}\nname: b`);
      expect(lines.map((each) => each.openRules)).toEqual([1, 1, 0, 0]);
    },
  );

  test("a ruled line further down opens nothing", () => checkColours("Protocol\n---\nname: Orlov"));

  test("the known keys; of a memorandum's keys the rare ones only", () =>
    checkColours(`
Citation:
^^^^^^^^ entity.name.tag.field
Original Language: Russian
^^^^^^^^^^^^^^^^^ entity.name.tag.field
Summary:
^^^^^^^ entity.name.tag.field
Summary: of the talks
Weather: fair
CITATION:
`));
});

describe("sections and pages", () => {
  test.each([
    "[original: ru]",
    "[translation: en, A. Orlov]",
    "[attachment: Map 3]",
    "[TRANSLATION]",
    "[перевод: ru]",
    "Translation - English",
  ])("%s is a section", (mark) =>
    checkColours(`\n${mark}\n${"^".repeat(mark.length)} markup.heading.section\n`),
  );

  test.each([
    "Original Scan",
    "Original Scan 12",
    "[page 12r]",
    "[cover]",
    "[back cover]",
    "[Page 3]",
    "[p. 3]",
    "[pp. 3-4]",
    "[fol. 34v]",
    "[л. 12 об.]",
    "[стр. 4]",
    "[Bl. 7]",
    "[p. iv]",
    "(p. 3)",
    "\f",
  ])("%j is a page", (mark) =>
    checkColours(`\n${mark}\n${"^".repeat(mark.length)} markup.heading.page\n`),
  );

  test("a page with its picture", () =>
    checkColours(`
[page 2 | scans/0002.jpg]
^^^^^^^^^^ markup.heading.page
          ^^^^^^^^^^^^^^ markup.heading.page markup.underline.link
                        ^ markup.heading.page
![Page 3](https://example.org/3.jpg)
^^^^^^^^^^ markup.heading.page
          ^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading.page markup.underline.link
                                   ^ markup.heading.page
`));

  test("inside a paragraph only [page n] is a page", () =>
    checkColours(`
the ha[page 4]rvest was (p. 3) poor [fol. 3] there
      ^^^^^^^^ markup.heading.page
                                    ^^^^^^^^ variable.other.supplied
`));

  test("initials are no page", () =>
    checkColours(`
[S. VICTOR LANG]
^^^^^^^^^^^^^^^^ variable.other.supplied
`));
});

describe("lines of their own", () => {
  test("comments", () =>
    checkColours(`
%% see [the register
^^^^^^^^^^^^^^^^^^^^ comment.line.percentage
%% recto-ignore page-order: so bound
^^^ comment.line.percentage
   ^^^^^^^^^^^^ comment.line.percentage keyword.control.ignore
               ^ comment.line.percentage
                ^^^^^^^^^^ comment.line.percentage variable.other.finding
                          ^^^^^^^^^^ comment.line.percentage
rain 5 %% sleet
`));

  test("bodies of notes", () =>
    checkColours(`
[^1]: Not found.
^^^^ variable.other.reference.note
¹⁴ Not found either.
^^ variable.other.reference.note
[2] Nor this.
^^^ variable.other.reference
5 km² of oats
`));

  test("rows of a table", () =>
    checkColours(`
| oats | [added: 7] |
^ keyword.operator.table
       ^ keyword.operator.table
         ^ markup.inserted
          ^^^^^ markup.inserted markup.italic.label
               ^^^^ markup.inserted
                    ^ keyword.operator.table
| no row
`));
});

describe("tags", () => {
  test("the closed list", () =>
    checkColours(`
<u>a</u> <b>b</b> <i>c</i> <s>d</s> <del>e</del> <sup>2</sup> <em>f</em>
 ^ entity.name.tag
   ^ markup.underline
      ^ entity.name.tag
          ^ entity.name.tag
            ^ markup.bold
               ^ entity.name.tag
                   ^ entity.name.tag
                     ^ markup.italic
                        ^ entity.name.tag
                            ^ entity.name.tag
                              ^ markup.deleted markup.strikethrough
                                 ^ entity.name.tag
                                     ^^^ entity.name.tag
                                         ^ markup.deleted markup.strikethrough
                                            ^^^ entity.name.tag
                                                  ^^^ entity.name.tag
                                                      ^ markup.other.position
                                                         ^^^ entity.name.tag
`));

  test("a tag left open ends with its mark and with its line", () =>
    checkColours(`
[added: <u>oats] rye <b>wheat
^ markup.inserted
 ^^^^^ markup.inserted markup.italic.label
      ^^^ markup.inserted
         ^ markup.inserted entity.name.tag
          ^ markup.inserted
           ^^^^ markup.inserted markup.underline
               ^ markup.inserted
                      ^ entity.name.tag
                        ^^^^^ markup.bold
barley</b> plain
        ^ entity.name.tag
`));
});
