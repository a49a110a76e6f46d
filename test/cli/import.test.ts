import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, recto } from "./program";

const tei = (body: string) => `<TEI><text><body>${body}</body></text></TEI>`;

test("files of a folder become transcriptions, one register and a report", async () => {
  const cwd = folderWith({
    "in/a.xml": tei("<p>The <persName ref='#falk'>Irene</persName> <seg>sang</seg></p>"),
    "in/b/c.xml": tei("<p><persName ref='#falk'>I. Falk</persName> left</p>"),
    "in/notes.log": "nothing to see",
  });
  const ran = await recto(["import", "in", "--out", "o"], { cwd });
  expect(ran).toMatchObject({ code: 0, stdout: "", stderr: "" });
  const written = (path: string) => readFileSync(join(cwd, "o", path), "utf8");
  expect(written("in/a.recto")).toContain("The [@falk: Irene] sang\n");
  expect(written("in/b/c.recto")).toContain("[@falk: I. Falk] left\n");
  expect(written("people.yaml")).toContain("id: falk\n");
  expect(JSON.parse(written("report.json"))[0]).toEqual({
    file: "in/a.xml",
    kind: "TEI",
    written: "in/a.recto",
    unmarked: [
      { what: "seg", count: 1, line: 1, column: 64, became: "plain words" },
      {
        what: "name that no register of the file explains",
        count: 1,
        became: "an entry under the words of the text",
      },
    ],
  });
  const checked = await recto(["check", "o", "--fail-on", "error"], { cwd });
  expect(checked.code).toBe(0);
});

test("what is known in the folder's register stays in it", async () => {
  const cwd = folderWith({
    "a.xml": tei("<p><persName ref='#falk'>Irene</persName></p>"),
    "o/people.yaml": "people:\n  - id: falk\n    name: Irene Falk\n    born: 1850\n",
  });
  await recto(["import", "a.xml", "--out", "o"], { cwd });
  const register = readFileSync(join(cwd, "o/people.yaml"), "utf8");
  expect(register).toContain("born: 1850");
  expect(register).toContain("Irene Falk");
});

test("a long file is written beside itself until it is whole", async () => {
  const paragraph = `<p>${"Слово за слово ".repeat(30)}</p>`;
  const long = tei(paragraph.repeat(4000));
  const cwd = folderWith({ "long.xml": long, "cut.xml": long.slice(0, -20) });
  const ran = await recto(["import", "cut.xml", "long.xml", "--out", "o"], { cwd });
  expect(ran.stderr).toMatch(/^recto: cut\.xml:1:\d+: The file ends before/);
  expect(readdirSync(join(cwd, "o")).sort()).toEqual(["long.recto", "report.json"]);
  const text = readFileSync(join(cwd, "o/long.recto"), "utf8");
  expect(text.startsWith("long\n\nCitation: long\n\n[original]\n\nСлово")).toBe(true);
  expect(text.match(/^Слово.*слово$/gm)).toHaveLength(4000);
  const { refused } = JSON.parse(readFileSync(join(cwd, "o/report.json"), "utf8"))[0];
  expect(refused).toMatch(/^1:\d+: The file ends before/);
}, 60_000);

test.each([
  [["import", "broken.xml", "good.xml", "--out", "o"], "broken.xml:1:22: The file ends before"],
  [["import", "photo.xml", "good.xml", "--out", "o"], "photo.xml: is of no kind"],
  [["import", "good.xml"], "--out DIR"],
  [["import", "missing.xml", "--out", "o"], "missing.xml"],
])("%j says what is wrong, and the rest is done", async (parameters, message) => {
  const cwd = folderWith({
    "broken.xml": "<TEI><text><body><p>a",
    "photo.xml": "<photo/>",
    "good.xml": tei("<p>words</p>"),
  });
  const ran = await recto(parameters, { cwd });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(message);
  expect(ran.stderr).not.toContain("    at ");
  expect(existsSync(join(cwd, "o/good.recto"))).toBe(
    parameters.includes("good.xml") && parameters.includes("--out"),
  );
});
