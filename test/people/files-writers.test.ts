import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../server/src/people/entry";
import { writeCsv } from "../../server/src/people/files/csv";
import { readRegister } from "../../server/src/people/files/read-register";
import { writeTei } from "../../server/src/people/files/write-tei";
import { writeYaml } from "../../server/src/people/files/write-yaml";
import { registers } from "./files-arbitrary";

const WRITERS = [
  ["people.yaml", writeYaml],
  ["people.xml", writeTei],
  ["people.csv", writeCsv],
] as const;

const runs = {
  seed: Number(process.env.RECTO_SEED ?? 1898),
  numRuns: Number(process.env.RECTO_RUNS ?? 300),
};

describe.each(WRITERS)("%s", (name, write) => {
  test("keeps everything", () => {
    fc.assert(
      fc.property(registers, (entries) => {
        const text = write(entries);
        const { entries: read, problems } = readRegister(text, name);
        expect(
          problems.filter(
            ({ code, severity }) => code === "register-syntax" && severity === "error",
          ),
        ).toEqual([]);
        expect(read.map(withoutSource)).toEqual(entries);
        expect(write(read)).toBe(text);
      }),
      runs,
    );
  });

  test("has room for the register of the samples", () => {
    const sample = readRegister(readFileSync("samples/people.yaml", "utf8"), "people.yaml");
    expect(sample.problems).toEqual([]);
    const { entries, problems } = readRegister(write(sample.entries), name);
    expect(problems).toEqual([]);
    expect(entries.map(withoutSource)).toEqual(sample.entries.map(withoutSource));
  });
});

test("the samples go through all formats and come back the same", () => {
  const [first] = [readFileSync("samples/people.yaml", "utf8")].map(
    (text) => readRegister(text, "people.yaml").entries,
  );
  const yaml = writeYaml(first ?? []);
  const tei = writeTei(readRegister(yaml, "a.yaml").entries);
  const csv = writeCsv(readRegister(tei, "a.xml").entries);
  expect(writeYaml(readRegister(csv, "a.csv").entries)).toBe(yaml);
});

function withoutSource({ source: _, ...entry }: Entry) {
  return entry;
}
