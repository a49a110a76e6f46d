import fc from "fast-check";
import { expect, test } from "vitest";
import { shownIn } from "../../../server/src/export/html/pieces";
import { VIEWS, type View } from "../../../server/src/export/html/view";
import { defaultConventions } from "../../../server/src/syntax/conventions";
import type { Document } from "../../../server/src/syntax/document";
import { edit, parse } from "../../../server/src/syntax/parse";
import { edited, editIn, randomEdits, texts } from "../../support/random-text";

const RUNS = { numRuns: 300, seed: 1893 };

test("after any edits a view is what it would be of the text read anew", () => {
  fc.assert(
    fc.property(texts([], 60), randomEdits(6), (start, changes) => {
      let text = start;
      let document = parse(text, defaultConventions);
      for (const change of changes) {
        for (const view of VIEWS) htmlOf(document, view);
        const made = editIn(text.length, change);
        document = edit(document, made);
        text = edited(text, made);
        const fresh = parse(text, defaultConventions);
        for (const view of VIEWS) expect(htmlOf(document, view)).toEqual(htmlOf(fresh, view));
      }
    }),
    RUNS,
  );
});

test("a new note, a new page and a section renumber and name what follows", () => {
  const text = "One[^a].\n\nOriginal Scan\n\nTwo [tn: x].\n\nOriginal Scan\n\nThree.\n\n[^a]: A.\n";
  const inserted = ["Zero [tn: y].\n\n", "Original Scan\n\n", "[original: ru]\n\n"];
  for (const view of VIEWS) {
    let document = parse(text, defaultConventions);
    htmlOf(document, view);
    for (const piece of inserted) {
      document = edit(document, { start: 0, end: 0, text: piece });
      const fresh = parse(document.text, defaultConventions);
      expect(htmlOf(document, view)).toEqual(htmlOf(fresh, view));
    }
  }
});

test("a keystroke makes one piece anew, and keeps all others as the objects they are", () => {
  const text = "[page 1]\n\nVera Dashkova came.\n\nShe left[^1].\n\n[^1]: In May.\n\n".repeat(30);
  const document = parse(text, defaultConventions);
  const before = shownIn(document, "reading", true, undefined);
  const at = text.indexOf("left", text.length / 2);
  const after = edit(document, { start: at, end: at, text: "x" });
  const made = shownIn(after, "reading", true, undefined).filter((one) => !before.includes(one));
  expect(made.map(({ html }) => html.replace(/<a .*<\/a>/, ""))).toEqual([
    '<p dir="auto">She xleft.</p>',
  ]);
});

function htmlOf(document: Document, view: View): string[] {
  // Keys differ: they name the blocks, of which a fresh document has others.
  return shownIn(document, view, true, undefined).map(({ html }) =>
    html.replace(/ data-b="b\d+"/g, ""),
  );
}
