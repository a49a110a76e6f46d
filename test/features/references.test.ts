import { expect, test } from "vitest";
import { namingText } from "../../server/src/features/naming-text";
import { personAt } from "../../server/src/features/person-at";
import { entryAt, references } from "../../server/src/features/references";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { marked, textIn } from "../support/markers";
import { knownOf, REGISTER_TEXT, REGISTER_URI, register } from "../support/people";

const texts = [
  "Щепан Вуйцик пишет Вуйцику.\n\n[translation: en]\n\nSzczepan Wójcik writes.\n",
  "[@wojcik], [@wojcik: the 𝔠𝔩𝔢𝔯𝔨], the clerk [=@wojcik], Вуйцик [=@wojcik]. Falk!\n",
  "Nobody.\n",
].map((text, index) => {
  const document = parse(text, defaultConventions);
  const uri = `file:///edition/${index}.recto`;
  return { document, ...namingText(uri, document, knownOf(document)) };
});

function found(id: string, includeDeclaration = false): string[] {
  return references(id, texts, register, includeDeclaration).map(({ uri, range }) => {
    const text = texts.find((one) => one.uri === uri);
    return text ? textIn(text.document, range) : `${uri} ${range.start.line}`;
  });
}

test("all forms in all documents, with exact ranges, each once", () => {
  expect(found("wojcik")).toEqual([
    ...["Щепан Вуйцик", "Вуйцику", "Szczepan Wójcik"],
    ...["[@wojcik]", "the 𝔠𝔩𝔢𝔯𝔨", "[=@wojcik]", "Вуйцик"],
  ]);
});

test("whoever asks again gets the same objects, which need not be written out again", () => {
  const ask = (id: string) => references(id, texts, register, false);
  const [first, again] = [ask("wojcik"), ask("wojcik")];
  expect(again.every((place, at) => place === first[at])).toBe(true);
  expect(ask("dashkova")).toEqual([]);
  expect(ask("wojcik")).toEqual(first);
});

test("the entry of the register when it is asked for", () => {
  const line = REGISTER_TEXT.split("\n").indexOf("  - id: wojcik");
  expect(found("wojcik", true)[0]).toBe(`${REGISTER_URI} ${line}`);
  expect(found("dashkova", true)).toHaveLength(1);
  expect(found("nobody", true)).toEqual([]);
});

test("what may be several people is nobody's", () => expect(found("falk-otto")).toEqual([]));

test.each([
  ["с Вуйцик$0ом", "wojcik"],
  ["[@nobo$0dy]", "nobody"],
  ["with $0Falk", "falk-irene"],
  ["[@kyakhta]$0[@wojcik]", "wojcik"],
  ["pla$0in", undefined],
])("under the cursor in %s is %s", (source, id) => {
  const { document, position } = marked(source);
  expect(personAt(document, position, knownOf(document))).toBe(id);
});

test("the entry under the cursor in the register", () => {
  const at = (line: number, character: number, uri = REGISTER_URI) =>
    entryAt(register, uri, { line, character })?.id;
  const lines = REGISTER_TEXT.split("\n");
  const line = lines.indexOf("  - id: dashkova");
  expect(at(line, 12)).toBe("dashkova");
  expect(at(line + 2, lines[line + 2]?.length ?? 0)).toBe("dashkova");
  expect(at(line + 3, 0)).toBeUndefined();
  expect(at(0, 3)).toBeUndefined();
  expect(at(line, 12, "file:///other.yaml")).toBeUndefined();
});
