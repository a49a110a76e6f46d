import fc from "fast-check";
import { expect, test } from "vitest";
import { dividedWords } from "../../server/src/analysis/divided-words";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { edit, parse } from "../../server/src/syntax/parse";
import { editIn, randomEdits } from "../support/random-text";

const RUNS = Number(process.env.RECTO_RUNS ?? 400);
const PIECES = [
  "trans- lation ",
  "translation ",
  "пере- вод",
  "вод ",
  "trans-\n",
  "lation",
  "pre-",
];
const MORE = [" and ", "\n\n", "\r\n", "%% trans- lation\n", "[deleted: ", "] ", "[page 2]\n", "𝔄"];
const texts = fc
  .array(fc.constantFrom(...PIECES, ...MORE), { maxLength: 30 })
  .map((pieces) => pieces.join(""));

test("after any edits the divided words are those of the new text", () => {
  fc.assert(
    fc.property(texts, randomEdits(8), (text, changes) => {
      let document = parse(text, defaultConventions);
      dividedWords(document);
      for (const change of changes) {
        const before = document;
        document = edit(document, editIn(document.length, change));
        const fresh = dividedWords(parse(document.text, defaultConventions));
        expect(dividedWords(document)).toEqual(fresh);
        if (changes.length % 2 === 0) continue;
        // An older document may be asked again.
        expect(dividedWords(before)).toEqual(dividedWords(parse(before.text, defaultConventions)));
      }
    }),
    { numRuns: RUNS },
  );
});
