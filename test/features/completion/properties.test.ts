import fc from "fast-check";
import { expect, test } from "vitest";
import { InsertTextFormat, type TextEdit } from "vscode-languageserver-types";
import { completion } from "../../../server/src/features/completion";
import { defaultConventions } from "../../../server/src/syntax/conventions";
import { edit, parse } from "../../../server/src/syntax/parse";
import { transcriptionText } from "../../../server/src/syntax/transcription-text";
import { expanded, uri } from "../../support/completion";
import { knownOf } from "../../support/people";
import { texts } from "../../support/random-text";

const HEADS = ["[", "[han", "[^", "[#", "[@", "[page 2 | ", "[stamp, h", "", "C", "Archive: "];
const SCANS = ["scans/1.jpg", "scans/2.jpg"];
/** Texts in which whatever is inserted is what is looked at, not how it changes its surroundings. */
const letters = fc.constantFrom(
  "Word ",
  "слово, ",
  "中文",
  "e\u0301",
  "😀 ",
  "\n",
  "\r\n",
  "\n\n",
  "שלום ",
);
const prose = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(""));

test("every answer lies within its line and holds the cursor, in any text", () => {
  fc.assert(
    fc.property(
      texts([], 40),
      fc.nat(),
      fc.constantFrom(...HEADS),
      fc.boolean(),
      (text, at, head, explicit) => {
        const offset = at % (text.length + 1);
        const source = text.slice(0, offset) + head + text.slice(offset);
        const document = parse(source, defaultConventions);
        const position = document.positionAt(offset + head.length);
        const asking = { uri, explicit, snippets: true, scans: SCANS };
        const list = completion(document, position, knownOf(document), asking);
        for (const { textEdit } of list?.items ?? []) {
          const { start, end } = (textEdit as TextEdit).range;
          expect([start.line, end.line]).toEqual([position.line, position.line]);
          expect(start.character).toBeLessThanOrEqual(position.character);
          expect(end.character).toBeGreaterThanOrEqual(position.character);
        }
      },
    ),
    { seed: 41, numRuns: 400 },
  );
});

test("accepting a mark adds nothing to the transcription, and closes as many brackets as it opens", () => {
  fc.assert(
    fc.property(prose, prose, fc.boolean(), fc.nat(), (before, after, closed, choice) => {
      const typed = `${before}[${closed ? "]" : ""}${after}`;
      const document = parse(typed, defaultConventions);
      const position = document.positionAt(before.length + 1);
      const list = completion(document, position, undefined, {
        uri,
        explicit: false,
        snippets: true,
      });
      const items = list?.items ?? [];
      const item = items[choice % Math.max(1, items.length)];
      if (!item) return;
      const { range, newText } = item.textEdit as TextEdit;
      const snippet = item.insertTextFormat === InsertTextFormat.Snippet;
      const text = snippet ? expanded(newText).written : newText;
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const result = edit(document, { ...span, text });
      const plain = parse(before + after, defaultConventions);
      const spaceless = (one: typeof plain) => transcriptionText(one).replace(/\s+/g, "");
      // Of marks such as `[?]` and `[sic]` the text is empty, and so is that of all others.
      expect(spaceless(result), `${item.label} in ${JSON.stringify(result.text)}`).toBe(
        spaceless(plain),
      );
      expect(result.text.split("[").length).toBe(result.text.split("]").length);
    }),
    { seed: 42, numRuns: 500 },
  );
});
