import { describe, expect, test } from "vitest";
import {
  type LinkedKeys,
  linkedKeys,
  linkedRanges,
} from "../../server/src/features/linked-editing-range";
import type { Document } from "../../server/src/syntax/document";
import { edit } from "../../server/src/syntax/parse";
import { marked } from "../support/markers";

/** The keys that are linked with the one at the cursor: their text, with the lines they are on. */
function linked(source: string): string[] {
  const { document, position } = marked(source);
  return shown(linkedKeys(document, position, undefined));
}

function shown(keys: LinkedKeys | undefined): string[] {
  if (!keys) return [];
  const { document, spans } = keys;
  return spans.map(
    ({ start, end }) => `${document.slice(start, end)}:${document.positionAt(start).line}`,
  );
}

const HANDS = "Hands: h1 = typescript; h2 = Falk\n\n";

describe("linked are", () => {
  test.each([
    ["a body with its references", "a[^1] b[^1]\n\n[^1$0]: text", ["1:0", "1:0", "1:2"]],
    ["a single reference with its body", "a[^x$0]\n\n[^x]: text", ["x:0", "x:2"]],
    [
      "an anchor with its partner",
      "[original: ru]\n\n[#12$0] А\n\n[translation: en]\n\n[#12] A",
      ["12:2", "12:6"],
    ],
    [
      "a listed hand with its marks",
      `${HANDS.replace("h2", "h$02")}[stamp, h2: A] [hand: h2] [stamp, h1: B]`,
      ["h2:0", "h2:2", "h2:2"],
    ],
  ])("%s", (_what, source, keys) => {
    expect(linked(source)).toEqual(keys);
  });

  test.each([
    ["one of several references: it may be meant to lead elsewhere", "a[^1$0] b[^1]\n\n[^1]: text"],
    ["the hand of a mark", `${HANDS}[stamp, h2$0: A]`],
    ["a note without its other end", "a[^1$0]"],
    ["two bodies of one key", "a[^1]\n\n[^1$0]: text\n\n[^1]: more"],
    ["notes as archives type them", "a[1]\n\n[1$0] text"],
    ["two anchors in one text", "[#1$0] A\n\n[#1] B"],
    ["words", "wo$0rd word"],
  ])("not %s", (_what, source) => {
    expect(linked(source)).toEqual([]);
  });
});

/** A document that is typed in, with the answers that an editor would have asked for. */
class Typing {
  private keys: LinkedKeys | undefined;
  constructor(private document: Document) {}

  /** Replaces a stretch. */
  write(start: number, end: number, text: string): this {
    this.document = edit(this.document, { start, end, text });
    return this;
  }

  /** Asks at an offset, as an editor does after each pause. */
  ask(offset: number): string[] {
    this.keys = linkedKeys(this.document, this.document.positionAt(offset), this.keys);
    return shown(this.keys);
  }

  /** Replaces what is linked, as an editor does while somebody types: first here, then there. */
  writeAll(text: string): this {
    const { spans } = this.keys as LinkedKeys;
    for (const { start, end } of spans.toReversed()) this.write(start, end, text);
    return this;
  }

  get text(): string {
    return this.document.text;
  }
}

describe("while somebody types", () => {
  const document = marked("a[^1]\n\n[^1]: text$0").document;

  test("a new key that begins like another is not linked with it", () => {
    const typing = new Typing(document).write(1, 1, "[^]").write(3, 3, "1");
    expect(typing.text).toBe("a[^1][^1]\n\n[^1]: text");
    expect(typing.ask(4)).toEqual([]);
    expect(
      new Typing(marked("[original: ru]\n\n[#1] А\n\n[translation: en]\n\n[#] A$0").document)
        .write(45, 45, "1")
        .ask(46),
    ).toEqual([]);
  });

  test("a key stays linked while it is typed over, and while it is empty", () => {
    const typing = new Typing(document);
    expect(typing.ask(4)).toEqual(["1:0", "1:2"]);
    expect(typing.writeAll("").ask(3)).toEqual([":0", ":2"]);
    expect(typing.writeAll("2").ask(4)).toEqual(["2:0", "2:2"]);
    expect(typing.writeAll("25").ask(5)).toEqual(["25:0", "25:2"]);
    expect(typing.text).toBe("a[^25]\n\n[^25]: text");
  });

  test("elsewhere the link ends", () => {
    const typing = new Typing(document);
    typing.ask(4);
    typing.write(0, 0, "b");
    expect(typing.ask(0)).toEqual([]);
    expect(typing.ask(5)).toEqual(["1:0", "1:2"]);
  });
});

test("the pattern is one that editors understand, and holds what is linked", () => {
  for (const source of [
    "a[^но-1$0]\n\n[^но-1]: text",
    `${HANDS.replace("h2", "h$02")}[stamp, h2: A]`,
  ]) {
    const { document, position } = marked(source);
    const keys = linkedKeys(document, position, undefined) as LinkedKeys;
    const pattern = new RegExp(`^${linkedRanges(keys).wordPattern}$`);
    for (const { start, end } of keys.spans) expect(document.slice(start, end)).toMatch(pattern);
  }
});
