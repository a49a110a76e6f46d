import { archiveReference, type Leaves } from "../analysis/archive-reference";
import { fieldText } from "../analysis/front-matter";
import { leavesAmong, pageSequences } from "../analysis/page-sequences";
import { type Page, structureOf } from "../analysis/structure";
import { hasSide } from "../syntax/page-numbers";
import { counted, t } from "../text/words";
import type { DocumentRule } from "./rule";

/** More or fewer page marks than leaves in the Citation: a page may be missing, or one too many. */
export const pageCount: DocumentRule = {
  code: "page-count",
  severity: "hint",
  scope: "document",
  summary: "There are more or fewer page marks than the Citation names leaves.",
  *check({ document }) {
    const leaves = archiveReference(fieldText(document, "Citation") ?? "")?.leaves;
    if (!leaves || !isCountable(leaves) || hasAttachments(document)) return;
    for (const sequence of pageSequences(document)) {
      const pages = leavesAmong(sequence);
      const [first] = pages;
      if (!first || !differs(pages, leaves.labels.length)) continue;
      const message = messageFor(leaves, pages.length);
      yield { span: first.mark, message };
    }
  },
};

/** One run of leaves without versos, so that it is clear how many images there should be. */
function isCountable({ exact, labels }: Leaves): boolean {
  if (!exact || labels.some(hasSide)) return false;
  return labels.every((label, at) => at === 0 || Number(label) === Number(labels[at - 1]) + 1);
}

/** Attachments may lie on leaves of their own, which the Citation counts or leaves out. */
function hasAttachments(document: Parameters<typeof structureOf>[0]): boolean {
  return structureOf(document).sections.some(
    ({ type }) => type === "attachment" || type === "enclosure",
  );
}

/** Where both sides of every leaf are shown, there are twice as many pages as leaves. */
function differs(pages: readonly Page[], leaves: number): boolean {
  const unclear = pages.some(({ label = "" }) => hasSide(label) || /[-–—]/.test(label));
  return !unclear && pages.length !== leaves && pages.length !== 2 * leaves;
}

function messageFor({ labels, text }: Leaves, pages: number): string {
  const leaves = leafCount(labels.length);
  return pages === 1
    ? t("The Citation names {0} ({1}), but there is 1 page mark here.", leaves, text)
    : t("The Citation names {0} ({1}), but there are {2} page marks here.", leaves, text, pages);
}

function leafCount(number: number): string {
  return counted(number, "1 leaf", "{0} leaves");
}
