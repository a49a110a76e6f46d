import { type ArchiveReference, archiveReference } from "../../analysis/archive-reference";
import type { FrontField } from "../../analysis/front-matter";
import type { Span } from "../../text/span";
import { t, tableWord } from "../../text/words";
import { ARCHIVE_LEVELS } from "../data/archive-levels";
import { FIELDS } from "../data/fields";
import { type Card, escaped } from "./card";

/** The fields in which a reference to an archive is looked for. */
const REFERENCE_FIELDS: ReadonlySet<string> = new Set(["Citation", "Archive"]);

/** What a key of the front matter is for. */
export function keyCard({ key }: FrontField): Card {
  const row = FIELDS.get(key);
  if (!row) return { title: escaped(key), lines: [t("A field of this project.")], tei: undefined };
  return { title: key, lines: [tableWord(row.purpose), `TEI \`${row.tei}\``] };
}

/** The reference to an archive in a field's value, with its span relative to the value. */
export function referenceIn(
  field: FrontField,
): { readonly card: Card; readonly span: Span } | undefined {
  if (!REFERENCE_FIELDS.has(field.key)) return undefined;
  const reference = archiveReference(field.text);
  return reference && { card: archiveCard(reference), span: referenceSpan(field.text, reference) };
}

function archiveCard({ repository, parts, leaves }: ArchiveReference): Card {
  const levels = parts.map(({ level, value }) => {
    const [name, gloss] = ARCHIVE_LEVELS[level];
    return `- ${name} ${escaped(value)}: ${tableWord(gloss)}`;
  });
  const listed = leaves ? [`- ${leavesLine(leaves)}`] : [];
  return {
    title: repository ? escaped(repository) : t("Reference to an archive"),
    lines: [[...levels, ...listed].join("\n")],
    tei: "<msIdentifier>…</msIdentifier>",
  };
}

function leavesLine({ text, exact, labels }: NonNullable<ArchiveReference["leaves"]>): string {
  return exact
    ? t("Leaves {0}, {1} in all", escaped(text), labels.length)
    : t("Leaves {0}", escaped(text));
}

/** From the archive's name to the last leaf. */
function referenceSpan(text: string, { repository, parts, leaves }: ArchiveReference): Span {
  const values = [...parts.map(({ value }) => value), ...(leaves ? [leaves.text] : [])];
  const start = Math.max(0, text.indexOf(repository ?? values[0] ?? ""));
  let end = start + (repository?.length ?? 0);
  for (const value of values) {
    // The levels may stand in any order: what is not found further on was passed already.
    const at = text.indexOf(value, end);
    if (at >= 0) end = at + value.length;
  }
  return { start, end };
}
