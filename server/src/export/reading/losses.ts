import { marksIn } from "../../syntax/walk";
import { counted, t } from "../../text/words";
import type { Edition } from "../edition";

/** What the text for readers has no place for. */
export function losses({ document }: Edition): readonly string[] {
  let [places, hands, comments] = [0, 0, 0];
  for (const block of document.blocks) {
    const inlines = document.inlines(block);
    if (block.kind === "comment" || inlines.some(({ kind }) => kind === "comment")) comments++;
    for (const mark of marksIn(inlines)) {
      if (mark.kind !== "addition" && mark.kind !== "deletion") continue;
      if (mark.kind === "addition" && mark.place) places++;
      if (mark.hand) hands++;
    }
  }
  return [
    ...said(places, t("where on the page words were added is not said")),
    ...said(hands, t("in which hand words were added or deleted is not said")),
    ...said(comments, t("comments for the transcribers are left out")),
  ];
}

function said(count: number, what: string): string[] {
  return count > 0 ? [`${what} (${counted(count, "once", "{0} times")})`] : [];
}
