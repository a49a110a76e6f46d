import type { Document } from "../syntax/document";
import { lineAt } from "../text/lines";
import type { Span } from "../text/span";
import type { Page } from "./structure";

/** How far below a page mark its comments are looked for. */
const REACH = 1000;
const COMMENT = /^%%/;
/** `%% checked`, and whatever a team adds: by whom, when. */
const CHECKED = /^%%[ \t]*checked(?![\p{L}\p{N}])/iu;

/**
 * The line `%% checked` under a page mark, with its line end: the page was compared with its scan.
 * It stands among the comments that follow the mark, before anything is written.
 */
export function checkedLine(document: Document, { mark }: Page): Span | undefined {
  const text = document.slice(mark.end, mark.end + REACH);
  const markLine = lineAt(text, 0);
  if (text.slice(0, markLine.end).trim() !== "") return undefined;
  for (let line = lineAt(text, markLine.next); line.start < text.length; ) {
    const written = text.slice(line.start, line.end);
    if (CHECKED.test(written)) return { start: mark.end + line.start, end: mark.end + line.next };
    if (written.trim() !== "" && !COMMENT.test(written)) return undefined;
    line = lineAt(text, line.next);
  }
  return undefined;
}

/**
 * Where `%% checked` goes: at the start of the line below the mark; nothing where text stands on the
 * line of the mark.
 */
export function belowMark(document: Document, { mark }: Page): number | undefined {
  const line = document.positionAt(mark.end).line;
  const below = document.offsetAt({ line: line + 1, character: 0 });
  return document.slice(mark.end, below).trim() === "" ? below : undefined;
}
