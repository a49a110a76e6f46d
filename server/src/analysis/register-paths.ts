import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { frontFields } from "./front-matter";
import { memoised } from "./memo";

/** A register that the front matter names: `People: people.yaml, places.csv`. */
export interface RegisterPath {
  readonly path: string;
  readonly block: number;
  /** The path as written, relative to the block. */
  readonly span: Span;
}

/** The registers that a document names itself. */
export const registerPaths = memoised((document: Document): readonly RegisterPath[] => {
  const field = frontFields(document).find(({ key }) => key === "People");
  const written =
    field && document.blocks[field.block]?.text.slice(field.value.start, field.value.end);
  if (!field || written === undefined) return [];
  // With escapes of YAML it is no path as written, whose place could be told.
  const text = written.includes(field.text) ? field.text : written;
  const from = field.value.start + written.indexOf(text);
  return [...text.matchAll(/[^,;]+/g)].flatMap(({ 0: part, index }) => {
    const path = part.trim();
    const start = from + index + part.indexOf(path);
    const span = { start, end: start + path.length };
    return path === "" ? [] : [{ path, block: field.block, span }];
  });
});
