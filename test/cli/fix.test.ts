import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { encoded, folderWith, jsonLines, MENDED, recto, SLIP, utf16 } from "./program";

const RUSSIAN = "Записка о часах\r\n\r\nВчера [[штамп: получено] днём\r\n";
const MENDED_RUSSIAN = RUSSIAN.replace("[[", "[");
const OLD = encoded(RUSSIAN, "windows-1251");

test("--fix mends what is safe and reports what is left", async () => {
  const left = "\n[handwritten: never closed\n";
  const cwd = folderWith({ "a.recto": SLIP + left });
  const outcome = await recto(["check", "--fix", "--format", "json", "."], { cwd });
  expect(readFileSync(join(cwd, "a.recto"), "utf8")).toBe(MENDED + left);
  expect(jsonLines(outcome)[0]?.findings.map(({ code }) => code)).toEqual(["unclosed-bracket"]);
  expect(outcome.code).toBe(1);
  expect((await recto(["check", "--fix", "."], { cwd })).code).toBe(1);
  expect(readFileSync(join(cwd, "a.recto"), "utf8")).toBe(MENDED + left);
});

test.each([
  ["a byte-order mark", "\ufeff"],
  ["CRLF", "A\r\n\r\n"],
  ["lone CR and trailing spaces", "A  \r \r\r"],
  ["unusual characters", "e\u0301 \u200b\u2028 😀 \u00a0\n\n"],
])("--fix keeps every other byte: %s", async (_, before) => {
  const cwd = folderWith({ "a.recto": `${before}On [[stamp: x] it  \r\n\t` });
  await recto(["check", "--fix", "a.recto"], { cwd });
  expect(readFileSync(join(cwd, "a.recto"), "utf8")).toBe(`${before}On [stamp: x] it  \r\n\t`);
});

test("--fix mends many slips in one file, one inside the other as well", async () => {
  const cwd = folderWith({ "a.recto": "A\n\n[[stamp: x] and [[typed: see [[stamp: y] z]\n" });
  const outcome = await recto(["check", "--fix", "--format", "json", "a.recto"], { cwd });
  const text = readFileSync(join(cwd, "a.recto"), "utf8");
  expect(text).toContain("\n\n[stamp: x] and [");
  const again = await recto(["check", "--fix", "--format", "json", "a.recto"], { cwd });
  expect(again.stdout).toBe(outcome.stdout);
  expect(readFileSync(join(cwd, "a.recto"), "utf8")).toBe(text);
});

test("--fix leaves clean files and switched-off rules alone", async () => {
  const cwd = folderWith({ "clean.recto": MENDED });
  const off = "rules: { doubled-bracket: off, legacy-encoding: off }";
  const strict = folderWith({ "recto.yaml": off, "a.recto": SLIP, "old.recto": OLD });
  const before = statSync(join(cwd, "clean.recto")).mtimeMs;
  await recto(["check", "--fix", "clean.recto"], { cwd });
  await recto(["check", "--fix", "."], { cwd: strict });
  expect(statSync(join(cwd, "clean.recto")).mtimeMs).toBe(before);
  expect(readFileSync(join(strict, "a.recto"), "utf8")).toBe(SLIP);
  expect(new Uint8Array(readFileSync(join(strict, "old.recto")))).toEqual(OLD);
});

test("--fix stores files in old encodings in UTF-8, every letter as it was", async () => {
  const marked = utf16(`\ufeff${RUSSIAN}`, "be");
  const cwd = folderWith({ "old.recto": OLD, "be.recto": marked, "le.recto": utf16("A\n", "le") });
  const outcome = await recto(["check", "--fix", "--format", "json", "."], { cwd });
  const read = (name: string) => readFileSync(join(cwd, name), "utf8");
  expect(["old.recto", "be.recto"].map(read)).toEqual([MENDED_RUSSIAN, MENDED_RUSSIAN]);
  expect(read("le.recto")).toBe("A\n");
  expect(jsonLines(outcome).flatMap(({ findings }) => findings)).toEqual([]);
  expect(outcome.code).toBe(0);
});

test("--fix keeps permissions and links, and leaves nothing else behind", async () => {
  const cwd = folderWith({ "real.recto": SLIP });
  chmodSync(join(cwd, "real.recto"), 0o640);
  symlinkSync("real.recto", join(cwd, "link.recto"));
  await recto(["check", "--fix", "link.recto"], { cwd });
  expect(readFileSync(join(cwd, "real.recto"), "utf8")).toBe(MENDED);
  expect(statSync(join(cwd, "real.recto")).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(cwd, "link.recto")).isSymbolicLink()).toBe(true);
  expect(readdirSync(cwd).sort()).toEqual(["link.recto", "real.recto"]);
});

test.skipIf(process.getuid?.() === 0)("a file that cannot be written stays as it is", async () => {
  const cwd = folderWith({ "a.recto": SLIP });
  chmodSync(cwd, 0o500);
  const { code, stderr } = await recto(["check", "--fix", "a.recto"], { cwd });
  chmodSync(cwd, 0o700);
  expect(stderr).toMatch(/^recto: a\.recto: cannot be mended[^\n]+\n$/);
  expect(code).toBe(2);
  expect(readFileSync(join(cwd, "a.recto"), "utf8")).toBe(SLIP);
});
