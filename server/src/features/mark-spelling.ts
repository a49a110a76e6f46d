import { labelLanguage } from "../analysis/mark-uses";
import { sectionAt } from "../analysis/structure";
import { LABEL_LANGUAGES, LABELS, type LabelLanguage, type LabelRow } from "../syntax/data/labels";
import type { Document } from "../syntax/document";
import type { MarkForm } from "./data/mark-forms";

const rows = new Map(
  LABELS.map((row) => [row.value === undefined ? row.kind : `${row.kind} ${row.value}`, row]),
);

/** The row of the label dictionary that stands behind a form, if it has a label. */
export function labelRow({ type }: MarkForm): LabelRow | undefined {
  return rows.get(type);
}

/** How a mark is labelled in a language; in English where that language has no word for it. */
export function spellingOf(form: MarkForm, language: LabelLanguage): string {
  const row = labelRow(form);
  const own = form.spelling?.[language] ?? row?.[language]?.[0];
  return own ?? form.spelling?.en ?? row?.en[0] ?? "";
}

/**
 * The languages in which marks are offered at an offset, best first: the one in which this part of
 * the document labels its marks, that of the part, that of the user's editor, English.
 */
export function spellingLanguages(
  document: Document,
  offset: number,
  editor: string | undefined,
): readonly LabelLanguage[] {
  const section = sectionAt(document, offset);
  const used = labelLanguage(
    document,
    section?.fromBlock ?? 0,
    section?.toBlock ?? document.blocks.length,
  );
  const wanted = [used, section?.language, editor].flatMap((code) => known(code) ?? []);
  return [...new Set<LabelLanguage>([...wanted, "en"])];
}

function known(code: string | undefined): LabelLanguage | undefined {
  const base = code?.toLowerCase().split("-")[0];
  return LABEL_LANGUAGES.find((language) => language === base);
}
