import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fnv1a } from "../../server/src/cli/shard";
import { folderWith, jsonLines, recto } from "./program";

async function checked(cwd: string, parameters: readonly string[], input = "") {
  const outcome = await recto(["check", "--format", "json", ...parameters], { cwd, input });
  return { ...outcome, files: jsonLines(outcome).map(({ file }) => file) };
}

test("a folder gives its transcriptions in the order of their names", async () => {
  const cwd = folderWith({
    "b.recto": "",
    "a/z.recto.txt": "",
    "a/Z.recto": "",
    "a.txt": "",
    "recto.yaml": "",
    ".hidden/x.recto": "",
    "node_modules/x.recto": "",
    "a/node_modules/x.recto": "",
  });
  const all = ["a/Z.recto", "a/z.recto.txt", "b.recto"];
  expect((await checked(cwd, ["."])).files).toEqual(all);
  expect((await checked(cwd, ["b.recto", "a/"])).files).toEqual(["b.recto", ...all.slice(0, 2)]);
});

test("a file that is named is read whatever its name, and only once", async () => {
  const cwd = folderWith({ "a.txt": "", "b.recto": "" });
  expect((await checked(cwd, ["./a.txt", "b.recto", "a.txt", "."])).files).toEqual([
    "./a.txt",
    "b.recto",
  ]);
});

test("patterns are expanded where the shell does not do it", async () => {
  const cwd = folderWith({ "x/1.recto": "", "x/y/2.recto": "", "x/y/3.txt": "", "[a].recto": "" });
  expect((await checked(cwd, ["x/*.recto"])).files).toEqual(["x/1.recto"]);
  expect((await checked(cwd, ["x/**/*.{recto,txt}"])).files).toEqual([
    "x/1.recto",
    "x/y/2.recto",
    "x/y/3.txt",
  ]);
  expect((await checked(cwd, ["[a].recto"])).files).toEqual(["[a].recto"]);
  const { code, stderr } = await checked(cwd, ["x/*.md"]);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: "recto: x/*.md: no file fits this pattern\n",
  });
});

test("- reads paths from standard input, one a line", async () => {
  const cwd = folderWith({ "a b.recto": "", "c.recto": "", "d/e.recto": "" });
  const { files } = await checked(cwd, ["c.recto", "-"], "d\r\na b.recto\n\n");
  expect(files).toEqual(["c.recto", "d/e.recto", "a b.recto"]);
});

test("what cannot be used is said in one line each; the other files are done", async () => {
  const cwd = folderWith({ "good.recto": "", "empty/readme.md": "" });
  symlinkSync("nowhere.recto", join(cwd, "broken.recto"));
  symlinkSync("circle.recto", join(cwd, "circle.recto"));
  const outcome = await checked(cwd, ["none.recto", "circle.recto", "empty", ".", "good.recto/x"]);
  expect(outcome.files).toEqual(["good.recto"]);
  expect(outcome.code).toBe(2);
  expect(outcome.stderr.trimEnd().split("\n").sort()).toEqual([
    "recto: broken.recto: does not exist",
    "recto: circle.recto: is a link that leads back to itself",
    "recto: circle.recto: is a link that leads back to itself",
    "recto: empty: there are no transcriptions (*.recto, *.recto.txt) in this folder",
    "recto: good.recto/x: does not exist",
    "recto: none.recto: does not exist",
  ]);
});

test("links to files are followed, links to folders do not lead in circles", async () => {
  const cwd = folderWith({ "real/a.recto": "" });
  symlinkSync("..", join(cwd, "real/up"));
  symlinkSync("real/a.recto", join(cwd, "link.recto"));
  expect((await checked(cwd, ["."])).files).toEqual(["link.recto", "real/a.recto"]);
});

test.skipIf(process.getuid?.() === 0)("a file that may not be read is named", async () => {
  const cwd = folderWith({ "a.recto": "", "b.recto": "", "closed/c.recto": "" });
  chmodSync(join(cwd, "a.recto"), 0);
  chmodSync(join(cwd, "closed"), 0);
  const { files, stderr, code } = await checked(cwd, ["."]);
  chmodSync(join(cwd, "closed"), 0o700);
  expect({ files, code }).toEqual({ files: ["b.recto"], code: 2 });
  expect(stderr).toContain("recto: a.recto: may not be opened\n");
  expect(stderr).toContain("recto: closed: may not be opened\n");
});

test("a folder with the name of a transcription is a folder", async () => {
  const cwd = folderWith({ "box.recto/a.recto": "" });
  mkdirSync(join(cwd, "empty.recto"));
  expect((await checked(cwd, ["."])).files).toEqual(["box.recto/a.recto"]);
  const text = await recto(["text", "empty.recto"], { cwd });
  expect(text).toEqual({ code: 2, stdout: "", stderr: "recto: empty.recto: is a folder\n" });
});

test("the hash is FNV-1a over UTF-8", () => {
  // The first three are from the table of its authors; the last was computed over d0 b0.
  expect([fnv1a(""), fnv1a("a"), fnv1a("foobar")]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  const afterFirst = Number((BigInt(0x811c9dc5 ^ 0xd0) * 0x01000193n) % 2n ** 32n);
  const afterSecond = Number((BigInt((afterFirst ^ 0xb0) >>> 0) * 0x01000193n) % 2n ** 32n);
  expect(fnv1a("а")).toBe(afterSecond);
});

test("shards divide the files by the hash of their path, each in the order of input", async () => {
  const names = Array.from({ length: 40 }, (_, at) => `письмо-${at}.recto`);
  const cwd = folderWith(Object.fromEntries(names.map((name) => [name, ""])));
  const whole = (await checked(cwd, ["."])).files;
  const shards = await Promise.all(
    [1, 2, 3].map(async (part) => (await checked(cwd, ["--shard", `${part}/3`, "."])).files),
  );
  expect(shards.flat().sort()).toEqual([...whole].sort());
  for (const [index, files] of shards.entries()) {
    expect(files).toEqual(whole.filter((file) => fnv1a(file) % 3 === index));
    expect(files.length).toBeGreaterThan(0);
  }
});
