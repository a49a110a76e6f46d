import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ENTRY_KEYS } from "../../server/src/people/files/draft";
import { readRegister } from "../../server/src/people/files/read-register";
import { writeYaml } from "../../server/src/people/files/write-yaml";
import { fencesIn, readPage } from "../support/documentation";
import { registers } from "./files-arbitrary";

const schema = JSON.parse(readFileSync("schemas/people.schema.json", "utf8"));
const validate = new Ajv({ allowUnionTypes: true, strict: false }).compile(schema);
const page = readPage("people-register.md");

/** Whether the reader takes a register without finding fault with its form. */
function isRead(text: string): boolean {
  const { problems } = readRegister(text, "people.yaml");
  return problems.every(({ code }) => code !== "register-syntax");
}

/** A value under each key of an entry. */
const VALUES = ["x", "5", "true", "[x]", "[5]", "[[x]]", "{ en: x }", "{ en: [x] }", "[{ en: x }]"];
const MORE = [
  "{ en: 5 }",
  "{ a b: x }",
  "[{ title: x }]",
  "{ title: x, from: 1900 }",
  "[{ from: 1 }]",
];
const OTHERS = ["", "[]", "{ title: x, unto: 5 }", "{ en: { en: x } }", "place", "person"];

test.each(ENTRY_KEYS)("reader and schema agree on “%s”", (key) => {
  for (const value of [...VALUES, ...MORE, ...OTHERS]) {
    const others = { id: "a", name: "Anna Aal" };
    const lines = Object.entries({ ...others, [key]: value }).map((pair) => pair.join(": "));
    const text = `people:\n  - ${lines.join("\n    ")}\n`;
    expect([text, validate(parse(text))]).toEqual([text, isRead(text)]);
  }
});

test.each([
  "people: []",
  "people: [{ id: a, name: x }]",
  "people: [{ id: a, names: [x] }]",
  "people: [{ id: a }]",
  "people: [{ name: x }]",
  "people: [{ id: a, name: x, nmae: y }]",
  "people: { id: a, name: x }",
  "people: [x]",
  "poeple: []",
  "[{ id: a, name: x }]",
  "x",
  "",
])("reader and schema agree on “%s”", (text) => {
  expect(validate(parse(text))).toBe(isRead(text));
});

test("what is written is valid", () => {
  fc.assert(
    fc.property(registers, (entries) => {
      expect(validate(parse(writeYaml(entries)))).toBe(true);
    }),
    { seed: 1898, numRuns: 200 },
  );
  expect(validate(parse(readFileSync("samples/people.yaml", "utf8")))).toBe(true);
});

test("schema and manual explain every key and every type", () => {
  const { properties } = schema.definitions.entry;
  expect(Object.keys(properties).sort()).toEqual([...ENTRY_KEYS].sort());
  for (const key of ENTRY_KEYS) {
    expect(properties[key].description, key).toBeTruthy();
    expect(page).toMatch(new RegExp(`^\\| [^|]*\`${key}\``, "m"));
  }
  for (const type of properties.type.enum) {
    expect(isRead(`people:\n  - id: a\n    name: x\n    type: ${type}\n`)).toBe(true);
  }
});

test("the examples of the manual are registers without fault", () => {
  const examples = fencesIn(page).filter(
    ({ language }) => !["sh", "recto", "names"].includes(language),
  );
  expect(examples.map(({ language }) => language)).toEqual(["yaml", "yaml", "csv", "xml"]);
  for (const { code, language } of examples) {
    const { entries, problems } = readRegister(code, `people.${language}`);
    expect(problems).toEqual([]);
    expect(entries[0]).toMatchObject({ id: "sandell", name: "Hjalmar Sandell" });
    if (language === "yaml") expect(validate(parse(code))).toBe(true);
  }
  const [, whole, table, tei] = examples.map(
    ({ code, language }) => readRegister(code, `people.${language}`).entries,
  );
  expect(table?.[0]).toMatchObject({ roles: whole?.[0]?.roles, died: "1934?" });
  expect(tei?.[0]).toMatchObject({ born: "1861-03-09", died: "1934?", forename: "Hjalmar" });
  const [, yaml] = examples;
  expect(yaml?.code).toBe(
    `# The people of the lighthouse correspondence.\n${writeYaml(whole ?? [])}`,
  );
});
