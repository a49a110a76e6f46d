import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FORMATS } from "../../server/src/export/formats";
import { contentOf } from "../export/exporting";

/** `docs/exports-other.md` is true: every example in it is written by the program. */
const page = readFileSync("docs/exports-other.md", "utf8");
const commandLine = readFileSync("docs/command-line.md", "utf8");

const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code));
const examples = rows.filter(([source = ""]) => /[[<\s]/.test(source));
const markdown = FORMATS.find(({ name }) => name === "markdown");
const reading = FORMATS.find(({ name }) => name === "reading");

test("the page has examples", () => {
  expect(examples.length).toBeGreaterThan(12);
});

test.each(examples)("%s", async (source = "", inMarkdown, inReading) => {
  if (!markdown || !reading) throw new Error("both formats are there");
  const text = `[page 1]\n\n${source}\n`;
  const written = async (format: typeof markdown) =>
    (await contentOf(format, text, { isPart: true })).replace("Page 1\n\n", "").trim();
  expect(await written(markdown)).toBe(inMarkdown);
  expect(await written(reading)).toBe(inReading);
});

test("every format has its row on both pages, with its ending", () => {
  const described = new Map(rows.map(([name = "", ending = ""]) => [name, ending]));
  const elsewhere = new Set(["tei", "html"]);
  for (const { name, extension } of FORMATS) {
    expect(commandLine).toContain(`| \`${name}\` |`);
    if (!elsewhere.has(name)) expect(described.get(name)).toBe(extension);
  }
});
