import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { find } from "../../server/src/search/find";
import { type Query, readQuery } from "../../server/src/search/query";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { recto } from "../cli/program";

const PATH = resolve(import.meta.dirname, "../../docs/search.md");
const manual = readFileSync(PATH, "utf8");
const SAMPLES = resolve(import.meta.dirname, "../../samples");
const BOLD = /\*\*(.+?)\*\*/g;

const rows = [...manual.matchAll(/^\| `([^`|]+)` \| [^|]+ \| ([^|]+) \|$/gm)];

test("there are examples of what can be typed", () => {
  expect(rows.length).toBeGreaterThan(6);
});

test.each(rows.map(([, query = "", example = ""]) => [query, example]))(
  "%s finds what is heavy in its example",
  (query, example) => {
    const document = parse(`T\n\n${example.replace(BOLD, "$1")}\n`, defaultConventions);
    const hits = find(document, readQuery(query) as Query);
    expect(hits.map(({ start, end }) => document.slice(start, end))).toEqual(
      [...example.matchAll(BOLD)].map(([, words]) => words),
    );
  },
);

test("the example of the command line is what the program writes", async () => {
  const example = /```sh\nrecto (.+)\n```\n\n```text\n([^`]*)```/;
  const [, command = "", shown] = example.exec(manual) ?? [];
  const { stdout } = await recto(command.split(" "), { cwd: SAMPLES });
  if (process.env.UPDATE_DOCS) {
    const text = `\`\`\`sh\nrecto ${command}\n\`\`\`\n\n\`\`\`text\n${stdout}\`\`\``;
    writeFileSync(
      PATH,
      manual.replace(example, () => text),
    );
  } else expect(shown).toBe(stdout);
});
