import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { networkSvg } from "../../server/src/cli/stats/network";
import { timelineSvg } from "../../server/src/cli/stats/timeline";
import { Totals } from "../../server/src/cli/stats/totals";
import { folderWith, recto } from "./program";

const FILES = {
  "people.yaml":
    "people:\n  - { id: falk, name: Otto Falk, names: [Отто Фальк] }\n  - { id: horn, name: Ida Horn }\n  - { id: riga, name: Riga, type: place }\n",
  "a.recto":
    "---\ntitle: Letter\ndate: 1912-05-14\n---\n\n[page 1]\n\nOtto Falk met Ida Horn in Riga. Falk [deleted: left].\n",
  "b.recto":
    "---\ntitle: Письмо\ndate: 1913\n---\n\n[page 1]\n\n[page 2]\n\nОтто Фальку отвечено. См. [[штамп: X] там\n",
  "c/d.recto": "Note\n\nIda Horn and Otto Falk. 風燈熄滅\n",
};

test("each document is counted by itself", async () => {
  const cwd = folderWith(FILES);
  const { code, stdout, stderr } = await recto(["stats", "--format", "jsonl", "."], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [a, b, c] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(a).toEqual({
    ...{ file: "a.recto", title: "Letter", date: "1912-05-14", year: 1912, pages: 1 },
    ...{ words: expect.any(Number), characters: expect.any(Number) },
    marks: [
      { kind: "deletion", count: 1 },
      { kind: "pageBreak", count: 1 },
    ],
    findings: [],
    people: [
      { id: "falk", name: "Otto Falk", type: "person", mentions: 2 },
      { id: "horn", name: "Ida Horn", type: "person", mentions: 1 },
      { id: "riga", name: "Riga", type: "place", mentions: 1 },
    ],
  });
  expect(b).toMatchObject({ year: 1913, pages: 2 });
  expect(b.findings).toContainEqual({ code: "doubled-bracket", count: 1 });
  expect(c).toMatchObject({ date: null, year: null, words: 10 });
});

test("sums made from lines of any parts are those made from the texts", async () => {
  const cwd = folderWith(FILES);
  const whole = (await recto(["stats", "."], { cwd })).stdout;
  expect(JSON.parse(whole)).toMatchObject({
    ...{ documents: 3, undated: 1, pages: 3 },
    documentsByYear: [
      { year: 1912, count: 1 },
      { year: 1913, count: 1 },
    ],
    cooccurrence: [{ one: "falk", other: "horn", documents: 2 }],
  });
  const lines: Record<string, string> = {};
  for (const part of ["3/3", "1/3", "2/3"])
    lines[`${part[0]}.jsonl`] = (
      await recto(["stats", "--format=jsonl", "--shard", part, "."], { cwd })
    ).stdout;
  const other = folderWith(lines);
  const parts = ["3.jsonl", "1.jsonl", "2.jsonl"];
  expect((await recto(["stats", ...parts], { cwd: other })).stdout).toBe(whole);
});

test("--out writes tables and pictures, the same each time", async () => {
  const cwd = folderWith(FILES);
  await recto(["stats", ".", "--out", "one"], { cwd });
  await recto(["stats", "c", "b.recto", "a.recto", "--out", "two"], { cwd });
  const names = readdirSync(join(cwd, "one"));
  expect(names).toEqual([
    ...["cooccurrence.csv", "network.svg", "people-by-year.csv", "timeline.svg", "totals.json"],
  ]);
  const read = (folder: string, name: string) => readFileSync(join(cwd, folder, name), "utf8");
  for (const name of names) expect(read("one", name)).toBe(read("two", name));
  expect(read("one", "people-by-year.csv")).toBe(
    "id,name,year,documents,mentions\nfalk,Otto Falk,1912,1,2\nfalk,Otto Falk,1913,1,1\nhorn,Ida Horn,1912,1,1\n",
  );
  expect(read("one", "cooccurrence.csv")).toBe(
    "id,name,other_id,other_name,documents\nfalk,Otto Falk,horn,Ida Horn,2\n",
  );
});

test("pictures are XML whatever people are called", () => {
  const names = ['<A> & "B"', "\u0000\ud800", "محمود", "彭德怀", "  ", "=1+1", "x".repeat(200)];
  const totals = new Totals();
  const people = names.map((name, at) => {
    return { id: `p${at}`, name, type: "person" as const, mentions: 1 };
  });
  const counts = { pages: 1, words: 1, characters: 1, marks: [], findings: [] };
  totals.add({ file: "a", title: null, date: "1900", year: 1900, ...counts, people });
  for (const written of [networkSvg(totals), timelineSvg(totals)]) {
    // Without a listener for errors, the parser throws.
    expect(() => new SaxesParser().write(written).close()).not.toThrow();
    expect(written).not.toContain("<A>");
    expect(written).toContain("محمود");
    expect(written).not.toMatch(/NaN|Infinity/);
  }
  for (const written of [networkSvg(new Totals()), timelineSvg(new Totals())])
    expect(written).not.toMatch(/NaN|Infinity/);
});

test("a file that holds something else is named with its line", async () => {
  const cwd = folderWith({ "x.jsonl": '\n{"file":"a"}\n' });
  const { code, stderr } = await recto(["stats", "x.jsonl", "no.jsonl"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^recto: x\.jsonl:2: this is no line of recto stats/);
});
