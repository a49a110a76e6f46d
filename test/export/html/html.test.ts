import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { html } from "../../../server/src/export/html/html";
import { shownIn } from "../../../server/src/export/html/pieces";
import type { View } from "../../../server/src/export/html/view";
import { defaultConventions } from "../../../server/src/syntax/conventions";
import { parse } from "../../../server/src/syntax/parse";
import { knownOf } from "../../support/people";

const FILE = fileURLToPath(new URL("./html.txt", import.meta.url));

/** `=== title`, a text, and under `--- view` what it becomes there. */
const [intro = "", ...cases] = readFileSync(FILE, "utf8").split(/^(?==== )/m);
const written = [intro];

for (const one of cases) {
  const [head = "", ...rest] = one.split("\n");
  const [source = "", ...views] = rest.join("\n").split(/^(?=--- )/m);
  const text = source.replace(/\n+$/, "\n");
  const found = views.map((view) => {
    const [, name = "", people] = /^--- (\w+)( \{people\})?/.exec(view) ?? [];
    return { line: `--- ${name}${people ?? ""}`, view, html: htmlOf(text, name, people) };
  });
  written.push(`${head}\n${text}${found.map(({ line, html }) => `${line}\n${html}\n`).join("")}\n`);
  test(head.slice(4), () => {
    for (const { line, view, html } of found) expect(`${line}\n${html}`).toBe(view.trim());
  });
}

if (process.env.UPDATE_HTML) writeFileSync(FILE, `${written.join("").trim()}\n`);

function htmlOf(text: string, view: string, people: string | undefined): string {
  const document = parse(text, defaultConventions);
  const known = people ? knownOf(document) : undefined;
  const pieces = shownIn(document, view as View, false, known);
  // Keys are numbered by the order in which blocks are met anywhere.
  return pieces.map(({ html }) => html.replace(/ data-b="b\d+"/g, "")).join("\n");
}

test("a page opens with the view that was in front, where the document has it", async () => {
  const document = parse("A letter.\n", defaultConventions);
  const checked = async (view?: View) => {
    const { content } = await html.export({ document, name: "letter", view });
    return [...String(content).matchAll(/id="show-(\w+)"[^>]* checked>/g)].map(([, name]) => name);
  };
  expect(await checked()).toEqual(["reading"]);
  expect(await checked("diplomatic")).toEqual(["diplomatic"]);
  expect(await checked("parallel")).toEqual(["reading"]);
});
