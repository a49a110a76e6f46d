import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMATS } from "../../server/src/export/formats";
import { findings } from "../../server/src/rules/run";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";
import { editionOf } from "./exporting";

const real = [
  ...samples().map(({ text }) => text),
  ...readdirSync("samples")
    .filter((name) => name.endsWith(".recto"))
    .map((name) => readFileSync(`samples/${name}`, "utf8")),
];

test("names and endings of formats are each of one format", () => {
  const names = FORMATS.map(({ name }) => name);
  const endings = FORMATS.map(({ extension }) => extension);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(endings).size).toBe(endings.length);
});

test.each(FORMATS)(
  "$name is written of every document, the same each time",
  async (format) => {
    const holds = async (text: string) => {
      const edition = editionOf(text);
      const { document, known } = edition;
      const more = {
        findings: () => findings({ document, known, fileExists: () => undefined }, {}),
        image: async () => new Uint8Array(9),
      };
      const { content } = await format.export({ ...edition, ...more });
      const again = await format.export({ ...editionOf(text), ...more });
      if (typeof content === "string") expect(again.content).toBe(content);
      else expect(content.length).toBeGreaterThan(100);
    };
    for (const text of real) await holds(text);
    const numRuns = format.name === "docx" ? 30 : 200;
    await fc.assert(fc.asyncProperty(texts(real.slice(-4), 30), holds), { numRuns, seed: 31 });
  },
  120_000,
);
