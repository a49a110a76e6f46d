import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseAst } from "vitest/node";

/** A node of the syntax tree of a source (ESTree), as far as tests look at it. */
export interface SourceNode {
  readonly type: string;
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** The sources in a folder of this repository, by path. */
export function sourcesIn(folder: string): ReadonlyMap<string, string> {
  const root = resolve(import.meta.dirname, "../..", folder);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  const paths = files.filter((file) => file.endsWith(".ts")).sort();
  return new Map(
    paths.map((file) => [file.replaceAll("\\", "/"), readFileSync(join(root, file), "utf8")]),
  );
}

/** The syntax tree of a source. */
export function treeOf(source: string): SourceNode {
  return parseAst(source, { lang: "ts" }) as unknown as SourceNode;
}

/** The nodes directly below another, each with the name of the part that it is. */
export function* childrenOf(node: SourceNode): Generator<[part: string, child: SourceNode]> {
  for (const [part, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === "object" && child !== null && "type" in child) yield [part, child];
}

/** What a call calls, as it is written: `l10n.t`. */
export function calleeOf({ type, callee }: SourceNode, source: string): string {
  if (type !== "CallExpression" && type !== "NewExpression") return "";
  const { start, end } = callee as SourceNode;
  return source.slice(start, end);
}

/** The text of a literal, with `{}` where a template has values. */
export function literalText(node: SourceNode | undefined): string | undefined {
  if (node?.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  if (node?.type !== "TemplateLiteral") return undefined;
  const parts = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return parts.map(({ value }) => value.cooked).join("{}");
}
