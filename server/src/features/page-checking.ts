import { belowMark, checkedLine } from "../analysis/checked";
import type { Page } from "../analysis/structure";
import { lineEndOf } from "../rules/lines";
import type { Fix } from "../rules/rule";
import type { Document } from "../syntax/document";
import { t } from "../text/words";

/** Writes `%% checked` under a page mark, or takes it away. */
export function checkingFix(document: Document, page: Page): Fix | undefined {
  const checked = checkedLine(document, page);
  const { label } = page;
  if (checked) {
    const title = label
      ? t("Mark page {0} as not checked", label)
      : t("Mark this page as not checked");
    return { title, edits: [{ span: checked, newText: "" }] };
  }
  const start = belowMark(document, page);
  if (start === undefined) return undefined;
  const lineEnd = lineEndOf(document);
  // The mark may be the last line of the document, without a line end of its own.
  const isNewLine = /[\r\n]$/.test(document.slice(page.mark.end, start));
  const newText = isNewLine ? `%% checked${lineEnd}` : `${lineEnd}%% checked`;
  const title = label ? t("Mark page {0} as checked", label) : t("Mark this page as checked");
  return { title, edits: [{ span: { start, end: start }, newText }] };
}
