import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, recto, SLIP } from "./program";

const FILES = { "letters/a.recto": SLIP, "письмо.recto": "Письмо\n\nСм. [[штамп: X] там\n" };
const WRITE = ["check", "--baseline", "old.json", "--write-baseline", "."];
const CHECK = ["check", "--baseline", "old.json", "."];

test("old findings are left out wherever their line has moved; new ones are told", async () => {
  const cwd = folderWith(FILES);
  expect(await recto(WRITE, { cwd })).toEqual({
    code: 0,
    stdout: "2 files: nothing found; 2 in the baseline\n",
    stderr: "",
  });
  expect((await recto(CHECK, { cwd })).code).toBe(0);
  const moved = SLIP.replace("\n\n", "\n\nA paragraph before it.\n\n").replaceAll("\n", "\r\n");
  writeFileSync(join(cwd, "letters/a.recto"), `${moved}\r\nAnd on [[stamp: new] it.\r\n`);
  const { code, stdout } = await recto(CHECK, { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^letters\/a\.recto:7:8: warning doubled-bracket: .+\n2 files: 1 warning; 2 in the baseline\n$/,
  );
});

test("of findings that are alike as many are old as there were", async () => {
  const cwd = folderWith({ "a.recto": "" });
  const line = "On the [[stamp: y] of the whole long page there was a long line of words.\n\n";
  writeFileSync(join(cwd, "a.recto"), `A\n\n${line.repeat(3)}`);
  await recto(["check", "--baseline", "old.json", "--write-baseline", "."], { cwd });
  writeFileSync(join(cwd, "a.recto"), `A\n\n${line.repeat(5)}`);
  const { stdout } = await recto([...CHECK, "--format", "json"], { cwd });
  expect(JSON.parse(stdout).findings.length).toBeGreaterThan(0);
  expect(JSON.parse(stdout).findings.length).toBeLessThanOrEqual(3);
});

test("the file is the same whatever the order, and keeps what is known of files not checked", async () => {
  const cwd = folderWith(FILES);
  const read = () => readFileSync(join(cwd, "old.json"), "utf8");
  await recto(WRITE, { cwd });
  const whole = read();
  expect(JSON.parse(whole)).toEqual({
    version: 1,
    findings: [
      {
        ...{ file: "letters/a.recto", code: "doubled-bracket", count: 1 },
        around: "Sent [[stamp: received] on Mond",
      },
      expect.objectContaining({ file: "письмо.recto" }),
    ],
  });
  await recto([...WRITE.slice(0, -1), "письмо.recto"], { cwd });
  expect(read()).toBe(whole);
  rmSync(join(cwd, "old.json"));
  await recto([...WRITE.slice(0, -1), "письмо.recto", "letters/a.recto"], { cwd });
  expect(read()).toBe(whole);
  rmSync(join(cwd, "letters/a.recto"));
  await recto([...WRITE.slice(0, -1), "письмо.recto"], { cwd });
  expect(read()).not.toContain("letters/a.recto");
});

test.each([
  [["check", "--baseline", "no.json", "."], "no.json: there is no such baseline"],
  [["check", "--write-baseline", "."], "say which baseline to write"],
  [["check", "--baseline", "bad.json", "."], "bad.json: is no baseline of Recto"],
  [["check", "--baseline", "bad.json", "--write-baseline", "."], "bad.json: is no baseline"],
])("%j is explained", async (parameters, message) => {
  const cwd = folderWith({ ...FILES, "bad.json": "{}" });
  const { code, stderr } = await recto(parameters, { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
