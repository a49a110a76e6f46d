import { lineAt } from "../text/lines";
import { t } from "../text/words";
import type { DocumentRule } from "./rule";

/** Files in old encodings are read correctly on some computers and not on others. */
export const legacyEncoding: DocumentRule = {
  code: "legacy-encoding",
  severity: "warning",
  scope: "document",
  summary: "The file is not stored in UTF-8.",
  *check({ document, encoding }) {
    if (encoding === undefined || /^utf-?8/i.test(encoding)) return;
    const { end } = lineAt(document.blocks[0]?.text ?? "", 0);
    const message = t(
      "This file is stored in the old encoding {0}. Save it as UTF-8, so that every program reads its letters alike.",
      encoding,
    );
    yield { span: { start: 0, end }, message };
  },
};
