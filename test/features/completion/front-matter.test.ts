import { describe, expect, test } from "vitest";
import { ASKING, accepted, itemsAt, labelsAt, TYPING } from "../../support/completion";

describe("keys", () => {
  test.each([
    ["Letter\n\nC$0", "Citation"],
    ["Letter\n\nCitation: X\n\nSum$0", "Summary"],
    ["Letter\nCitation: X\nD$0", "Date"],
    ["%% a draft\n\nLetter\n\nOrig$0", "Original Language"],
    ["---\ntitle: Letter\nda$0", "date"],
    ["---\ntitle: Letter\nda$0\n---\n\nText", "date"],
  ])("%j offers %s", (source, key) => {
    expect(labelsAt(source)).toContain(key);
  });

  test("those that are there already are left out", () => {
    expect(labelsAt("Letter\n\nCitation: X\n\n$0", ASKING)).not.toContain("Citation");
  });

  test.each([
    ["A le$0"],
    ["C$0"],
    ["Letter\n\nCitation: X\n\nText.\n\nC$0"],
    ["Letter\n\n[page 1]\n\nC$0"],
    ["TO: the Prefect\nFROM: the ferryman\nD$0"],
    ["One line\nof a paragraph\nC$0"],
    ["Letter\n\nCo$0py"],
  ])("%j: none while somebody types", (source) => {
    const keys = labelsAt(source).filter((label) => /^[A-Z]/.test(label));
    expect(source.includes("Co$0py") ? [] : keys).toEqual([]);
  });

  test("the colon is written where there is none", () => {
    expect(accepted("Letter\n\nCit$0", "Citation")).toBe("Letter\n\nCitation: |");
    expect(accepted("Letter\n\nCit$0: X", "Citation")).toBe("Letter\n\nCitation|: X");
    expect(accepted("---\ncit$0", "citation")).toBe("---\ncitation: |");
  });
});

describe("values", () => {
  const asking = { ...TYPING, archives: ["Harbour Archive, Kiliya", "Bundesarchiv"] };

  test("languages, after others too", () => {
    expect(accepted("Original Language:$0", "Russian")).toBe("Original Language: Russian|");
    expect(accepted("Letter\n\nOriginal Language: Russian, Ger$0", "German")).toBe(
      "Letter\n\nOriginal Language: Russian, German|",
    );
    expect(accepted("Letter\n\nOriginal Language:\n\nRus$0", "Russian")).toBe(
      "Letter\n\nOriginal Language:\n\nRussian|",
    );
    expect(accepted("---\noriginal language: Rus$0\n---\n", "Russian")).toBe(
      "---\noriginal language: Russian|\n---\n",
    );
  });

  test("a language is found by its name in others", () => {
    const german = itemsAt("Original Language: $0").find(({ label }) => label === "German");
    expect(german?.filterText).toContain("немецкий");
    expect(itemsAt("Original Language: $0")[0]?.label).toBe("Russian");
  });

  test("archives of this edition first, then others, found by abbreviation and own name", () => {
    const items = itemsAt("Letter\n\nArchive: $0", asking);
    expect(items.slice(0, 2).map(({ label }) => label)).toEqual(asking.archives);
    const garf = items.find(({ detail }) => detail?.startsWith("GARF"));
    expect(garf?.filterText).toContain("Государственный архив");
  });

  test("hands as a pattern, brackets of the source", () => {
    expect(accepted("Letter\n\nHands: $0", "h1 = typescript; h2 = name, ink")).toBe(
      "Letter\n\nHands: h1 = |typescript; h2 = name, ink",
    );
    expect(labelsAt("Letter\n\nBrackets:$0")).toEqual(["source"]);
  });

  test("nothing below the front matter", () => {
    expect(labelsAt("Letter\n\nEditor: X\n\nText.\n\nArchive: $0")).toEqual([]);
  });
});
