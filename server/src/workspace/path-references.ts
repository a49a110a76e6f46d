import { pointers } from "../analysis/keys/anchor-uses";
import { registerPaths } from "../analysis/register-paths";
import { structureOf } from "../analysis/structure";
import { readAddress } from "../syntax/address";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";

/** A path that a document names. The span is in the document. */
export interface PathReference {
  readonly names: "image" | "document" | "register";
  readonly path: string;
  readonly span: Span;
  /** Whether another path could stand in the same mark and still be read as one. */
  canHold(path: string): boolean;
}

const WEB = /^[a-z][a-z0-9+.-]*:\/\//i;

/** All paths in a document that lead to other files. */
export function pathReferences(document: Document): PathReference[] {
  return [...images(document), ...documents(document), ...registers(document)].filter(
    ({ path }) => !WEB.test(path),
  );
}

function images(document: Document): PathReference[] {
  return structureOf(document).pages.flatMap(({ image, mark }): PathReference[] => {
    if (!image || image.path === "") return [];
    const markdown = document.slice(mark.start, mark.start + 1) === "!";
    const fits = markdown ? /^[^()\s]+$/ : /^[^\s[\]](?:[^[\]\r\n]*[^\s[\]])?$/;
    return [{ names: "image", ...image, canHold: (path) => fits.test(path) }];
  });
}

function documents(document: Document): PathReference[] {
  return [...pointers(document)].flatMap(([block, { url, path, anchor, pathSpan }]) => {
    if (url || path === "") return [];
    const rest = anchor === undefined ? "" : `#${anchor}`;
    const canHold = (other: string) => readAddress(other + rest)?.path === other;
    return [
      { names: "document" as const, path, span: inDocument(document, block, pathSpan), canHold },
    ];
  });
}

function registers(document: Document): PathReference[] {
  return registerPaths(document).map(({ block, path, span }) => ({
    names: "register",
    path,
    span: inDocument(document, block, span),
    canHold: (other) => other === other.trim() && !/[,;\r\n"']/.test(other),
  }));
}

function inDocument(document: Document, block: number, { start, end }: Span): Span {
  const base = document.start(block);
  return { start: base + start, end: base + end };
}
