import { describe, expect, test } from "vitest";
import { checkColours, checkPlain } from "./check";
import { colour } from "./tokenise";

describe("labelled marks", () => {
  test("an addition is green, its descriptor leaning", () =>
    checkColours(`
The mill [handwritten: and the barn] burnt, [inserted by hand: twice].
         ^ markup.inserted
          ^^^^^^^^^^^ markup.inserted markup.italic.label
                     ^^^^^^^^^^^^^^^ markup.inserted
                                            ^ markup.inserted
                                             ^^^^^^^^^^^^^^^^ markup.inserted markup.italic.label
                                                             ^^^^^^^^ markup.inserted
`));

  test.each([
    ["[handwritten: X]", "markup.inserted"],
    ["[Typed above the line: X]", "markup.inserted"],
    ["[вписано от руки: X]", "markup.inserted"],
    ["[Handschriftlich: X]", "markup.inserted"],
    ["[manuscrit: X]", "markup.inserted"],
    ["[deleted: X]", "markup.deleted"],
    ["[crossed out in pencil: X]", "markup.deleted"],
    ["[зачёркнуто: X]", "markup.deleted"],
    ["[ЗАЧЕРКНУТО: X]", "markup.deleted"],
    ["[gestrichen: X]", "markup.deleted"],
    ["[biffé: X]", "markup.deleted"],
    ["[changed: X]", "markup.changed"],
    ["[illegible: 2 words]", "keyword.control.gap"],
    ["[torn: 3 lines]", "keyword.control.gap"],
    ["[torn: X]", "keyword.control.damage"],
    ["[damaged: X]", "keyword.control.damage"],
    ["[sic: X]", "keyword.control.sic"],
    ["[translator's note: X]", "support.function.note"],
    ["[Translator’s note: X]", "support.function.note"],
    ["[handwritten note: X]", "support.function.note"],
    ["[прим. пер.: X]", "support.function.note"],
    ["[resolution: X]", "support.function.note"],
    ["[in the draft: X]", "support.function.variant"],
    ["[in the handwritten version: X]", "support.function.variant"],
    ["[description: X]", "support.function.description"],
    ["[in the upper left corner: X]", "support.function.description"],
    ["[stamp: X]", "support.class.stamp"],
    ["[Stempel: X]", "support.class.stamp"],
    ["[круглый штамп: X]", "support.class.stamp"],
    ["[signed: X]", "support.class.signature"],
    ["[underlined in red pencil: X]", "markup.underline"],
    ["[heading: X]", "markup.heading"],
    ["[see: X]", "variable.other.reference"],
  ])("%s is %s", (mark, scope) => checkMark(mark, scope, "markup.italic.label"));

  test.each(["dateline", "hand", "folio", "verse", "date 1911-05-02", "expanded", "конверт"])(
    "of [%s: X] only the label is coloured",
    (label) =>
      checkColours(`
[${label}: X]
 ${"^".repeat(label.length)} keyword.other.structure
`),
  );

  test("a foreign phrase", () =>
    checkColours(`
He called it [ru: pustyak] and left.
             ^ markup.italic.foreign
              ^^ markup.italic.foreign keyword.other.structure
                ^^^^^^^^^^ markup.italic.foreign
`));

  test("the arrow of a substitution", () =>
    checkColours(`
[changed: nine -> ten]
^ markup.changed
 ^^^^^^^ markup.changed markup.italic.label
        ^^^^^^^ markup.changed
               ^^ markup.changed keyword.operator.arrow
                 ^^^^^ markup.changed
`));

  test("marks stand inside marks", () =>
    checkColours(`
[stamp: Post [handwritten: 7 [illegible]] May]
^ support.class.stamp
 ^^^^^ support.class.stamp markup.italic.label
      ^^^^^^^ support.class.stamp
             ^ support.class.stamp markup.inserted
              ^^^^^^^^^^^ support.class.stamp markup.inserted markup.italic.label
                         ^^^^ support.class.stamp markup.inserted
                             ^^^^^^^^^^^ support.class.stamp markup.inserted keyword.control.gap
                                        ^ support.class.stamp markup.inserted
                                         ^^^^^ support.class.stamp
`));

  test("an opener typed twice is one mark", () =>
    checkColours(`
Two sheets.[[handwritten: Checked: I. Orlov] by the clerk
           ^^ markup.inserted
             ^^^^^^^^^^^ markup.inserted markup.italic.label
                        ^^^^^^^^^^^^^^^^^^^^ markup.inserted
`));

  test("a label is a whole word before the first colon", () => {
    for (const text of ["[redated: X]", "[unstamped: X]", "[Petrov: deleted: X]"])
      checkColours(`\n${text}\n${"^".repeat(text.length)} variable.other.supplied\n`);
  });

  test("the number of an insertion", () =>
    checkColours(`
[in the middle of the page: insertion N2 to page 3] [insert N1] the insertion 2 in prose
^ support.function.description
 ^^^^^^^^^^^^^^^^^^^^^^^^^ support.function.description markup.italic.label
                          ^^ support.function.description
                            ^^^^^^^^^^^^ support.function.description keyword.other.insertion
                                        ^^^^^^^^^^^ support.function.description
                                                    ^^^^^^^^^^^ keyword.other.insertion
`));
});

