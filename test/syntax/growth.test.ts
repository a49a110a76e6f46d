import { expect, test } from "vitest";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { ADVERSARIAL } from "../support/adversarial";
import { checkTree } from "../support/invariants";

/** `scripts/fuzz.mjs --adversarial` measures the time itself; here the characters read are counted. */
const LENGTH = 8000;

test.each(Object.entries(ADVERSARIAL))("twice as long costs twice as much: %s", (_, make) => {
  const once = charactersRead(make(LENGTH));
  const twice = charactersRead(make(2 * LENGTH));
  expect(twice).toBeLessThan(2.3 * once + 1000);
});

test.each(Object.entries(ADVERSARIAL))("the tree is sound, and shallow enough: %s", (_, make) => {
  const text = make(LENGTH);
  checkTree(parse(text, defaultConventions), text);
});

/** How often a character of any text is looked at while `text` is parsed with all its marks. */
function charactersRead(text: string): number {
  const { charCodeAt } = String.prototype;
  let count = 0;
  String.prototype.charCodeAt = function (at) {
    count++;
    return charCodeAt.call(this, at);
  };
  try {
    const document = parse(text, defaultConventions);
    for (const block of document.blocks) document.inlines(block);
    transcriptionText(document);
  } finally {
    String.prototype.charCodeAt = charCodeAt;
  }
  return count;
}
