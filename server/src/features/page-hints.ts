import type { InlayHint, Range } from "vscode-languageserver-types";
import { sectionName } from "../analysis/names";
import { inferredLabels } from "../analysis/page-sequences";
import { structureOf } from "../analysis/structure";
import type { Document } from "../syntax/document";
import { t } from "../text/words";

/**
 * `textDocument/inlayHint`: what stands nowhere and was inferred, where it would stand: the number
 * behind a page mark, and the part of the document that begins at a paragraph.
 */
export function pageHints(document: Document, range: Range): InlayHint[] {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const isSeen = (offset: number) => from <= offset && offset <= to;
  const numbers = [...inferredLabels(document)]
    .filter(([{ mark }]) => isSeen(mark.end))
    .map(([{ mark }, label]) => ({
      position: document.positionAt(mark.end),
      label: t("page {0}", label),
      tooltip: t("The Citation names this leaf. Number Pages from the Citation writes it down."),
      paddingLeft: true,
    }));
  const boundaries = structureOf(document)
    .sections.filter(({ inferred, start }) => inferred && isSeen(start))
    .map((section) => ({
      position: document.positionAt(section.start),
      label: sectionName(section),
      tooltip: t("Inferred from the text. Mark Original and Translation writes it down."),
      paddingRight: true,
    }));
  return [...boundaries, ...numbers].sort((a, b) => a.position.line - b.position.line);
}
