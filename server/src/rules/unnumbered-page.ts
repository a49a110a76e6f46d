import { archiveReference } from "../analysis/archive-reference";
import { fieldText } from "../analysis/front-matter";
import type { Page } from "../analysis/structure";
import { leavesAmong, pageMark, pageSequences } from "./page-marks";
import type { DocumentRule, Fix } from "./rule";

/** The Citation says which leaves these are, so their numbers can be written down at once. */
export const unnumberedPage: DocumentRule = {
  code: "unnumbered-page",
  severity: "hint",
  scope: "document",
  summary: "The pages have no numbers, and the Citation names exactly as many leaves.",
  *check({ document }) {
    const leaves = archiveReference(fieldText(document, "Citation") ?? "")?.leaves;
    if (!leaves?.exact) return;
    for (const sequence of pageSequences(document)) {
      const pages = leavesAmong(sequence);
      const [first] = pages;
      if (!first || pages.length !== leaves.labels.length) continue;
      if (pages.some(({ label }) => label !== undefined)) continue;
      const message =
        pages.length === 1
          ? `The page has no number. The Citation names leaf ${leaves.text}.`
          : `The ${pages.length} pages have no numbers. The Citation names leaves ${leaves.text}.`;
      yield { span: first.mark, message, fixes: [numbered(pages, leaves.labels)] };
    }
  },
};

function numbered(pages: readonly Page[], labels: readonly string[]): Fix {
  const edits = pages.map(({ mark, image }, index) => {
    return { span: mark, newText: pageMark(labels[index] ?? "", image?.path) };
  });
  const last = labels.at(-1);
  const title = labels.length === 1 ? `Number it ${last}` : `Number them ${labels[0]} to ${last}`;
  return { title, edits };
}
