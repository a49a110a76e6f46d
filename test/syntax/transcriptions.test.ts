import { describe, expect, test } from "vitest";
import { pairBrackets } from "../../server/src/syntax/bracket-stack";
import { defaultConventions } from "../../server/src/syntax/conventions";
import type { Document } from "../../server/src/syntax/document";
import { parse } from "../../server/src/syntax/parse";
import { marksIn } from "../../server/src/syntax/walk";
import { samples } from "../support/samples";

const files = samples().map(({ name, text }) => ({
  name,
  text,
  document: parse(text, defaultConventions),
}));
const named = (start: string) => files.filter(({ name }) => name.startsWith(start));

describe.skipIf(files.length === 0)("real transcriptions", () => {
  test.each(files)(
    "$name: the same unmatched brackets as counted by hand",
    ({ document, text }) => {
      const found = document.blocks.reduce((sum, block) => {
        const { labels } = defaultConventions;
        const { unclosed, unopened } = pairBrackets(block.text, 0, block.text.length, labels);
        return sum + unclosed.length + unopened.length;
      }, 0);
      expect(found).toBe(unmatchedIn(text));
    },
  );

  test.each([...named("jfk"), ...named("lewis")])("$name has no front matter", ({ document }) => {
    expect(kindsOf(document)).not.toContain("field");
    expect(kindsOf(document)).not.toContain("title");
  });

  test.each(named("tindallgram"))("$name has YAML front matter", ({ document }) => {
    expect(document.blocks[0]?.kind).toBe("yaml");
    expect(kindsOf(document).filter((kind) => kind === "yaml")).toHaveLength(1);
  });

  test.each([...named("jfk"), ...named("lewis"), ...named("tindallgram")])(
    "$name has no page marks",
    ({ document }) => {
      expect(kindsOf(document)).not.toContain("page");
      expect(marksOf(document).map(({ kind }) => kind)).not.toContain("pageBreak");
    },
  );
});

describe.skipIf(named("telegram").length === 0)("the telegram", () => {
  const document = named("telegram")[0]?.document as Document;

  test("has its title, four fields and five pages", () => {
    const kinds = kindsOf(document).filter((kind) => kind !== "paragraph");
    expect(kinds).toEqual([
      "title",
      ...Array(4).fill("field"),
      ...Array(5).fill("page"),
      "annotation",
    ]);
  });

  test("has its marks, and one bracket typed twice", () => {
    const count = (kind: string) => marksOf(document).filter((mark) => mark.kind === kind).length;
    const kinds = ["addition", "description", "signature", "supplied", "unclear", "highlight"];
    expect(kinds.map(count)).toEqual([10, 2, 1, 3, 1, 1]);
    expect(marksOf(document).filter(({ doubled }) => doubled)).toHaveLength(1);
    expect(marksOf(document).filter(({ unclosed }) => unclosed)).toHaveLength(0);
  });

  test("names its insertions", () => {
    const numbers = marksOf(document).flatMap(({ insertion }) => insertion ?? []);
    expect(numbers).toEqual(["1", "2", "2"]);
  });
});

function kindsOf(document: Document): string[] {
  return document.blocks.map(({ kind }) => kind);
}

function marksOf(document: Document) {
  return document.blocks.flatMap((block) => [...marksIn(document.inlines(block))]);
}

/** Counts the brackets of each paragraph that have no partner; a handwritten note runs on. */
function unmatchedIn(text: string): number {
  const joined = text.replace(/\[handwritten: [^\]]*?\[\[\w+\]\][^\]]*\]/, (note) =>
    note.replace(/\n\s*\n/g, "\n"),
  );
  return joined.split(/\n[^\S\n]*\n/).reduce((sum, paragraph) => sum + unmatched(paragraph), 0);
}

function unmatched(paragraph: string): number {
  let open = 0;
  let strays = 0;
  for (const sign of paragraph) {
    if (sign === "[") open++;
    else if (sign === "]" && open > 0) open--;
    else if (sign === "]") strays++;
  }
  return open + strays;
}
