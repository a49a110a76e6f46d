import { lettersApart } from "../../text/slips";
import { t } from "../../text/words";
import type { Entry } from "../entry";
import { escapeCell, partsOfCell, restored } from "./csv-lists";
import { csvRows, delimiterOf } from "./csv-rows";
import { type Draft, ENTRY_KEYS, entryOf, type FormAt, type RoleAt, type TextAt } from "./draft";
import { type Report, replaced } from "./problem";

type Key = (typeof ENTRY_KEYS)[number];

/** Reads a table of people; the first row names the columns. */
export function readCsv(report: Report): Entry[] {
  const rows = csvRows(report, delimiterOf(report.text));
  const head = rows.next().value as TextAt[] | undefined;
  const columns = head ? columnsOf(head, report) : [];
  if (!columns.includes("name") && !columns.includes("names")) {
    const [place = { start: 0, end: 0 }] = head ?? [];
    report.error(place, t("The first row has to name the columns: id, name, names, born, died …"));
    return [];
  }
  const entries: Entry[] = [];
  for (const row of rows) {
    if (row.every(({ text }) => text.trim() === "")) continue;
    const entry = entryOf(draftOf(row, columns, report), report);
    if (entry) entries.push(entry);
  }
  return entries;
}

function columnsOf(head: readonly TextAt[], report: Report): (Key | undefined)[] {
  const known = new Set<Key>();
  return head.map((cell) => {
    const written = cell.text.trim();
    const key = ENTRY_KEYS.find((candidate) => candidate === written.toLowerCase());
    if (!key) {
      const meant = ENTRY_KEYS.find(
        (candidate) => lettersApart(candidate, written.slice(0, 40)) === 1,
      );
      const hint = meant
        ? t("Did you mean “{0}”?", meant)
        : t("Known are {0}.", ENTRY_KEYS.join(", "));
      const isFree = head.every(({ text }) => text.trim().toLowerCase() !== meant);
      const mending = meant && isFree ? replaced(cell, meant) : undefined;
      if (written !== "")
        report.warning(cell, `${t("There is no column “{0}”.", written)} ${hint}`, mending);
      return undefined;
    }
    if (known.has(key)) {
      report.error(cell, t("“{0}” stands here twice. Only the first column is used.", key));
      return undefined;
    }
    known.add(key);
    return key;
  });
}

function draftOf(
  row: readonly TextAt[],
  columns: readonly (Key | undefined)[],
  report: Report,
): Draft {
  const [first, last] = [row[0] as TextAt, row[row.length - 1] as TextAt];
  const { start } = first;
  const draft: Draft = { start, end: last.end, names: [], misread: [], roles: [], links: [] };
  for (let at = 0; at < row.length; at++) {
    const cell = row[at] as TextAt;
    if (at >= columns.length && cell.text.trim() !== "") {
      const message = t("There is no column for this cell. Put text with commas in quotes.");
      report.error({ start: cell.start, end: last.end }, message);
      break;
    }
    const key = columns[at];
    if (key && cell.text !== "") setCell(draft, key, cell);
    else if (key === "id") draft.idPlace = { at: cell.start, before: "", after: "" };
  }
  return draft;
}

function setCell(draft: Draft, key: Key, cell: TextAt): void {
  if (key === "names") draft.names = partsOfCell(cell).map(formOf);
  else if (key === "roles") draft.roles = partsOfCell(cell).map(roleOf);
  else if (key === "misread" || key === "links") draft[key] = partsOfCell(cell).map(restoredPart);
  else draft[key] = cell;
}

function restoredPart({ text, start, end }: TextAt): TextAt {
  return { text: restored(text), start, end };
}

/** `ru: Пэн Дэ-хуай`, or a form alone. */
function formOf({ text, start, end }: TextAt): FormAt {
  const found = /^\s*([a-z]{1,8}(?:-[a-z0-9]{1,8})*):/i.exec(text);
  if (!found) return { text: restored(text), start, end };
  const [before, language = ""] = found;
  const form = restored(text.slice(before.length));
  return { text: form, start, end, language: { text: language, start, end } };
}

/** `Minister (1954-09/1959-09)`; an open end is `..`. */
function roleOf({ text, start, end }: TextAt): RoleAt {
  const span = { start, end };
  const found = /^(.*)\(([^()/]*)\/([^()/]*)\)\s*$/s.exec(text);
  if (!found) return { title: { ...span, text: restored(text) } };
  const [, title = "", from = "", to = ""] = found;
  const date = (end: string) => {
    const written = restored(end).trim();
    return written === "" || written === ".." ? undefined : { ...span, text: written };
  };
  return { title: { ...span, text: restored(title) }, from: date(from), to: date(to) };
}

/** A table of people; all cells that need it stand in quotes. */
export function writeCsv(entries: readonly Entry[]): string {
  const rows = entries.map((entry) =>
    ENTRY_KEYS.map((key) => quoted(cellOf(entry, key))).join(","),
  );
  return [ENTRY_KEYS.join(","), ...rows, ""].join("\r\n");
}

function cellOf(entry: Entry, key: Key): string {
  if (key === "names")
    return entry.names
      .map(({ text, language }) => {
        const form = escapeCell(text, !language);
        return language ? `${language}: ${form}` : form;
      })
      .join("; ");
  if (key === "roles") return entry.roles.map(roleCell).join("; ");
  if (key === "misread" || key === "links")
    return entry[key].map((text) => escapeCell(text)).join("; ");
  return entry[key] ?? "";
}

function roleCell({ title, from, to }: Entry["roles"][number]): string {
  const written = escapeCell(title);
  const looksDated = /\([^()/]*\/[^()/]*\)$/.test(written);
  if (!from && !to && !looksDated) return written;
  const end = (date = "..") => escapeCell(date).replace(/[/()]/g, "\\$&");
  return `${written} (${end(from)}/${end(to)})`;
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
