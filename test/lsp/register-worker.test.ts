import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { readPart } from "../../server/src/people/files/parts";

/** The script of the worker in browsers, run in a scope that has no more than a worker needs. */
function browserWorker() {
  const said: unknown[] = [];
  let hear = (_: { data: unknown }): void => {};
  const scope = {
    postMessage: (message: unknown) => void said.push(message),
    addEventListener: (_: string, listener: typeof hear) => {
      hear = listener;
    },
  };
  const script = resolve(import.meta.dirname, "../../dist/register-worker.browser.js");
  runInNewContext(readFileSync(script, "utf8"), scope);
  return { said, ask: (data: unknown) => hear({ data }) };
}

test("the worker of browsers reads all formats, part by part", () => {
  const { said, ask } = browserWorker();
  expect(said).toEqual(["ready"]);
  const rows = Array.from({ length: 2000 }, (_, at) => `p${at},Anna ${at} Aal`);
  for (const [uri, text, count] of [
    ["a.yaml", "people: [{ id: a, name: Бо Берг }]", 1],
    ["a.xml", '<person xml:id="a"><persName>Bo</persName></person>', 1],
    ["a.csv", `id,name\n${rows.join("\n")}\n`, 2000],
  ] as const) {
    said.length = 0;
    ask({ uri, text });
    while (!(said.at(-1) as { isLast: boolean }).isLast) ask("next");
    const parts = said as { part: string }[];
    const entries = parts.flatMap(({ part }) => readPart(part, uri).entries);
    expect(entries).toHaveLength(count);
    expect(parts.length > 1).toBe(count > 1);
  }
});
