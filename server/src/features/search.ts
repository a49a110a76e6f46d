import type { Range } from "vscode-languageserver-types";
import type { Steps } from "../people/steps";
import { type Context, contextOf } from "../search/context";
import type { Hit } from "../search/find";
import type { Document } from "../syntax/document";
import { placeNames } from "./place-names";

/** A place where something was found, with its line of the concordance. */
export interface FoundLine extends Context {
  readonly range: Range;
  /** What stands there, marks included: a text that has something else there has changed since. */
  readonly source: string;
  /** The page, and the section where there are several: `Page 3 · Translation (en)`. */
  readonly place?: string;
  /** Whom the words name, where the register led to them. */
  readonly id?: string;
}

/** What was found in one document, or a stretch of it: of many lines the others follow. */
export interface FoundInDocument {
  readonly uri: string;
  readonly title: string;
  /** In how many places of the whole document; of those beyond what is asked for there are no lines. */
  readonly found: number;
  readonly lines: readonly FoundLine[];
}

/** What was found since the last part, and how many of all texts have been read. */
export interface SearchPart {
  readonly documents: readonly FoundInDocument[];
  readonly read: number;
  readonly all: number;
}

/** So many characters stand on each side of what was found. */
const WIDTH = 80;

/** `recto/search`: hits as lines of a concordance, in their order, step by step. */
export function* foundLines(document: Document, hits: readonly Hit[]): Steps<FoundLine[]> {
  const lines: FoundLine[] = [];
  for (const hit of hits) {
    lines.push(lineOf(document, hit));
    yield;
  }
  return lines;
}

function lineOf(document: Document, hit: Hit): FoundLine {
  const { start, end, id } = hit;
  const place = placeNames(document)(start);
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    source: document.slice(start, end),
    ...contextOf(document, hit, WIDTH),
    ...(place !== "" && { place }),
    ...(id !== undefined && { id }),
  };
}
