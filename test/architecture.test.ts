import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../server/src");

/** What runs anywhere: it knows neither Node nor an editor nor a connection, which build on it. */
const ANYWHERE = [
  "text",
  "syntax",
  "people",
  "analysis",
  "search",
  "rules",
  "features",
  "workspace",
  "import",
  "export",
];

/** Which layers each layer may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  syntax: ["text"],
  people: ["text", "syntax"],
  analysis: ["text", "syntax"],
  import: ["text", "syntax", "people"],
  export: ["text", "syntax", "people", "analysis"],
  search: ["text", "syntax", "people", "analysis"],
  rules: ["text", "syntax", "people", "analysis"],
  features: ["text", "syntax", "people", "analysis", "search", "rules"],
  workspace: ["text", "syntax", "people", "analysis", "search", "rules", "features"],
  lsp: ANYWHERE,
  node: ["text", "people", "workspace", "lsp"],
  browser: ["text", "people", "workspace", "lsp"],
  cli: [...ANYWHERE, "node"],
};
const IMPORT = /(?:from|import)\s*\(?\s*"([^"]+)"/g;

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
}

const imports = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file): Import[] => {
    const source = readFileSync(join(ROOT, file), "utf8");
    const layer = file.split(/[\\/]/)[0] as string;
    return [...source.matchAll(IMPORT)].map(([, target = ""]) => ({ file, layer, target }));
  });

test("layers point one way", () => {
  const wrong = imports.filter(({ file, layer, target }) => {
    if (!target.startsWith(".")) return false;
    const path = relative(ROOT, resolve(ROOT, dirname(file), target));
    if (path.startsWith("..")) return false;
    const other = path.split(/[\\/]/)[0] as string;
    return other !== layer && !MAY_IMPORT[layer]?.includes(other);
  });
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test("only the entry points know the platform", () => {
  const nodeModules = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
  const foreign = (target: string) =>
    target === "vscode" || target.startsWith("vscode-languageserver/") || nodeModules.has(target);
  const wrong = imports.filter(
    ({ layer, target }) =>
      (ANYWHERE.includes(layer) && (foreign(target) || target === "vscode-languageserver")) ||
      (layer === "lsp" && foreign(target)),
  );
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test("every layer is known to this test", () => {
  const layers = new Set(imports.map(({ layer }) => layer));
  expect([...layers].filter((layer) => !(layer in MAY_IMPORT))).toEqual([]);
  expect(imports.length).toBeGreaterThan(100);
});

test("functions and files are small", () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !/[\\/]data[\\/]/.test(file),
  );
  const lengths = files.map((file) => readFileSync(join(ROOT, file), "utf8").split("\n").length);
  const long = lengths.filter((length) => length > 250);
  expect(long.length / lengths.length).toBeLessThan(0.1);
});

test("the client hears notifications in one place, because only the last to ask for one is told", () => {
  const client = resolve(import.meta.dirname, "../client/src");
  const files = readdirSync(client, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      file.endsWith(".ts") && /\.onNotification\(/.test(readFileSync(join(client, file), "utf8")),
  );
  expect(files).toEqual(["news.ts"]);
});
