import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { storageOf } from "../../server/src/node/storage";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recto-storage-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = () => readdirSync(folder).sort();

test("what is kept is read again, for the same folders only", async () => {
  const storage = storageOf(["file:///Архив"], folder);
  expect(await storage?.read()).toBeUndefined();
  await storage?.write("Ахмад \u{10cc0} 金日成\r\n");
  expect(await storageOf(["file:///Архив"], folder)?.read()).toBe("Ахмад \u{10cc0} 金日成\r\n");
  expect(await storageOf(["file:///other"], folder)?.read()).toBeUndefined();
  expect(inFolder()).toHaveLength(1);
});

test("what a killed server had half written is taken away, and nothing else", async () => {
  const storage = storageOf(["file:///archive"], folder);
  await storage?.write("whole");
  const [file = ""] = inFolder();
  const ended = spawnSync(process.execPath, ["-e", ""]).pid;
  const running = process.ppid;
  const others = [`${file}.${running}`, `${file}.txt`, "catalogue-0.txt.1"];
  for (const name of [`${file}.${ended}`, ...others]) writeFileSync(join(folder, name), "half");
  await storage?.write("whole again");
  expect(inFolder()).toEqual([file, ...others].sort());
  expect(await storage?.read()).toBe("whole again");
});

test("where nothing can be written, nothing is lost but time", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const storage = storageOf([], join(file, "below"));
  await storage?.write("text");
  expect(await storage?.read()).toBeUndefined();
  expect(inFolder()).toEqual(["file"]);
});
