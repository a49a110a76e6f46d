import { describe, expect, test } from "vitest";
import { checkColours, checkPlain } from "./check";
import { colour } from "./tokenise";

describe("every script", () => {
  test("Russian", () =>
    checkColours(`
Мельница [вписано чернилами: и амбар] сгорела [нрзб.].
         ^ markup.inserted
          ^^^^^^^^^^^^^^^^^ markup.inserted markup.italic.label
                           ^^^^^^^^^^ markup.inserted
                                              ^^^^^^^ keyword.control.gap
`));

  test("Chinese, two columns to a character", () =>
    checkColours(`
磨坊[handwritten: 和谷仓]烧了[[两]]次
    ^ markup.inserted
     ^^^^^^^^^^^ markup.inserted markup.italic.label
                ^^^^^^^^^ markup.inserted
                             ^^^^^^ keyword.control.unclear
`));

  test("Korean", () =>
    checkColours(`
방앗간 [deleted: 두 번] 탔다
       ^ markup.deleted
        ^^^^^^^ markup.deleted markup.italic.label
               ^^^^^^^^ markup.deleted
`));

  test.each(["הטחנה [deleted: פעמיים] נשרפה", "المطحنة [deleted: مرتين] احترقت"])(
    "right to left: %s",
    (text) => {
      const coloured = colour(text)[0]?.tokens.filter((token) => token.scopes.length > 0) ?? [];
      expect(coloured.map((token) => text.slice(token.start, token.end))).toEqual([
        "[",
        "deleted",
        ":",
        text.slice(text.indexOf(":") + 1, text.indexOf("]")),
        "]",
      ]);
    },
  );

  test("characters outside the first plane", () =>
    checkColours(`
𐌰𐌱 [added: 𐌲𐌳] 𠀀 [deleted: x]
   ^ markup.inserted
    ^^^^^ markup.inserted markup.italic.label
         ^^^^^ markup.inserted
                  ^ markup.deleted
                   ^^^^^^^ markup.deleted markup.italic.label
                          ^^^^ markup.deleted
`));

  test("letters with combining marks", () =>
    checkColours(
      `
Schön déjà [added: été]
           ^ markup.inserted
            ^^^^^ markup.inserted markup.italic.label
                 ^^^^^^ markup.inserted
`.normalize("NFD"),
    ));

  test("plain prose", () =>
    checkPlain(
      "Сгорела мельница. 磨坊烧了。 방앗간이 탔다. הטחנה נשרפה. احترقت المطحنة. e\u0301 😀 𐌰 ≠ ½",
    ));

  test("the kind of line end changes nothing", () => {
    const lines = ["[page 1]", "a [deleted: b", "c] d", "", "Original Scan"];
    const [lf, crlf, cr] = ["\n", "\r\n", "\r"].map((end) => colour(lines.join(end)));
    expect(crlf).toEqual(lf);
    expect(cr).toEqual(lf);
  });
});
