import { type CitedPages, citedPages } from "../analysis/page-sequences";
import { t } from "../text/words";
import { pageMark } from "./page-marks";
import type { DocumentRule, Fix } from "./rule";

/** The Citation says which leaves these are, so their numbers can be written down at once. */
export const unnumberedPage: DocumentRule = {
  code: "unnumbered-page",
  severity: "hint",
  scope: "document",
  summary: "The pages have no numbers, and the Citation names exactly as many leaves.",
  *check({ document }) {
    for (const cited of citedPages(document)) {
      const { pages, leaves } = cited;
      const [first] = pages;
      if (!first) continue;
      const message =
        pages.length === 1
          ? t("The page has no number. The Citation names leaf {0}.", leaves.text)
          : t(
              "The {0} pages have no numbers. The Citation names leaves {1}.",
              pages.length,
              leaves.text,
            );
      yield { span: first.mark, message, fixes: [numbered(cited)] };
    }
  },
};

function numbered({ pages, leaves: { labels } }: CitedPages): Fix {
  const edits = pages.map(({ mark, image }, index) => {
    return { span: mark, newText: pageMark(labels[index] ?? "", image?.path) };
  });
  const last = labels.at(-1);
  const title =
    labels.length === 1
      ? t("Number it {0}", last ?? "")
      : t("Number them {0} to {1}", labels[0] ?? "", last ?? "");
  return { title, edits };
}
