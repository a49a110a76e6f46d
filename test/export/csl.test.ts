import Ajv from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csl } from "../../server/src/export/csl/csl";
import { cslDate } from "../../server/src/export/csl/date";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";
import { contentOf } from "./exporting";

const text = { type: "string" };
const name = {
  type: "object",
  properties: { family: text, given: text, literal: text },
  additionalProperties: false,
  anyOf: [{ required: ["family"] }, { required: ["literal"] }],
};
const number = { type: ["string", "number"] };
const date = {
  type: "object",
  properties: {
    "date-parts": {
      type: "array",
      minItems: 1,
      maxItems: 2,
      items: { type: "array", minItems: 1, maxItems: 3, items: number },
    },
    season: number,
    circa: { type: ["string", "number", "boolean"] },
    literal: text,
    raw: text,
  },
  additionalProperties: false,
};
/** The rules of `csl-data.json` (CSL schema 1.0.2) for what is written here. */
const rules = new Ajv({ allowUnionTypes: true }).compile({
  type: "array",
  items: {
    type: "object",
    properties: {
      id: number,
      type: { enum: ["manuscript", "personal_communication", "document"] },
      title: text,
      author: { type: "array", items: name },
      recipient: { type: "array", items: name },
      translator: { type: "array", items: name },
      editor: { type: "array", items: name },
      issued: date,
      archive: text,
      archive_location: text,
      language: text,
      abstract: text,
      note: text,
    },
    required: ["type", "id"],
    additionalProperties: false,
  },
});

test("the reference to a letter", async () => {
  const item = await itemOf(`---
title: On the ice
author: Irene Falk; Wójcik, Szczepan
recipient: The harbour office
date: 1851-10?
translator: N. N.
citation: "On the ice, Port archive, Fond 54, Opis 9c, Delo 7, Listy 2-3"
original language: Russian
---

Text.
`);
  expect(item).toEqual({
    id: "letter",
    type: "personal_communication",
    title: "On the ice",
    author: [
      { family: "Falk", given: "Irene" },
      { family: "Wójcik", given: "Szczepan" },
    ],
    recipient: [{ literal: "The harbour office" }],
    translator: [{ literal: "N. N." }],
    issued: { "date-parts": [[1851, 10]], circa: true },
    archive: "Port archive",
    archive_location: "Fond 54, Opis 9c, Delo 7, ll. 2-3",
    language: "ru",
    note: "On the ice, Port archive, Fond 54, Opis 9c, Delo 7, Listy 2-3",
  });
});

test("a document that says nothing has its name for a title", async () => {
  expect(await itemOf("")).toEqual({ id: "letter", type: "manuscript", title: "letter" });
});

test.each([
  ["1956-09-21", { "date-parts": [[1956, 9, 21]] }],
  ["1956~", { "date-parts": [[1956]], circa: true }],
  ["195X", { "date-parts": [[1950], [1959]] }],
  ["1956-03/1957", { "date-parts": [[1956, 3], [1957]] }],
  ["1956-22", { "date-parts": [[1956]], season: 2 }],
  ["../1957", { literal: "../1957" }],
  ["in May", { literal: "in May" }],
])("the date %s", (edtf, expected) => {
  expect(cslDate(edtf)).toEqual(expected);
});

test("every reference follows the rules of CSL", async () => {
  for (const sample of samples()) await itemOf(sample.text);
  const holds = async (source: string) => {
    await itemOf(source);
  };
  await fc.assert(fc.asyncProperty(texts([], 30), holds), { numRuns: 500, seed: 4 });
});

async function itemOf(source: string): Promise<unknown> {
  const items: unknown[] = JSON.parse(await contentOf(csl, source));
  if (!rules(items) || !items[0]) throw new Error(JSON.stringify(rules.errors));
  return items[0];
}
