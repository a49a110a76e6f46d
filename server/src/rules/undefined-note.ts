import { notesOf } from "../analysis/notes";
import { sectionAt } from "../analysis/structure";
import type { Document } from "../syntax/document";
import { t } from "../text/words";
import { insertion } from "./fixes";
import { lineEndOf } from "./lines";
import type { DocumentRule, Fix } from "./rule";

/** `[^1]` promises a note that stands nowhere. */
export const undefinedNote: DocumentRule = {
  code: "undefined-note",
  severity: "warning",
  scope: "document",
  summary: "A reference leads to a note that does not exist.",
  *check({ document }) {
    const { references, bodyOf } = notesOf(document);
    for (const { start, end, key, native } of references) {
      if (!native || bodyOf.has(key)) continue;
      const message = t(
        "There is no note “{0}”. Write it on a line that begins with “[^{0}]:”.",
        key,
      );
      yield { span: { start, end }, message, fixes: [created(document, start, key)] };
    }
  },
};

/** Begins the note at the end of the part of the document that refers to it. */
function created(document: Document, reference: number, key: string): Fix {
  const at = sectionAt(document, reference)?.end ?? document.length;
  const lineEnd = lineEndOf(document);
  const before = document.slice(Math.max(0, at - 4), at).replace(/\r\n?/g, "\n");
  const room = before.endsWith("\n\n") ? "" : before.endsWith("\n") ? lineEnd : lineEnd + lineEnd;
  const after = at < document.length ? lineEnd + lineEnd : lineEnd;
  return insertion(t("Begin the note “{0}”", key), at, `${room}[^${key}]: ${after}`);
}
