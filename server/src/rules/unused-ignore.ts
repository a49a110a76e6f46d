import { type Ignore, ignoresOf } from "../analysis/ignores";
import type { Document } from "../syntax/document";
import { lineAt } from "../text/lines";
import { t } from "../text/words";
import { replacement } from "./fixes";
import type { FindingsRule, Fix } from "./rule";

/** A comment that silences nothing was left behind, or its code is misspelt. */
export const unusedIgnore: FindingsRule = {
  code: "unused-ignore",
  severity: "hint",
  scope: "findings",
  summary: "A comment silences a finding that is not there.",
  *check({ document, fileExists }, isFound, severities) {
    for (const ignore of ignoresOf(document)) {
      const { code, line, start, end } = ignore;
      const unknown = severities[code] === "off" || (code === "missing-scan" && !fileExists);
      if (unknown || (line !== undefined && isFound(code, line))) continue;
      const message = t(
        "There is no finding “{0}” on the next line. Remove this, or check the code.",
        code,
      );
      yield { span: { start, end }, message, fixes: [removed(document, ignore)] };
    }
  },
};

/** Removes the whole comment, or the code alone where the comment silences others too. */
function removed(document: Document, { comment, shared, start, end, code }: Ignore): Fix {
  const written = document.slice(comment.start, comment.end);
  if (!shared) {
    const after = document.slice(comment.end, comment.end + 2);
    const span = { start: comment.start, end: comment.end + lineAt(after, 0).next };
    return replacement(t("Remove the comment"), span, "");
  }
  const next = /^[ \t]*,[ \t]*/.exec(written.slice(end - comment.start))?.[0].length;
  const before = /[ \t]*,[ \t]*$/.exec(written.slice(0, start - comment.start))?.[0].length ?? 0;
  const span = next ? { start, end: end + next } : { start: start - before, end };
  return replacement(t("Remove “{0}” from the comment", code), span, "");
}
