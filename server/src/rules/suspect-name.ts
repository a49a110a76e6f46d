import type { Suspicion } from "../people/mention";
import type { Document } from "../syntax/document";
import { movedSpan, replacement } from "./fixes";
import { marking } from "./marking";
import type { Fix, NamesRule } from "./rule";

/** Words that are almost a name of the register: a machine or a transcriber misread it. */
export const suspectName: NamesRule = {
  code: "suspect-name",
  severity: "hint",
  scope: "names",
  summary: "Words are probably a misreading of a name in the register.",
  *check({ suspicions }, { byId }) {
    for (const suspicion of suspicions) {
      const { id, surface, form, start, end } = suspicion;
      const name = byId.get(id)?.name ?? id;
      const whose = name === form ? "" : ` (${name})`;
      const message = `“${surface}” is probably a misreading of “${form}”${whose}. Correct it, or mark who is meant.`;
      const laterFixes = (document: Document, by: number) =>
        fixesOf(document, { ...suspicion, ...movedSpan(suspicion, by) }, name);
      yield { span: { start, end }, message, laterFixes };
    }
  },
};

/** What stands on the page may be kept, and the person marked all the same. */
function fixesOf(document: Document, suspicion: Suspicion, name: string): Fix[] {
  const { id, surface, form, start, end } = suspicion;
  const marks = marking(document, suspicion, id);
  const kept: Fix[] = marks ? [{ title: `Keep it, and mark it as ${name}`, edits: marks }] : [];
  // Where marks interrupt the name, it is for the historian to say which letters they hold.
  const isPlain = document.slice(start, end).replace(/\s+/g, " ") === surface.replace(/\s+/g, " ");
  if (!isPlain) return kept;
  return [replacement(`Replace it by “${form}”`, { start, end }, form), ...kept];
}
