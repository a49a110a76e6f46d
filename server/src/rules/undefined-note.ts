import { notesOf } from "../analysis/notes";
import { sectionAt } from "../analysis/structure";
import type { Document } from "../syntax/document";
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
      const message = `There is no note “${key}”. Write it on a line that begins with “[^${key}]:”.`;
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
  return insertion(`Begin the note “${key}”`, at, `${room}[^${key}]: ${after}`);
}
