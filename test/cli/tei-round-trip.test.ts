import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, recto } from "./program";

const LETTER =
  "\ufeffLetter to the observatory\r\n\r\nDate: 1893-10-02\r\n\r\n[page 1r | scans/1 r.png]\r\n\r\n" +
  "Dear  [[Mr]] Falk,\r\nthe owl [crossed out: is] \\[was\\] [@falk: Irene’s].\r\n\r\n\r\n[signed: A.]";

test("what is exported as TEI is imported as the same bytes, with those it names", async () => {
  const people = "people:\n  - id: falk\n    name: Irene Falk\n    born: 1849?\n";
  const cwd = folderWith({ "a.recto": LETTER, "people.yaml": people });
  const out = await recto(["export", "tei", "--register", "people.yaml", "a.recto", "--out", "o"], {
    cwd,
  });
  expect(out).toMatchObject({ code: 0, stderr: "" });
  const back = await recto(["import", "o/a.xml", "--out", "back"], { cwd });
  expect(back).toMatchObject({ code: 0, stderr: "" });
  expect(readFileSync(join(cwd, "back/o/a.recto"), "utf8")).toBe(LETTER);
  expect(readFileSync(join(cwd, "back/people.yaml"), "utf8")).toContain("born: 1849?");
  const [row] = JSON.parse(readFileSync(join(cwd, "back/report.json"), "utf8"));
  expect(row).toMatchObject({ kind: "TEI of Recto", unmarked: [] });
});
