import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { recto } from "./program";

test("what was compiled is kept, and taken by the next run", async () => {
  const folder = emptyFolder();
  const first = await version(folder);
  const [file] = keptIn(folder);
  const before = statSync(file as string);
  expect(await version(folder)).toEqual(first);
  // What is not accepted is written anew.
  expect(statSync(file as string).ino).toBe(before.ino);
  expect(keptIn(folder)).toHaveLength(1);
});

test("what was kept of another bundle, or is damaged, is written anew", async () => {
  const folder = emptyFolder();
  const first = await version(folder);
  const [file] = keptIn(folder) as [string];
  const good = readFileSync(file);
  const state = good.subarray(0, good.indexOf("\n") + 1);
  const damaged = [
    Buffer.alloc(0),
    Buffer.from("燈"),
    Buffer.concat([Buffer.from("1 1\n"), good.subarray(state.length)]),
    Buffer.concat([state, Buffer.from("сова")]),
    good.subarray(0, good.length / 2),
    good.with(good.length >> 1, 255 - (good[good.length >> 1] as number)),
  ];
  for (const bytes of damaged) {
    writeFileSync(file, bytes);
    const { ino } = statSync(file);
    expect(await version(folder)).toEqual(first);
    const mended = statSync(file);
    expect(mended.ino).not.toBe(ino);
    expect(await version(folder)).toEqual(first);
    expect(statSync(file).ino).toBe(mended.ino);
  }
});

test("a folder that cannot be written, and none at all, change nothing", async () => {
  const folder = emptyFolder();
  const file = join(folder, "a file");
  writeFileSync(file, "");
  const usual = await version(folder);
  expect(await version(join(file, "cache"))).toEqual(usual);
  const before = readdirSync(folder);
  expect(await version("")).toEqual(usual);
  expect(readdirSync(folder)).toEqual(before);
});

function version(cache: string) {
  return recto(["--version"], { environment: { RECTO_CACHE: cache } });
}

function keptIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "recto-тест-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
