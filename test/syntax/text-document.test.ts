import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { OpenDocument } from "../../server/src/workspace/open-document";

/** Pieces that make lines end in every way, and characters that count for two. */
const piece = fc.constantFrom(
  "a",
  "я",
  "漢",
  "𝔄",
  "e\u0301",
  "\n",
  "\r",
  "\r\n",
  "\u2028",
  " ",
  "[page 1]",
  "[deleted: ",
  "]",
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
const position = fc.record({ line: fc.nat(45), character: fc.nat(30) });

test("positions are those of the protocol's own text document", () => {
  fc.assert(
    fc.property(text, position, fc.nat(120), (content, place, offset) => {
      const reference = TextDocument.create("file:///x", "recto", 1, content);
      const document = parse(content, defaultConventions);
      expect(document.positionAt(offset)).toEqual(reference.positionAt(offset));
      expect(document.offsetAt(place)).toBe(reference.offsetAt(place));
    }),
    { seed: 1907, numRuns: 2000 },
  );
});

test("changes are made as the protocol's own text document makes them", () => {
  const change = fc.record({ from: fc.nat(60), to: fc.nat(60), text });
  fc.assert(
    fc.property(text, fc.array(change, { maxLength: 5 }), (content, changes) => {
      const reference = TextDocument.create("file:///x", "recto", 1, content);
      const open = new OpenDocument("file:///x", "recto", 1, content, defaultConventions);
      for (const { from, to, text } of changes) {
        // The reference keeps its lines right for positions within the text only.
        const start = reference.positionAt(Math.min(from, to));
        const end = reference.positionAt(Math.max(from, to));
        const changes = [{ range: { start, end }, text }];
        TextDocument.update(reference, changes, reference.version + 1);
        open.update(changes, open.version + 1);
      }
      expect(open.document.text).toBe(reference.getText());
    }),
    { seed: 1951, numRuns: 1000 },
  );
});
