import type { Mention } from "../people/mention";
import type { Document } from "../syntax/document";
import { t } from "../text/words";
import type { Edition, Format } from "./edition";

/** A mention with its place: offsets, and line and character counted from 0 in UTF-16 code units. */
export interface MentionRow {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly character: number;
  readonly id: string;
  readonly surface: string;
  readonly why: Mention["why"];
  readonly confidence: number;
}

/** The head of a table of mentions. */
export const MENTION_HEAD = "file,start,end,line,character,id,surface,why,confidence\n";

/** A table of those whom the document names. */
export const csv: Format = {
  name: "csv",
  extension: "csv",
  mediaType: "text/csv",
  title: "Table of names (CSV)",
  export: (edition) => ({
    content: MENTION_HEAD + csvRows(fileOf(edition), mentionRows(edition)),
    losses: unknownNames(edition),
  }),
};

/** Those whom the document names, in the order of the text. */
export function mentionRows({
  document,
  known,
}: Pick<Edition, "document" | "known">): MentionRow[] {
  return (known?.recognised.mentions ?? []).map((mention) => rowOf(document, mention));
}

/** Rows of a table as RFC 4180 has it, with LF at their ends. */
export function csvRows(file: string, mentions: readonly MentionRow[]): string {
  return mentions.map((mention) => csvRow([file, ...Object.values(mention)])).join("");
}

/** One row of a table. */
export function csvRow(values: readonly unknown[]): string {
  return `${values.map(cell).join(",")}\n`;
}

/** How lists name the document. */
export function fileOf({ file, name }: Edition): string {
  return file ?? name;
}

/** What is to be said where no register tells who is named. */
export function unknownNames({ known }: Edition): readonly string[] {
  return known
    ? []
    : [t("no register such as people.yaml lies beside it: nobody is known by name")];
}

function rowOf(document: Document, mention: Mention): MentionRow {
  const { start, end, id, surface, why, confidence } = mention;
  const { line, character } = document.positionAt(start);
  return { start, end, line, character, id, surface, why, confidence };
}

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Text that looks like a formula is kept from being one by an apostrophe before it. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function cell(value: unknown): string {
  const text = typeof value === "string" ? harmless(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
