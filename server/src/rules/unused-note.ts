import { type NoteEnd, notesOf } from "../analysis/notes";
import type { Document } from "../syntax/document";
import { t } from "../text/words";
import { replacement } from "./fixes";
import type { DocumentRule, Fix } from "./rule";

/** A note's text that nothing in the text refers to. */
export const unusedNote: DocumentRule = {
  code: "unused-note",
  severity: "hint",
  scope: "document",
  summary: "Nothing refers to a note.",
  *check({ document }) {
    const { references, bodies } = notesOf(document);
    const referred = new Set(references.map(({ key }) => key));
    for (const body of bodies) {
      if (!body.native || referred.has(body.key)) continue;
      const { start, end, key } = body;
      const message = t("Nothing refers to the note “{0}”. Write “[^{0}]” where it belongs.", key);
      yield { span: { start, end }, message, fixes: removed(document, body) };
    }
  },
};

function removed(document: Document, { block, key }: NoteEnd): Fix[] {
  const span = { start: document.start(block), end: document.start(block + 1) };
  const alone = document.blocks[block]?.kind === "noteBody";
  return alone ? [replacement(t("Remove the note “{0}”", key), span, "")] : [];
}
