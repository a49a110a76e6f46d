import {
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
} from "vscode";
import type { ListedPage, PagesOfPart } from "../../../server/src/features/page-list";
import { counted } from "../counted";
import { thumbnailOf } from "./thumbnail";

/** A part of the document, or a page in it, as the view shows it. */
export type PageRow = PartRow | LeafRow;

export interface PartRow {
  readonly kind: "part";
  readonly uri: Uri;
  readonly id: string;
  part: PagesOfPart;
  children: readonly LeafRow[];
}

export interface LeafRow {
  readonly kind: "page";
  readonly uri: Uri;
  readonly id: string;
  page: ListedPage;
  icon: Uri | ThemeIcon;
  /** Nothing where the document has no named parts. */
  parent?: PartRow | undefined;
}

/** The row of a part of the document. */
export function partItem(row: PartRow): TreeItem {
  const { id, part, children } = row;
  const state =
    children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
  const item = new TreeItem(part.name ?? "", state);
  item.id = id;
  const checked = children.filter(({ page }) => page.checked).length;
  item.description = [
    part.inferred && l10n.t("inferred"),
    children.length === 0
      ? l10n.t("no pages")
      : checked > 0 && l10n.t("{0} of {1} checked", checked, children.length),
  ]
    .filter((state) => typeof state === "string")
    .join(" · ");
  item.accessibilityInformation = {
    label: [part.name, item.description].filter(Boolean).join(", "),
  };
  item.iconPath = new ThemeIcon("book");
  item.command = opening(row);
  return item;
}

/** The row of a page: a picture of its scan, and what is left to do. */
export function pageItem(row: LeafRow): TreeItem {
  const { id, page, icon } = row;
  const item = new TreeItem(page.name, TreeItemCollapsibleState.None);
  item.id = id;
  const states = statesOf(page);
  item.description = states.join(" · ");
  item.iconPath = icon;
  item.contextValue = [
    "page",
    ...(page.counterparts.length > 0 ? ["paired"] : []),
    ...(page.image?.uri ? ["scanned"] : []),
  ].join(" ");
  item.command = opening(row);
  if (page.checked !== undefined) item.checkboxState = checkboxOf(page, page.checked);
  item.accessibilityInformation = { label: [page.name, ...states].join(", ") };
  return item;
}

/** What resting on a page shows: the scan, as far as it can be drawn, and its state in words. */
export async function pageTooltip({ page }: LeafRow): Promise<MarkdownString> {
  const text = new MarkdownString();
  const picture = page.image?.uri && (await thumbnailOf(Uri.parse(page.image.uri, true)));
  if (picture) text.appendMarkdown(`![${l10n.t("Scan")}](${picture.large}|height=160)\n\n`);
  text.appendText(page.name);
  const lines = [
    page.inferred && l10n.t("The Citation names this leaf {0}.", page.inferred),
    page.image ? scanLine(page.image) : l10n.t("No scan is named."),
    page.findings > 0 && l10n.t("Findings: {0}.", page.findings),
    page.unresolved > 0 && l10n.t("Doubtful or illegible readings: {0}.", page.unresolved),
    ...page.counterparts.map(({ name }) => l10n.t("Counterpart: {0}.", name)),
  ];
  for (const line of lines) if (line) text.appendText(`\n\n${line}`);
  return text;
}

function statesOf({ image, findings, unresolved, checked }: ListedPage): string[] {
  return [
    image?.state === "missing" && l10n.t("scan missing"),
    findings > 0 && counted(findings, "1 finding", "{0} findings"),
    unresolved > 0 && l10n.t("{0} to resolve", unresolved),
    checked && l10n.t("checked"),
  ].filter((state) => typeof state === "string");
}

/** A picture of the scan, or a sign for what is known of it. */
export async function iconOf({ image }: ListedPage): Promise<Uri | ThemeIcon> {
  if (!image) return new ThemeIcon("file");
  if (image.state === "missing") {
    return new ThemeIcon("warning", new ThemeColor("list.warningForeground"));
  }
  const picture = image.uri && (await thumbnailOf(Uri.parse(image.uri, true)));
  return picture ? picture.icon : new ThemeIcon(image.state === "web" ? "globe" : "file-media");
}

function checkboxOf(page: ListedPage, checked: boolean) {
  const label = l10n.t("{0} was compared with its scan", page.name);
  return {
    state: checked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: checked ? l10n.t("Compared with the scan") : l10n.t("Mark as compared with the scan"),
    accessibilityInformation: { label },
  };
}

function scanLine({ path, state }: NonNullable<ListedPage["image"]>): string {
  if (state === "missing") return l10n.t("There is no scan {0}.", path);
  return state === "web" ? l10n.t("Scan on the web: {0}", path) : l10n.t("Scan: {0}", path);
}

/** The row itself goes with the command: where its page begins is looked up when it is chosen. */
function opening(row: PageRow) {
  return { command: "recto.showPage", title: l10n.t("Go to the page"), arguments: [row] };
}
