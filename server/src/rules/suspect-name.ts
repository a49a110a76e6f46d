import { scriptOf } from "../analysis/script";
import type { Entry } from "../people/entry";
import type { Suspicion } from "../people/mention";
import { partsOf } from "../people/name-parts";
import { formsOf } from "../people/search-key";
import type { Document } from "../syntax/document";
import { t } from "../text/words";
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
      const { id, surface, start, end } = suspicion;
      const entry = byId.get(id);
      const name = entry?.name ?? id;
      const right = entry && rightForm(suspicion, entry);
      const meant =
        right === undefined || right === name ? t("“{0}”", name) : t("“{0}” ({1})", right, name);
      const message = t(
        "“{0}” is probably a misreading of {1}. Correct it, or mark who is meant.",
        surface,
        meant,
      );
      const laterFixes = (document: Document, by: number) =>
        fixesOf(document, { ...suspicion, ...movedSpan(suspicion, by) }, name, right);
      yield { span: { start, end }, message, laterFixes };
    }
  },
};

/** What stands on the page may be kept, and the person marked all the same. */
function fixesOf(
  document: Document,
  suspicion: Suspicion,
  name: string,
  right: string | undefined,
): Fix[] {
  const { id, surface, start, end } = suspicion;
  const marks = marking(document, suspicion, id);
  const kept: Fix[] = marks
    ? [{ title: t("Keep it, and mark it as {0}", name), edits: marks }]
    : [];
  // Where marks interrupt the name, it is for the historian to say which letters they hold.
  const isPlain = document.slice(start, end).replace(/\s+/g, " ") === surface.replace(/\s+/g, " ");
  if (!isPlain || right === undefined) return kept;
  return [replacement(t("Replace it by “{0}”", right), { start, end }, right), ...kept];
}

/**
 * What may stand in place of the words: the form that they are like. What the register knows as a
 * misreading need not be like any: then a form in the script of the words, and with as many of
 * them, so that a Russian surname is not replaced by a whole name in Latin letters.
 */
function rightForm({ surface, form }: Suspicion, entry: Entry): string | undefined {
  if (!entry.misread.includes(surface)) return form;
  const forms = [form, ...formsOf(entry)];
  const surnames = forms.flatMap((one) => partsOf(one, entry)?.surname.join(" ") ?? []);
  return [...forms, ...surnames].find((one) => isLike(one, surface));
}

function isLike(form: string, surface: string): boolean {
  const words = (text: string) => text.trim().split(/\s+/).length;
  const script = (text: string) => scriptOf(text.charCodeAt(0));
  return words(form) === words(surface) && script(form) === script(surface);
}
