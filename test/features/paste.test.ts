import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageMarks } from "../../server/src/features/page-marks";
import { paste } from "../../server/src/features/paste";
import { conventionsWith, defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { marked } from "../support/markers";
import { knownOf } from "../support/people";
import { texts } from "../support/random-text";

const RUNS = Number(process.env.RECTO_RUNS ?? 1000);
const empty = parse("", defaultConventions);

describe("links of FromThePage", () => {
  const pasted = (plain: string, profile: "archive" | "fromthepage" = "archive") => {
    const document = parse("", conventionsWith(profile, {}));
    return paste(document, { plain }, knownOf(document));
  };

  test.each([
    ["with [[Otto Falk|Herr Falk]] in", "with [@falk-otto: Herr Falk] in"],
    ["[[Вера Дашкова|Vera]]", "[@dashkova: Vera]"],
    ["[[Oda Brand|Oda]] left", "Oda [Oda Brand] left"],
    ["[[Oda Brand|oda brand]]", "oda brand"],
    [
      "[[Oda Brand|Oda]] and [[Otto Falk]] and [[doubt]]",
      "Oda [Oda Brand] and [@falk-otto: Otto Falk] and [[doubt]]",
    ],
  ])("%s", (plain, text) => {
    expect(pasted(plain)).toBe(text);
  });

  test("stay what they are where the project reads them itself", () => {
    expect(pasted("[[Oda Brand|Oda]]", "fromthepage")).toBeUndefined();
    expect(pasted("[[Otto Falk|Otto]]", "fromthepage")).toBe("[@falk-otto: Otto]");
  });

  test("doubled brackets alone are doubt, not links", () => {
    expect(pasted("in [[May]] with [[Otto Falk]]")).toBeUndefined();
    expect(pasted("in [[May|March?]]")).toBeUndefined();
  });
});

test("nothing is offered where plain text says the same", () => {
  expect(paste(empty, { plain: "a\nb" }, undefined)).toBeUndefined();
  const read = { text: "a b", hasMarks: false };
  expect(paste(empty, { plain: "a b", read }, undefined)).toBeUndefined();
});

test("lines end as they do in the document", () => {
  const document = parse("x\r\n", defaultConventions);
  const read = { text: "<b>a</b>\n\nb", hasMarks: true };
  expect(paste(document, { plain: "", read }, undefined)).toBe("<b>a</b>\r\n\r\nb");
});

const links = fc
  .tuple(
    fc.constantFrom("Otto Falk", "Oda", "Вера Дашкова", "彭"),
    fc.constantFrom("Herr F.", "她", "шутка"),
  )
  .map(([name, words]) => ({ text: `[[${name}|${words}]]`, words }));
const plains = texts([], 12).map((text) => ({ text, words: text }));

test("no word of what is on the clipboard is lost, and none comes in another order", () => {
  const property = fc.property(fc.array(fc.oneof(plains, links), { maxLength: 8 }), (parts) => {
    const plain = parts.map(({ text }) => text).join("");
    const document = parse("", defaultConventions);
    const pasted = paste(document, { plain }, knownOf(document)) ?? plain;
    let at = 0;
    // Letters alone: what stands between them may be a bracket, and a line end of another kind.
    for (const letter of parts.flatMap(({ words }) => words.match(/\p{L}/gu) ?? [])) {
      const next = pasted.indexOf(letter, at);
      expect(next, JSON.stringify([plain, pasted])).toBeGreaterThanOrEqual(at);
      at = next + letter.length;
    }
  });
  fc.assert(property, { seed: 81, numRuns: RUNS });
});

describe("page marks for images", () => {
  const dropped = (source: string, ...paths: string[]) => {
    const { document, position } = marked(source);
    return pageMarks(document, position, paths);
  };

  test.each([
    ["$0", ["scans/1.jpg"], "[page 1 | scans/1.jpg]"],
    ["[page 12r]\n\n$0", ["b.png"], "[page 12v | b.png]"],
    ["[page 3]\n\n$0", ["10.jpg", "9.jpg"], "[page 4 | 9.jpg]\n\n[page 5 | 10.jpg]"],
    ["word$0", ["a.jpg"], "\n\n[page 1 | a.jpg]"],
    ["$0word", ["a.jpg"], "[page 1 | a.jpg]\n\n"],
    ["a\r\n\r\n$0", ["1.jpg", "2.jpg"], "[page 1 | 1.jpg]\r\n\r\n[page 2 | 2.jpg]"],
    ["[page 7 об.]\n\n$0", ["x 1.jpg", "x 2.jpg"], "[page 8 | x 1.jpg]\n\n[page 8 об. | x 2.jpg]"],
  ])("%j", (source, paths, text) => {
    expect(dropped(source, ...paths)).toBe(text);
  });

  test("are page marks", () => {
    const text = dropped("$0", "лист 1.jpg", "scans/2 (a).tif");
    const kinds = parse(text, defaultConventions).blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(["page", "page"]);
  });
});
