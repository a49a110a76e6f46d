import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, recto } from "./program";

const LETTER = "Brief an [[Ohm]]\n\n[page 1]\n\nЁж [deleted: жил] был 朴.\r\n";

test("what is exported lies below the folder as the sources lie below where one stands", async () => {
  const cwd = folderWith({ "a.recto": LETTER, "box/b.recto.txt": "two\n" });
  const ran = await recto(["export", "text", ".", "--out", "out/deep"], { cwd });
  expect(ran).toMatchObject({ code: 0, stdout: "", stderr: "" });
  expect(readFileSync(join(cwd, "out/deep/a.txt"), "utf8")).toContain("Ёж жил был 朴.\n");
  expect(readFileSync(join(cwd, "out/deep/box/b.txt"), "utf8")).toBe("two\n");
});

test("files of one name in other folders do not take each other's place", async () => {
  const other = folderWith({ "x/a.recto": "eins\n", "y/a.recto": "zwei\n" });
  const cwd = folderWith({});
  const ran = await recto(["export", "text", join(other, "x"), join(other, "y"), "--out", "o"], {
    cwd,
  });
  expect(ran.code).toBe(0);
  const written = readdirSync(join(cwd, "o"), { recursive: true, encoding: "utf8" });
  expect(written.filter((path) => path.endsWith("a.txt"))).toHaveLength(2);
});

test.each([
  [["export", "papyrus", "a.recto", "--out", "o"], "“papyrus” is none"],
  [["export", "text", "a.recto"], "--out DIR"],
  [["export", "text", "no.recto", "--out", "o"], "no.recto"],
])("%j says what is missing, and the rest is done", async (parameters, message) => {
  const cwd = folderWith({ "a.recto": LETTER });
  const ran = await recto(parameters, { cwd });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(message);
  expect(ran.stderr).not.toContain("    at ");
});
