import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tei } from "../../server/src/export/tei/tei";
import { readOwnTei } from "../../server/src/import/tei-own";
import { readRegister } from "../../server/src/people/files/read-register";
import { prepare } from "../../server/src/people/matcher";
import { recognise } from "../../server/src/people/recognise";
import { registerOf } from "../../server/src/people/register";
import { conventionsWith, defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { markTexts } from "../support/mark-text";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";
import { folded, OFFICIAL_SCHEMA, OWN_SCHEMA, validateBy, wordsOfTei } from "../support/tei";

const people = readFileSync("samples/people.yaml", "utf8");
const register = registerOf([readRegister(people, "people.yaml").entries]);
const matcher = prepare(register);
const real = samples();
const own = readdirSync("samples")
  .filter((name) => name.endsWith(".recto"))
  .map((name) => ({ name, text: readFileSync(`samples/${name}`, "utf8") }));
const schemas = [OWN_SCHEMA, OFFICIAL_SCHEMA].filter((path) => existsSync(path));
if (schemas.length < 2) console.log(`Skipped: there is no ${OFFICIAL_SCHEMA}.`);
const validators = schemas.map(validateBy);

function written(text: string, conventions = defaultConventions): string {
  const document = parse(text, conventions);
  const known = { register, recognised: recognise(document, matcher) };
  return tei.export({ document, name: "letter", known }).content;
}

/** Valid, with all words, and the same bytes when it comes back. */
function check(text: string, conventions = defaultConventions): void {
  const xml = written(text, conventions);
  for (const validate of validators) {
    const why = validate(xml);
    if (why) throw new Error(`${why}\n${xml}`);
  }
  const [got, wanted] = [wordsOfTei(xml), transcriptionText(parse(text, conventions))];
  // A list or a verse within a line begins a line of its own in TEI.
  const hasLists = /<(?:list|lg)[ >]/.test(xml);
  expect(hasLists ? got.replace(/\s+/g, "") : got).toBe(
    hasLists ? wanted.replace(/\s+/g, "") : folded(wanted),
  );
  expect(readOwnTei(xml)).toBe(text);
}

test.each([...own, ...real])("$name is valid TEI and comes back", ({ text }) => check(text));

test("so does any text at all", { timeout: 120_000 }, () => {
  const conventions = fc.constantFrom(
    defaultConventions,
    conventionsWith("smithsonian", {}),
    conventionsWith("fromthepage", {}),
  );
  const any = texts(
    [...real, ...own].map(({ text }) => text),
    40,
  );
  fc.assert(fc.property(any, conventions, check), { numRuns: 400, seed: 1893 });
});

test("so do all marks within each other", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(markTexts, (text) => check(text)),
    { numRuns: 400, seed: 1907 },
  );
});

test("what XML forbids is kept, and never written as it is", () => {
  const text = "a\u0000b\u000b\ud83d]]>&amp;<p>\ufffe\uffff \u0085\u2028\ufeff e\u0301 😀\r\rx\r\n";
  check(text);
  expect(written(text)).toContain("a<?recto-char 0?>b");
  for (let unit = 0; unit < 0x10000; unit += unit < 0x300 ? 1 : 251) {
    check(`x${String.fromCharCode(unit)}y [deleted: ${String.fromCharCode(unit)}]`);
  }
});
