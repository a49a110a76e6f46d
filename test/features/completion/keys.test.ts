import { describe, expect, test } from "vitest";
import { accepted, itemsAt, labelsAt, TYPING } from "../../support/completion";
import { lines } from "../../support/markers";

/** Labels with their details: `2 (the second ferry)`. */
function detailed(source: string, scans?: readonly string[]): string[] {
  const asking = scans ? { ...TYPING, scans } : TYPING;
  return itemsAt(source, asking).map(({ label, detail }) =>
    detail ? `${label} (${detail})` : label,
  );
}

describe("after [^", () => {
  const notes = lines(`
The ferry[^1] and the oar[^oar]. A lamp [^$0].

[^1]: It sank [deleted: twice] in 1911.

[^2]: The second lamp, of brass.
`);

  test("notes that wait for a reference first, then a new one, then the others with their text", () => {
    expect(detailed(notes)).toEqual([
      "2 (The second lamp, of brass. (nothing refers to it yet))",
      "3 (a new note)",
      "1 (It sank twice in 1911.)",
      "oar (a note that is not written yet)",
    ]);
  });

  test("what is being typed is no note yet", () => {
    expect(labelsAt("A[^7$0]")).toEqual(["1"]);
  });

  test("at the start of a line, the notes that are not written", () => {
    expect(detailed("The oar[^oar] and[^4].\n\n[^$0")).toEqual([
      "oar (referred to on line 1)",
      "4 (referred to on line 1)",
      "5 (a new note)",
    ]);
  });

  test("one bracket closes it", () => {
    expect(accepted("A[^$0", "1")).toBe("A[^1]|");
    expect(accepted("A[^$0]", "1")).toBe("A[^1|]");
  });
});

describe("after [#", () => {
  const both = lines(`
[original: ru]

[#1] Паром ушёл.

[#2] Весло сломано.

[translation: en]

[#1] The ferry has left.

[#$0]
`);

  test("the paragraphs of the other text that have no partner here, then a new one", () => {
    expect(detailed(both)).toEqual(["2 (Original (ru): Весло сломано.)", "3 (a new name)"]);
  });

  test("in a document without sections only a new one", () => {
    expect(detailed("[#4] A.\n\n[#$0]")).toEqual(["5 (a new name)"]);
  });
});

describe("after h in a descriptor", () => {
  const hands = "Hands: h1 = typescript; h2 = Brand, green ink\n\n";

  test.each([
    "[handwritten, h$0]",
    "[handwritten in the left margin, h$0: X]",
    "[stamp h$0",
    "[hand: h$0]",
    "[hand:$0]",
  ])("%s: the listed hands", (source) => {
    expect(detailed(hands + source)).toEqual(["h1 (typescript)", "h2 (Brand, green ink)"]);
  });

  test.each(["[handwritten: with h$0]", "the h$0", "[the h$0]", "[handwritten, th$0]"])(
    "%s: none",
    (source) => {
      expect(labelsAt(hands + source).filter((label) => /^h\d/.test(label))).toEqual([]);
    },
  );

  test("the key is inserted as a word of its own", () => {
    expect(accepted(`${hands}[hand:$0]`, "h2")).toBe(`${hands}[hand: h2|]`);
    expect(accepted(`${hands}[stamp, h$0: X]`, "h2")).toBe(`${hands}[stamp, h2|: X]`);
  });
});

describe("after | in a page mark", () => {
  const scans = ["scans/1.jpg", "scans/2.jpg", "scans/10.jpg", "карта 3.png"];

  test("the next scan first, those of other pages last", () => {
    expect(detailed("[page 1 | scans/2.jpg]\n\n[page 2 |$0]", scans)).toEqual([
      "scans/10.jpg",
      "карта 3.png",
      "scans/1.jpg",
      "scans/2.jpg (stands on another page)",
    ]);
  });

  test("a translation begins anew", () => {
    const source = "[original: ru]\n\n[page 1 | scans/1.jpg]\n\n[translation: en]\n\n[page 1 | $0]";
    expect(labelsAt(source, { ...TYPING, scans })[0]).toBe("scans/1.jpg");
  });

  test("the path follows the sign with a space", () => {
    const asking = { ...TYPING, scans };
    expect(accepted("[page 1 |$0", "scans/1.jpg", asking)).toBe("[page 1 | scans/1.jpg]|");
    expect(accepted("[cover | sc$0]", "scans/1.jpg", asking)).toBe("[cover | scans/1.jpg|]");
  });

  test("nowhere else", () => {
    const asking = { ...TYPING, scans };
    expect(labelsAt("| $0", asking)).toEqual([]);
    expect(labelsAt("[stamp: A | $0]", asking)).toEqual([]);
  });
});
