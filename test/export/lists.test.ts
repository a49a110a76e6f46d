import { expect, test } from "vitest";
import { jsonLines } from "../../server/src/export/json-lines";
import { csv } from "../../server/src/export/mentions";
import { findings } from "../../server/src/rules/run";
import { contentOf, editionOf } from "./exporting";

const TEXT = "[page 1]\r\n\r\n😀 Irene Falk met [@dashkova: the “keeper”, V.] [[stamp: in]\r\n";

test("those who are named are a table, with cells that hold commas and quotation marks", async () => {
  expect(await contentOf(csv, TEXT)).toBe(
    `file,start,end,line,character,id,surface,why,confidence
box/letter.recto,15,25,2,3,falk-irene,Irene Falk,exact,1
box/letter.recto,42,58,2,30,dashkova,"the “keeper”, V.",marked,1
`,
  );
});

test("no name becomes a formula of a spreadsheet", async () => {
  const file = "=HYPERLINK(1).recto";
  const formulas = await contentOf(csv, "[@dashkova: =1+1] and [@dashkova: -2]\n", { file });
  expect(formulas.split("\n").slice(1)).toEqual([
    "'=HYPERLINK(1).recto,12,16,0,12,dashkova,'=1+1,marked,1",
    "'=HYPERLINK(1).recto,34,36,0,34,dashkova,'-2,marked,1",
    "",
  ]);
});

test("JSON Lines say who is named, and then what was found", async () => {
  const { document, known } = editionOf(TEXT);
  const more = { findings: () => findings({ document, known, fileExists: () => true }, {}) };
  const lines = (await contentOf(jsonLines, TEXT, more)).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { type: "mention", file: "box/letter.recto", start: 15, id: "falk-irene", why: "exact" },
    { type: "mention", line: 2, character: 30, surface: "the “keeper”, V.", confidence: 1 },
    { type: "finding", line: 2, character: 48, code: "doubled-bracket", severity: "warning" },
  ]);
});

test("without a register it is said that nobody is known", async () => {
  const exported = await csv.export(editionOf(TEXT, { known: undefined }));
  expect(exported.content).toBe("file,start,end,line,character,id,surface,why,confidence\n");
  expect(exported.losses?.[0]).toContain("no register");
});
