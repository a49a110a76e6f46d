import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  conventionsWith,
  defaultConventions,
  type Profile,
} from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { fromVisible, outline } from "../support/tree";

/**
 * The corpus: cases of an input and the outline of its tree, as a historian would read it.
 *
 *     === what the case shows
 *     the input
 *     =>
 *     the outline
 *
 * In the input `␍` and `␊` are CR and LF, `‹C›` is the character of that hexadecimal code. A title
 * that ends in `{smithsonian}` is parsed with that profile.
 */
const folder = join(import.meta.dirname, "corpus");

interface Case {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

for (const file of readdirSync(folder)) {
  describe(file, () => {
    const cases = casesIn(readFileSync(join(folder, file), "utf8"));
    test.each(cases)("$title", ({ title, input, expected }) => {
      const actual = outline(parse(fromVisible(input), conventionsOf(title)));
      expect(actual, `${input}\n=>\n${actual}\n`).toBe(expected);
    });
  });
}

function casesIn(text: string): Case[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((source) => {
      const [title = ""] = source.split("\n", 1);
      const [input = "", expected = ""] = source.slice(title.length + 1).split(/\n=>\n|^=>\n/);
      return { title, input, expected: expected.trimEnd() };
    });
}

function conventionsOf(title: string) {
  const profile = /\{(\w+)\}$/.exec(title)?.[1];
  return profile ? conventionsWith(profile as Profile, {}) : defaultConventions;
}
