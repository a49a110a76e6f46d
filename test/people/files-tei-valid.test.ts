import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister } from "../../server/src/people/files/read-register";
import { writeTei } from "../../server/src/people/files/write-tei";
import { registers } from "./files-arbitrary";

const schema = resolve(process.env.RECTO_DATA ?? "../shared", "schema/tei_all.rng");
const present = existsSync(schema);
if (!present) console.log(`Skipped: TEI is not validated, because there is no ${schema}.`);

test.skipIf(!present)("TEI is valid", { timeout: 120_000 }, async () => {
  const { RelaxNGValidator, XmlDocument } = await import("libxml2-wasm");
  const rules = XmlDocument.fromString(readFileSync(schema, "utf8"));
  const validator = RelaxNGValidator.fromDoc(rules);
  const check = (tei: string) => {
    const document = XmlDocument.fromString(tei);
    try {
      validator.validate(document);
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${tei}`);
    } finally {
      document.dispose();
    }
  };
  const sample = readFileSync("samples/people.yaml", "utf8");
  check(writeTei(readRegister(sample, "people.yaml").entries));
  check(writeTei([]));
  fc.assert(
    fc.property(registers, (entries) => check(writeTei(entries))),
    { seed: 1898, numRuns: 200 },
  );
  expect(() => check(writeTei([]).replace("<p/>", "<person/>"))).toThrow();
});
