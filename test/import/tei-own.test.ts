import { describe, expect, test } from "vitest";
import { tei } from "../../server/src/export/tei/tei";
import { isOwnTei, readOwnTei } from "../../server/src/import/tei-own";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";

function written(text: string): string {
  return tei.export({ document: parse(text, defaultConventions), name: "letter" }).content;
}

test("a file of ours is known by its first lines", () => {
  expect(isOwnTei(written("x").slice(0, 100))).toBe(true);
  expect(isOwnTei(`\ufeff${written("x").slice(0, 100)}`)).toBe(true);
  expect(isOwnTei('<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0">')).toBe(false);
});

describe("what others change in the file is changed in the transcription", () => {
  const xml = written("The owl [deleted: is] was here.\n\n\nTwo [crossed out: times].\n");

  test.each([
    [
      "words",
      "The owl",
      "An owl",
      "An owl [deleted: is] was here.\n\n\nTwo [crossed out: times].\n",
    ],
    [
      "an element around words",
      "was here",
      "was <unclear>here</unclear>",
      "The owl [deleted: is] was [here?].\n\n\nTwo [crossed out: times].\n",
    ],
    [
      "a new paragraph",
      "<p>Two",
      "<p>New.</p>\n<p>Two",
      "The owl [deleted: is] was here.\n\n\nNew.\n\nTwo [crossed out: times].\n",
    ],
    [
      "an element that is taken away",
      /<del[^>]*>is<\/del> /,
      "",
      "The owl was here.\n\n\nTwo [crossed out: times].\n",
    ],
    [
      "an instruction that is spoilt",
      '"[crossed out: "',
      "[crossed",
      "The owl [deleted: is] was here.\n\n\nTwo times].\n",
    ],
  ])("%s", (_, from, to, expected) => {
    const changed = xml.replace(from, to);
    expect(changed).not.toBe(xml);
    expect(readOwnTei(changed)).toBe(expected);
  });
});

test("line ends may be changed on the way: the file says which they were", () => {
  const text = "a\r\nb\r\n\r\nc\rd\ne\r\n";
  expect(readOwnTei(written(text).replace(/\n/g, "\r\n"))).toBe(text);
});

test("a file that is cut off is refused with its line", () => {
  const xml = written("one\n\ntwo\n");
  const read = readOwnTei(xml.slice(0, xml.indexOf("two")));
  expect(read).toMatchObject({ line: expect.any(Number), message: expect.any(String) });
});
