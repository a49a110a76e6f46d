import fc from "fast-check";
import { expect, test } from "vitest";
import { partsOf, readPart } from "../../server/src/people/files/parts";
import { readRegister } from "../../server/src/people/files/read-register";
import { writeYaml } from "../../server/src/people/files/write-yaml";
import { registers } from "./files-arbitrary";

const MANY = Array.from({ length: 3000 }, (_, at) => `p${at},Anna ${at} Aal,a/${at}.png`);

test("a register is the same after it was sent in parts", () => {
  fc.assert(
    fc.property(registers, (entries) => {
      const read = readRegister(`${writeYaml(entries)}x: y\n`, "a.yaml");
      const parts = [...partsOf(read)].map((part) => readPart(part, "a.yaml"));
      expect(parts.flatMap((part) => part.entries)).toEqual(read.entries);
      expect(parts.flatMap((part) => part.problems)).toEqual(read.problems);
    }),
    { seed: 1898, numRuns: 200 },
  );
});

test("no part is large, however many people there are", () => {
  const read = readRegister(`id,name,portrait\n${MANY.join("\n")}\n`, "a.csv");
  const parts = [...partsOf(read)];
  expect(parts.length).toBeGreaterThan(5);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(40_000);
  expect(parts.flatMap((part) => readPart(part, "a.csv").entries)).toEqual(read.entries);
});
