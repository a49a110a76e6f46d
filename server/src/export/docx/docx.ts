import { titleOf } from "../../analysis/front-matter";
import type { Exported, Format } from "../edition";
import { losses } from "../reading/losses";
import { readingOf } from "../reading/reading";
import { printed } from "./parallel";

/** A document of Word, with notes at the foot of the page and a translation beside its original. */
export const docx: Format = {
  name: "docx",
  extension: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  title: "Word document",
  async export(edition): Promise<Exported> {
    // The library is large, and most who export want something else.
    const { writeDocx } = await import("./write-docx");
    const { document, name } = edition;
    const { passages, notes } = readingOf(edition);
    const title = titleOf(document) ?? name;
    const content = await writeDocx({ title, passages: printed(document, passages), notes });
    return { content, losses: losses(edition) };
  },
};
