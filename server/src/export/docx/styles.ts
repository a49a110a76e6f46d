import type { IStylesOptions } from "docx";

/** Styles that one may change in Word for the whole document. */
export const STYLES: IStylesOptions = {
  characterStyles: [
    { id: "Addition", name: "Addition", run: { italics: true, color: "1F4E79" } },
    { id: "Deletion", name: "Deletion", run: { strike: true } },
  ],
  paragraphStyles: [
    { id: "PageMark", name: "Page Mark", basedOn: "Normal", run: { color: "595959", size: 18 } },
  ],
  default: { document: { paragraph: { spacing: { after: 120 } } } },
};
