import { expect, test } from "vitest";
import { documentSymbols } from "../../server/src/features/document-symbol";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { folderWith, recto } from "./program";

const LETTER = `Letter to the clockmaker
Date: 1893-05-04

[page 1]

Dear Sir, the owl [handwritten: the brass one] has stopped.

[page 2]

[stamp: received] Yours, N.
`;

test("outline --format json is the array the editor gets", async () => {
  const cwd = folderWith({ "a.recto": LETTER });
  const { code, stdout } = await recto(["outline", "--format", "json", "a.recto"], { cwd });
  const expected = documentSymbols(parse(LETTER, defaultConventions));
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(expected)));
  expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  expect(code).toBe(0);
});

test("outline is a tree with the numbers of the lines", async () => {
  const cwd = folderWith({ "a.recto": LETTER });
  const { stdout } = await recto(["outline", "a.recto"], { cwd });
  const lines = stdout.split("\n").map((line) => line.trim());
  expect(lines).toContain("4  Page 1");
  expect(lines).toContain("6    ✎ the brass one");
  expect(lines).toContain("10    ◉ received");
});

test("text is the transcription without its brackets", async () => {
  const outcome = await recto(["text", "--stdin-filepath", "a.recto"], {
    input: `\ufeff${LETTER}`,
  });
  expect(outcome.stdout).toContain("Dear Sir, the owl the brass one has stopped.");
  expect(outcome.stdout).not.toMatch(/[[\]]|page|handwritten/);
  expect(outcome.stdout).toMatch(/Yours, N\.\n$/);
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
});

test("nothing has an empty text and outline", async () => {
  const cwd = folderWith({ "a.recto": "" });
  expect(await recto(["text", "a.recto"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
  const { stdout } = await recto(["outline", "--format", "json", "a.recto"], { cwd });
  expect(JSON.parse(stdout)).toEqual([]);
});

test("labels of the project are known to outline and text", async () => {
  const cwd = folderWith({
    "recto.yaml": "labels: { stamp: [lozenge] }",
    "a.recto": "A\n\nOn it [lozenge: octagonal].\n",
  });
  expect((await recto(["outline", "a.recto"], { cwd })).stdout).toContain("◉ octagonal");
  expect((await recto(["text", "a.recto"], { cwd })).stdout).toContain("On it octagonal.");
});
