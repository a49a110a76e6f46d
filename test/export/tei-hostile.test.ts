import { existsSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tei } from "../../server/src/export/tei/tei";
import { readOwnTei } from "../../server/src/import/tei-own";
import { readRegister } from "../../server/src/people/files/read-register";
import { prepare } from "../../server/src/people/matcher";
import { recognise } from "../../server/src/people/recognise";
import { registerOf } from "../../server/src/people/register";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { OFFICIAL_SCHEMA, OWN_SCHEMA, validateBy } from "../support/tei";

const validators = [OWN_SCHEMA, OFFICIAL_SCHEMA].filter((path) => existsSync(path)).map(validateBy);

/** What XML forbids, or takes for its own; and what no name of XML may hold. */
// biome-ignore format: a list reads better in lines
const HOSTILE: readonly string[] = [
  ..."\u0000\u000b\u001f\ufffe\uffff\ud800\udfff\u0085\u2028\u200e\"'&<>:-.#%/\\ ",
  ...["]]>", "<![CDATA[", "&#0;", "?>", "-->", "--", "\r\n", "\u{1ffff}", "😀", "Ж", "中", "ꠏ", "\u0301", "1"],
];
// biome-ignore format: a list reads better in lines
const OPENINGS: readonly string[] = [
  ...["[@", "[=@", "[^", "[#", "[hand: ", "[page 1 | ", "[see: ", "[date ", "[insert N", "[handwritten, "],
  ...["\n\n[in the margin: insertion N", "\n\n[translation: en, ", "\n\n[in the draft: ", "\n\n%% ", "[signed: "],
];
const odd = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 5 }).map((parts) => parts.join(""));
const mark = fc
  .tuple(fc.constantFrom(...OPENINGS), odd, fc.constantFrom("]", ": Irene Falk]", "\n\n"))
  .map((parts) => parts.join(""));
const deep = fc
  .nat(60)
  .map((depth) => `${"[deleted: ".repeat(depth)}Irene Falk${"]".repeat(depth)}`);
const texts = fc
  .array(fc.oneof(mark, mark, odd, deep), { maxLength: 8 })
  .map((all) => all.join(""));

test("no register, no file name and no text makes TEI that is not valid", {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(texts, odd, odd, odd, (text, id, words, name) => {
      const quoted = [id || "a", words].map((one) => JSON.stringify(whole(one)));
      const yaml = `people:
  - { id: ${quoted[0]}, name: Irene Falk, bio: ${quoted[1]}, born: ${quoted[1]}, portrait: ${quoted[1]} }
  - { id: falk, name: ${JSON.stringify(`Otto ${whole(words)}`)}, type: place }
`;
      const register = registerOf([readRegister(yaml, "people.yaml").entries]);
      const document = parse(`Author: Irene Falk\n\n${text}`, defaultConventions);
      const known = { register, recognised: recognise(document, prepare(register)) };
      const xml = tei.export({ document, name, known }).content;
      for (const validate of validators) expect(validate(xml)).toBeUndefined();
      expect(readOwnTei(xml)).toBe(document.text);
    }),
    { numRuns: 200, seed: 1937 },
  );
});

/** Without halves of characters, which no file of YAML holds. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "");
}
