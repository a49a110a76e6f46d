import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, recto, SLIP } from "./program";

/** Names in several scripts, of which each is in some part. */
const NAMES = ["a", "b/c", "письма/1", "письма/№ 2", "彭", "b/d e", "f", "g", "h", "i"];
const PEOPLE = "people:\n  - { id: falk, name: Otto Falk }\n";
const FILES = {
  "people.yaml": PEOPLE,
  ...Object.fromEntries(
    NAMES.map((name, at) => [`${name}.recto`, at % 3 ? SLIP : "Note\n\nOtto Falk was here.\n"]),
  ),
};
const LIST = NAMES.map((name) => `${name}.recto`).join("\n");

const COMMANDS = [
  ["check", "--format", "json"],
  ["people", "--format", "json"],
  ["stats", "--format", "jsonl"],
  ["search", "--format", "json", "Falk"],
];

test.each(COMMANDS)(
  "shards of %s, in any number, joined are the whole",
  async (...command) => {
    const cwd = folderWith(FILES);
    const lines = async (...more: string[]) => {
      const { stdout, stderr, code } = await recto([...command, ...more, "-"], {
        cwd,
        input: LIST,
      });
      expect(stderr).toBe("");
      expect(code).toBeLessThan(2);
      return stdout.split("\n").filter((line) => line !== "");
    };
    const whole = await lines();
    expect(whole.length).toBeGreaterThan(2);
    for (const count of [1, 2, 5]) {
      const parts: string[][] = [];
      for (let part = 1; part <= count; part++)
        parts.push(await lines("--shard", `${part}/${count}`));
      expect(parts.flat().sort()).toEqual([...whole].sort());
      // Within a part, the order is that of the list.
      for (const part of parts) expect(whole.filter((line) => part.includes(line))).toEqual(part);
    }
  },
  60_000,
);

test("shards of export write the files of the whole", async () => {
  const cwd = folderWith(FILES);
  const write = (out: string, ...more: string[]) =>
    recto(["export", "jsonl", "--out", out, ...more, "-"], { cwd, input: LIST });
  await write("whole");
  for (const part of ["1/3", "2/3", "3/3"]) await write("parts", "--shard", part);
  const names = readdirSync(join(cwd, "whole"), { recursive: true, encoding: "utf8" }).sort();
  expect(readdirSync(join(cwd, "parts"), { recursive: true, encoding: "utf8" }).sort()).toEqual(
    names,
  );
  for (const name of names.filter((one) => one.endsWith(".jsonl")))
    expect(readFileSync(join(cwd, "parts", name))).toEqual(readFileSync(join(cwd, "whole", name)));
});
