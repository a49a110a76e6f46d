import {
  l10n,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from "vscode";
import type { ReadingKind, ShownReading } from "../../../server/src/features/readings";
import type { DocumentReadings } from "../../../server/src/lsp/readings-protocol";
import { toRange } from "../plain-range";

/** A kind of readings, or a page of those of one kind. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly icon?: string;
  /** The document, where there are several. */
  readonly file?: string;
  readonly rows: readonly Row[];
}

/** A reading with its document. */
export interface ReadingRow extends ShownReading {
  readonly uri: string;
  /** The same when lines are added above it: a tick must not take the focus away. */
  readonly id: string;
}

export type Row = Group | ReadingRow;

const KINDS: Readonly<Record<ReadingKind, { readonly name: () => string; readonly icon: string }>> =
  {
    uncertain: { name: () => l10n.t("Uncertain readings"), icon: "question" },
    illegible: { name: () => l10n.t("Illegible passages"), icon: "circle-slash" },
    ambiguous: { name: () => l10n.t("Names that fit several people"), icon: "organization" },
    suspect: { name: () => l10n.t("Names that may be misread"), icon: "person" },
    ignored: { name: () => l10n.t("Findings that are ignored"), icon: "mute" },
  };

export function isGroup(row: Row): row is Group {
  return "rows" in row;
}

/** The readings by kinds, and within a kind by pages. */
export function rowsOf(documents: readonly DocumentReadings[], everywhere: boolean): Group[] {
  const kinds = Object.entries(KINDS) as [ReadingKind, (typeof KINDS)[ReadingKind]][];
  return kinds.flatMap(([kind, { name, icon }]) => {
    const rows = documents.flatMap((document) => pagesOf(document, kind, everywhere));
    return rows.length > 0 ? [{ id: kind, name: name(), icon, rows }] : [];
  });
}

/** The readings in a row and below it. */
export function readingsIn(rows: readonly Row[]): ReadingRow[] {
  return rows.flatMap((row) => (isGroup(row) ? readingsIn(row.rows) : [row]));
}

/** The readings of one kind in one document by pages; without pages and groups where it has none. */
function pagesOf(
  { uri, readings }: DocumentReadings,
  kind: ReadingKind,
  everywhere: boolean,
): Row[] {
  const pages = new Map<string, ReadingRow[]>();
  const counts = new Map<string, number>();
  for (const reading of readings.filter((one) => one.kind === kind)) {
    const nth = (counts.get(reading.text) ?? 0) + 1;
    counts.set(reading.text, nth);
    const id = `${kind} ${uri} ${nth} ${reading.text}`;
    const page = reading.place ?? "";
    pages.set(page, [...(pages.get(page) ?? []), { ...reading, uri, id }]);
  }
  if (!everywhere && pages.size === 1 && pages.has("")) return pages.get("") ?? [];
  const file = everywhere ? workspace.asRelativePath(Uri.parse(uri, true)) : undefined;
  return [...pages].map(([page, rows]) => ({
    id: `${kind} ${uri} ${page}`,
    name: page || (file ?? l10n.t("Before the first page")),
    ...(file && page && { file }),
    rows,
  }));
}

/** A row as the tree shows it. */
export function itemOf(row: Row): TreeItem {
  return isGroup(row) ? groupItem(row) : readingItem(row);
}

function groupItem({ id, name, icon, file, rows }: Group): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  const all = readingsIn(rows);
  const open = all.filter(({ done }) => !done).length;
  item.id = id;
  const count = open === all.length ? String(open) : l10n.t("{0} of {1}", open, all.length);
  item.description = file ? `${count} · ${file}` : count;
  item.iconPath = icon ? new ThemeIcon(icon) : new ThemeIcon("file");
  item.accessibilityInformation = {
    label: `${file ? `${file}, ` : ""}${name}, ${l10n.t("{0} of {1} to check", open, all.length)}`,
  };
  return item;
}

function readingItem(row: ReadingRow): TreeItem {
  const { id, uri, range, text, line, done } = row;
  const item = new TreeItem(text);
  const { Checked, Unchecked } = TreeItemCheckboxState;
  const state = done ? l10n.t("checked") : l10n.t("to check");
  item.id = id;
  item.description = l10n.t("line {0}", range.start.line + 1);
  item.tooltip = `${line}\n\n${done ? l10n.t("Checked") : l10n.t("To check")}`;
  item.contextValue = done ? "checkedReading" : "openReading";
  item.checkboxState = {
    state: done ? Checked : Unchecked,
    tooltip: done
      ? l10n.t("Checked: untick to check it again")
      : l10n.t("Tick when you have checked it"),
    accessibilityInformation: { label: `${text}, ${state}`, role: "checkbox" },
  };
  item.accessibilityInformation = {
    label: `${text}, ${item.description}, ${state}: ${line}`,
  };
  item.command = {
    command: "vscode.open",
    title: l10n.t("Go to the place"),
    arguments: [Uri.parse(uri, true), { selection: toRange(range), preview: true }],
  };
  return item;
}
