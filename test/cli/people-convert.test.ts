import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, recto } from "./program";

const YAML = `people:
  - id: sandell
    name: Hjalmar Sandell
    names:
      ru: Яльмар Санделл
    born: 1861-03-09
`;

test("a register goes through all formats and comes back the same", async () => {
  const cwd = folderWith({ "people.yaml": `\ufeff${YAML}` });
  for (const [from, to] of [
    ["people.yaml", "people.csv"],
    ["people.csv", "people.xml"],
    ["people.xml", "again.YML"],
  ] as const) {
    const outcome = await recto(["people", "convert", from, to], { cwd });
    expect(outcome).toEqual({ code: 0, stdout: "", stderr: "" });
  }
  expect(readFileSync(join(cwd, "again.YML"), "utf8")).toBe(YAML);
});

test("what is wrong is said, and the rest is converted", async () => {
  const cwd = folderWith({ "a.csv": "id,name,born\na,Anna Aal,1898-13\na,Bo Berg,\n" });
  const { code, stderr } = await recto(["people", "convert", "a.csv", "a.yaml"], { cwd });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^recto: a\.csv:2:12: .*\[impossible-date\]\nrecto: a\.csv:3:1: .*\[duplicate-id\]\n$/,
  );
  expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toContain("Bo Berg");
});

test.each([
  [["a.yaml"], "needs two files"],
  [["a.yaml", "b.csv", "c.csv"], "needs two files"],
  [["a.yaml", "b.txt"], "b.txt: is no register"],
  [["none.yaml", "b.csv"], "none.yaml: does not exist"],
  [["a.yaml", "./a.yaml"], "is the register itself"],
  [["a.yaml", "nowhere/b.csv"], "nowhere/b.csv: does not exist"],
  [["bad.yaml", "b.csv"], "bad.yaml: has no entry that can be read; nothing was written"],
  [["bytes.csv", "b.yaml"], "bytes.csv: "],
])("what cannot be done is one line: %s", async (paths, message) => {
  const cwd = folderWith({
    "a.yaml": YAML,
    "bad.yaml": "just words",
    "bytes.csv": Uint8Array.of(0, 1, 2, 3, 0xff, 0xfe, 0, 0),
  });
  const { code, stdout, stderr } = await recto(["people", "convert", ...paths], { cwd });
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr.trimEnd().split("\n").at(-1)).toContain(message);
  expect(stderr).not.toContain("mistake in Recto");
});
