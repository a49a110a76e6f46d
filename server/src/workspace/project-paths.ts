import type { Span } from "../text/span";
import { readYaml, type Value } from "./yaml-values";

/** A path under `people` or `images` in a `recto.yaml`. */
export interface ProjectPath {
  readonly path: string;
  /** The value as written, with its quotes. */
  readonly span: Span;
  readonly quoted: boolean;
}

const KEYS: ReadonlySet<string> = new Set(["people", "images"]);
/** What YAML reads as this very text, without quotes. */
const PLAIN = /^[\p{L}\p{N}_./][\p{L}\p{M}\p{N}_./ ()-]*$/u;

/** The paths that a project file names. */
export function projectPaths(text: string): ProjectPath[] {
  const { root } = readYaml(text);
  if (root.kind !== "map") return [];
  return root.entries
    .filter(({ key }) => KEYS.has(key))
    .flatMap(({ value }) => (value.kind === "list" ? value.items : [value]))
    .flatMap((value) => projectPath(text, value));
}

/** A path as a YAML value: in quotes where it was, or where it must be. */
export function writtenPath({ quoted }: ProjectPath, path: string): string {
  return quoted || !PLAIN.test(path) || path !== path.trim() ? JSON.stringify(path) : path;
}

/** Values written over several lines, or by reference, are left to their author. */
function projectPath(text: string, value: Value): ProjectPath[] {
  if (value.kind !== "text") return [];
  const { start, end } = value;
  const quoted = /^["']/.test(text.slice(start, end));
  const path = value.text.replace(/(?<=[^/])\/+$/, "");
  const plain = text.slice(start, end) === value.text || quoted;
  return plain && path !== "" ? [{ path, span: { start, end }, quoted }] : [];
}
