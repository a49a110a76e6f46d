import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, program, recto } from "./program";

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

test("no transcription is lost to what is made of it, nor one export to another", async () => {
  const cwd = folderWith({ "a.txt": "eins\n", "b.recto": "zwei\n", "b.recto.txt": "drei\n" });
  const ran = await recto(["export", "text", "a.txt", "b.recto", "b.recto.txt", "--out", "."], {
    cwd,
  });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toBe(
    `recto: a.txt: this would replace the transcription; choose another --out
recto: b.recto.txt: not written, since b.recto was written as b.txt
`,
  );
  expect(readFileSync(join(cwd, "a.txt"), "utf8")).toBe("eins\n");
  expect(readFileSync(join(cwd, "b.txt"), "utf8")).toBe("zwei\n");
});

test("no source is lost to what is made of another, or of itself by way of a link", async () => {
  const cwd = folderWith({
    "a.recto": "eins\n",
    "a.txt": "[stamp: zwei]\n",
    "box/b.txt": "drei\n",
  });
  const ran = await recto(["export", "text", "a.recto", "a.txt", "--out", "."], { cwd });
  expect(ran.stderr).toContain("a.recto: this would replace a.txt; choose another --out");
  expect(readFileSync(join(cwd, "a.txt"), "utf8")).toBe("[stamp: zwei]\n");
  symlinkSync("box", join(cwd, "link"));
  const linked = await recto(["export", "text", "b.txt", "--out", "../link"], {
    cwd: join(cwd, "box"),
  });
  expect(linked.stderr).toContain("b.txt: this would replace the transcription");
  expect(readFileSync(join(cwd, "box/b.txt"), "utf8")).toBe("drei\n");
});

test("what stands in the way is named, and nothing is left beside it", async () => {
  const cwd = folderWith({ "a.recto": LETTER, "o/a.txt/note": "", f: "" });
  const ran = await recto(["export", "text", "a.recto", "--out", "o"], { cwd });
  expect(ran).toMatchObject({
    code: 2,
    stderr: "recto: a.recto: not written, since o/a.txt is a folder\n",
  });
  expect(readdirSync(join(cwd, "o"))).toEqual(["a.txt"]);
  const onFile = await recto(["export", "text", "a.recto", "--out", "f"], { cwd });
  expect(onFile.stderr).toBe("recto: f: is a file; --out takes a folder\n");
});

test.skipIf(process.platform === "win32")("whoever stops it has whole files", async () => {
  const cwd = folderWith({ "b.recto": "zwei\n" });
  execFileSync("mkfifo", [join(cwd, "a.recto")]);
  const child = spawn(
    process.execPath,
    [program, "export", "text", "a.recto", "b.recto", "--out", "o"],
    { cwd },
  );
  const ended = new Promise((done) => child.on("close", done));
  // It can be opened when the program has begun to read it.
  const source = await open(join(cwd, "a.recto"), "w");
  child.kill("SIGINT");
  await source.writeFile("eins\n");
  await source.close();
  expect(await ended).toBe(130);
  expect(readdirSync(join(cwd, "o"))).toEqual(["a.txt"]);
  expect(readFileSync(join(cwd, "o/a.txt"), "utf8")).toBe("eins\n");
});

test("names, findings and images are those of the project, and addresses those of --base", async () => {
  const cwd = folderWith({
    "box/a b.recto": "[page 1 | 1r.png]\n\nVera Dashkova [[stamp: in]\n",
    "scans/1r.png": readFileSync("samples/scans/1893-riga-brief-1r.png"),
    "recto.yaml": "images: [scans]\n",
    "people.yaml": "people:\n  - id: dashkova\n    name: Vera Dashkova\n",
  });
  const run = (format: string, ...more: string[]) =>
    recto(["export", format, "box", "--out", "out", ...more], { cwd });
  expect((await run("jsonl")).stderr).toBe("");
  const lines = readFileSync(join(cwd, "out/box/a b.jsonl"), "utf8");
  expect(lines).toContain('"file":"box/a b.recto","start":19,"end":32');
  expect(lines).toContain('"code":"doubled-bracket"');
  expect(lines).not.toContain("missing-scan");
  expect((await run("iiif", "--base", "https://archive.example/x/")).stderr).toBe("");
  const manifest = JSON.parse(readFileSync(join(cwd, "out/box/a b.manifest.json"), "utf8"));
  expect(manifest.id).toBe("https://archive.example/x/box/a%20b.manifest.json");
  expect(manifest.items[0].width).not.toBe(1000);
  expect((await run("iiif", "--base", "archive")).stderr).toContain("not archive");
});

test("a Word document is written by the program as it is shipped", async () => {
  const cwd = folderWith({ "a.recto": LETTER });
  expect((await recto(["export", "docx", "a.recto", "--out", "o"], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, "o/a.docx")).subarray(0, 2).toString()).toBe("PK");
});