describe("marks without a label", () => {
  test.each([
    ["[illegible]", "keyword.control.gap"],
    ["[3-4 illegible letters]", "keyword.control.gap"],
    ["[нрзб.]", "keyword.control.gap"],
    ["[????]", "keyword.control.gap"],
    ["[…]", "keyword.control.gap"],
    ["[...]", "keyword.control.gap"],
    ["[name not declassified]", "keyword.control.gap"],
    ["[hour of departure left blank]", "keyword.control.gap"],
    ["[[illegible signature]]", "keyword.control.gap"],
    ["[[X]]", "keyword.control.unclear"],
    ["[wheat?]", "keyword.control.unclear"],
    ["[?wheat]", "keyword.control.unclear"],
    ["[?]", "keyword.control.unclear"],
    ["[oats|oaks?]", "keyword.control.unclear"],
    ["[his/her]", "keyword.control.unclear"],
    ["[SIC]", "keyword.control.sic"],
    ["[sic, Petroff]", "keyword.control.sic"],
    ["[так в документе]", "keyword.control.sic"],
    ["[signature]", "support.class.signature"],
    ["[handwritten: signed]", "support.class.signature"],
    ["[SYMBOL]", "support.function.description"],
    ["[in the lower right corner]", "support.function.description"],
    ["[column]", "keyword.other.structure"],
    ["[in a second hand]", "keyword.other.structure"],
    ["[to p. 14]", "variable.other.reference"],
    ["[12]", "variable.other.reference"],
    ["[xii]", "variable.other.reference"],
    ["[the horse]", "variable.other.supplied"],
    ["[what is wheat?]", "variable.other.supplied"],
    ["[of the same old wheat?]", "variable.other.supplied"],
    ["[or: rye]", "variable.other.supplied"],
    ["[@orlov]", "entity.name.type.person"],
    ["[=@orlov]", "entity.name.type.identification"],
    ["[^1]", "variable.other.reference.note"],
    ["[#12]", "entity.name.label.anchor"],
  ])("%s is %s", (mark, scope) =>
    checkColours(`\nin ${mark} out\n   ${"^".repeat(mark.length)} ${scope}\n`),
  );

  test("marks inside words", () =>
    checkColours(`
Cap[tain] Dash[[k]]in, sto[????]l
   ^^^^^^ variable.other.supplied
              ^^^^^ keyword.control.unclear
                          ^^^^^^ keyword.control.gap
`));

  test("a person with the words of the text", () =>
    checkColours(`
by [@orlov: the said Orlov] himself
   ^ entity.name.type.person
    ^^^^^^ entity.name.type.person markup.italic.label
          ^^^^^^^^^^^^^^^^^ entity.name.type.person
`));

  test("a person whom no register has", () =>
    checkColours(`
by [@: Robert Orlov] himself
   ^ entity.name.type.person
    ^ entity.name.type.person markup.italic.label
     ^^^^^^^^^^^^^^^ entity.name.type.person
`));

  test("check boxes are text", () => checkColours("[] none [ ] one [x] two [X] three [!!!!] four"));

  test("a blank is a gap, a ruled line is none", () =>
    checkColours(`
Copy ____ of ten
     ^^^^ keyword.control.gap
________
`));

  test("signs of a signature", () =>
    checkColours(`
/s/ A. Orlov (signed) B. Orlov, km/s/mile
^^^ support.class.signature
             ^^^^^^^^ support.class.signature
п/п В. Орлов
^^^ support.class.signature
`));

  test("an escaped bracket opens nothing", () =>
    checkColours(`
a \\[deleted: b\\] c \\d
  ^^ constant.character.escape
              ^^ constant.character.escape
`));
});

test("every bracket that is no text has the scope of its side", () => {
  const sides = (text: string) =>
    colour(text)[0]?.tokens.flatMap(({ start, end, scopes }) =>
      scopes
        .filter((scope) => scope.startsWith("punctuation.definition.mark"))
        .map((scope) => `${text.slice(start, end)} ${scope.split(".").at(-1)}`),
    );
  expect(sides("a [deleted: b [[c]] d] e")).toEqual(["[ begin", "[[ begin", "]] end", "] end"]);
  expect(sides("18852] [DIAG [")).toEqual(["] end", "[ begin", "[ begin"]);
  expect(sides("\\[ no bracket \\]")).toEqual([]);
});

test("prose, rule lines and odd brackets stay plain", () =>
  checkPlain(`It was raining; the carts (three of them) stood * in the yard * all day.
-----
=====
**SECRET** _x_ # > {brace} <LEE> a < b > c
TO: the Director
SUBJECT: Oats
Date: 4 May 1911`));

/** One mark alone on a line: bracket, label, colon and content. */
function checkMark(mark: string, scope: string, label: string): void {
  const colon = mark.indexOf(":", mark.startsWith("[прим.") ? 11 : 0);
  checkColours(`
${mark}
^ ${scope}
 ${"^".repeat(colon - 1)} ${scope} ${label}
${" ".repeat(colon)}${"^".repeat(mark.length - colon)} ${scope}
`);
}
