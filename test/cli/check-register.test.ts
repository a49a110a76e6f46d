import { expect, test } from "vitest";
import { encoded, folderWith, jsonLines, recto, utf16 } from "./program";

const REGISTER = `people:
  - id: sokolova
    name: Anna Sokolova
    names: { ru: Анна Соколова }
  - id: falk-emil
    name: Emil Falk
  - id: falk-otto
    name: Otto Falk
`;
const LETTER = "Anna Sokolcva met Falk.\r\n\r\n[@sokolov: She] left with 𝔄. Soko­lova.\r\n";
const CODES = ["suspect-name", "ambiguous-person", "unknown-person"];

async function check(files: Record<string, string | Uint8Array>, ...parameters: string[]) {
  const cwd = folderWith(files);
  const outcome = await recto(["check", "--format", "json", ...parameters], { cwd });
  const found = jsonLines(outcome).map(({ file, findings }) => [
    file,
    ...findings.map(({ code, range: { start, end } }) => {
      return `${code} ${start.line}:${start.character}-${end.line}:${end.character}`;
    }),
  ]);
  return { ...outcome, found };
}

test("names are checked against the register, found as in the editor", async () => {
  const expected = [
    [
      "letters/a.recto",
      "suspect-name 0:0-0:13",
      "ambiguous-person 0:18-0:22",
      "unknown-person 2:2-2:9",
    ],
  ];
  const beside = await check({ "people.yaml": REGISTER, "letters/a.recto": LETTER }, "letters");
  expect(beside).toMatchObject({ code: 1, stderr: "", found: expected });
  const project = { "recto.yaml": "people: [x/who.yaml]\n", "x/who.yaml": REGISTER };
  expect((await check({ ...project, "letters/a.recto": LETTER }, "letters")).found).toEqual(
    expected,
  );
  const front = `Citation: A letter\n\nPeople: ../x/who.yaml\n\n${LETTER}`;
  const { found } = await check({ "x/who.yaml": REGISTER, "letters/a.recto": front }, "letters");
  expect(found[0]?.map((line) => line.split(" ")[0])).toEqual(["letters/a.recto", ...CODES]);
  const given = await check(
    { "1.yaml": REGISTER, "2.csv": "id,name\nsokolov,Pavel Sokolov\n", "a.recto": LETTER },
    "--register",
    "1.yaml",
    "--register",
    "2.csv",
    "a.recto",
  );
  expect(given.found).toEqual([["a.recto", "suspect-name 0:0-0:13", "ambiguous-person 0:18-0:22"]]);
});

test("who is named is said by several registers together", async () => {
  const cwd = folderWith({
    "1.yaml": REGISTER,
    "2, new.csv": "id,name\nlind,Clara Lind\n",
    "a.recto": "Anna Sokolova met Clara Lind.\n",
  });
  const names = ["--register", "1.yaml", "--register", "2, new.csv"];
  const { stdout } = await recto(["people", ...names, "a.recto"], { cwd });
  expect(stdout.split("\n").map((line) => line.split(" ")[1])).toEqual([
    "sokolova",
    "lind",
    undefined,
  ]);
});

test("without a register, nobody is looked for", async () => {
  expect(await check({ "a.recto": LETTER }, "a.recto")).toMatchObject({
    code: 0,
    found: [["a.recto"]],
  });
});

test("the project says how much a finding matters", async () => {
  const rules = "rules: { unknown-person: hint, suspect-name: off }\n";
  const files = { "people.yaml": REGISTER, "a.recto": LETTER, "recto.yaml": rules };
  const { code, found } = await check(files, "a.recto");
  expect([code, found[0]?.length]).toEqual([0, 3]);
  const broken = { "people.yaml": `${REGISTER}  - id: sokolova\n    name: X\n` };
  const off = await check(
    { ...broken, "recto.yaml": "rules: { duplicate-id: off }" },
    "people.yaml",
  );
  expect(off).toMatchObject({ code: 0, found: [["people.yaml"]] });
});

test("a register that is named is checked itself, and against the others", async () => {
  const { code, found, stderr } = await check(
    {
      "people.yaml": `${REGISTER}  - nmae: x\n    name: Bo Berg\n    portrait: no.png\n`,
      "more-people.csv": "id,name,born\nfalk-otto,Otto Falk,3 May 1890\n",
    },
    "people.yaml",
    "more-people.csv",
  );
  expect([code, stderr]).toEqual([1, ""]);
  expect(found).toEqual([
    [
      "people.yaml",
      "register-syntax 8:4-8:8",
      "register-syntax 9:10-9:17",
      "missing-portrait 10:14-10:20",
    ],
    ["more-people.csv", "duplicate-id 1:0-1:9", "impossible-date 1:20-1:30"],
  ]);
});

test.each(["text", "sarif", "github", "junit"])(
  "findings of registers are told as %s",
  async (format) => {
    const cwd = folderWith({ "people.csv": "id,name\na,Anna Aal\na,Bo Berg\n" });
    const { code, stdout } = await recto(["check", "--format", format, "people.csv"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("duplicate-id");
  },
);

test("of a register with faults it is said where to look", async () => {
  const files = { "people.yaml": `${REGISTER}  - id: x\n`, "a.recto": "Anna Sokolova.\n" };
  const { code, stderr } = await check(files, "a.recto");
  expect([code, stderr]).toEqual([
    0,
    "recto: people.yaml: 1 finding in this register; recto check people.yaml shows what is wrong\n",
  ]);
});

test("registers in old encodings are read, and that is a finding", async () => {
  const words =
    "people:\n  - id: a\n    name: Анна Соколова\n    bio: Писала письма и хранила ответы в ящике.\n";
  for (const bytes of [utf16(`\ufeff${words}`, "le"), encoded(words, "windows-1251")]) {
    const { found } = await check({ "people.yaml": bytes }, "people.yaml");
    expect(found).toEqual([["people.yaml", "register-syntax 0:0-0:1"]]);
  }
});

test("a register that cannot be read costs nothing but its names", async () => {
  const files = { "people.yaml/x": "", "a.recto": "[[stamp: x] and Falk\n" };
  const { code, stderr, found } = await check(files, "a.recto");
  expect([code, stderr]).toEqual([2, "recto: people.yaml: is a folder\n"]);
  expect(found).toEqual([["a.recto", "doubled-bracket 0:0-0:2"]]);
});

test("--fix leaves registers as they are", async () => {
  const files = { "people.yaml": "people:\n  - { id: a, nmae: x, name: Anna Aal }\n" };
  const { found } = await check(files, "--fix", "people.yaml");
  expect(found[0]).toHaveLength(2);
});
