import { belowMark, checkedLine } from "../analysis/checked";
import type { Page } from "../analysis/structure";
import { lineEndOf } from "../rules/lines";
import type { Fix } from "../rules/rule";
import type { Document } from "../syntax/document";

/** Writes `%% checked` under a page mark, or takes it away. */
export function checkingFix(document: Document, page: Page): Fix | undefined {
  const checked = checkedLine(document, page);
  const name = page.label ? `page ${page.label}` : "this page";
  if (checked) {
    return { title: `Mark ${name} as not checked`, edits: [{ span: checked, newText: "" }] };
  }
  const rest = document.slice(page.mark.end, belowMark(document, page));
  if (rest.trim() !== "") return undefined;
  const lineEnd = lineEndOf(document);
  const start = belowMark(document, page);
  // The mark may be the last line of the document, without a line end of its own.
  const newText = /[\r\n]/.test(rest) ? `%% checked${lineEnd}` : `${lineEnd}%% checked`;
  return { title: `Mark ${name} as checked`, edits: [{ span: { start, end: start }, newText }] };
}
