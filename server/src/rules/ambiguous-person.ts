import { lifeYears } from "../people/dates";
import type { Entry } from "../people/entry";
import type { Ambiguity } from "../people/mention";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { movedSpan } from "./fixes";
import { marking } from "./marking";
import type { Fix, NamesRule } from "./rule";

/** A name fits several entries, and nothing in the document tells which of them is meant. */
export const ambiguousPerson: NamesRule = {
  code: "ambiguous-person",
  severity: "hint",
  scope: "names",
  summary: "A name fits several entries of the register equally well.",
  *check({ ambiguities }, { byId }) {
    for (const ambiguity of ambiguities) {
      const entries = ambiguity.ids.flatMap((id) => byId.get(id) ?? []);
      if (entries.length < 2) continue;
      const { start, end } = ambiguity;
      yield {
        span: { start, end },
        message: messageFor(ambiguity, entries),
        recurs: ambiguity.ids.toSorted().join(" "),
        laterFixes: (document, by) => choices(document, movedSpan(ambiguity, by), entries),
      };
    }
  },
};

/** One mark for each; whether a mark fits there at all is found out once. */
function choices(document: Document, name: Span, entries: readonly Entry[]): Fix[] {
  const [opening, closing] = marking(document, name, entries[0]?.id ?? "") ?? [];
  if (!opening || !closing) return [];
  return entries.map((entry): Fix => {
    const edits = [{ ...opening, newText: `[@${entry.id}: ` }, closing];
    return { title: t("This is {0}", nameOf(entry)), edits };
  });
}

function messageFor({ surface }: Ambiguity, entries: readonly Entry[]): string {
  const names = entries.map(nameOf);
  const all = t("{0} or {1}", names.slice(0, -1).join(", "), names.at(-1) ?? "");
  return t(
    "“{0}” may be {1}. Say who is meant: “{2}”.",
    surface,
    all,
    `[@${entries[0]?.id}: ${surface}]`,
  );
}

function nameOf(entry: Entry): string {
  const years = lifeYears(entry);
  return years ? `${entry.name} (${years})` : entry.name;
}
