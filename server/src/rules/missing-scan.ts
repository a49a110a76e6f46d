import { structureOf } from "../analysis/structure";
import { t } from "../text/words";
import type { DocumentRule } from "./rule";

/** `https:`, `data:` and the like; one letter and a colon is a drive. */
const ADDRESS = /^[a-z][a-z0-9+.-]+:/i;

/** An image that a page mark names and that is not there. */
export const missingScan: DocumentRule = {
  code: "missing-scan",
  severity: "warning",
  scope: "document",
  summary: "The image that a page mark names does not exist.",
  *check({ document, fileExists }) {
    if (!fileExists) return;
    for (const { image } of structureOf(document).pages) {
      if (!image || ADDRESS.test(image.path) || fileExists(image.path) !== false) continue;
      const message = t("There is no image “{0}”. Check its name, or add the file.", image.path);
      yield { span: image.span, message };
    }
  },
};
