import {
  type Command,
  l10n,
  MarkdownString,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from "vscode";
import type { NamedPerson, NamedPlace } from "../../../server/src/features/people-list";
import { counted } from "../counted";
import { toRange } from "../plain-range";
import { portraitMarkdown, portraitUri } from "./portraits";

const ICONS = { person: "person", place: "location", organisation: "organization" } as const;

/** The row of somebody who is named; the places are below it. */
export async function personItem(person: NamedPerson): Promise<TreeItem> {
  const { id, name, type, detail, places, entry } = person;
  const portrait = await portraitOf(person);
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = [`${places.length}×`, detail].filter(Boolean).join("  ");
  item.tooltip = tooltip(person, portrait);
  item.iconPath = portrait ?? new ThemeIcon(ICONS[type]);
  item.contextValue = entry ? "registered" : "unregistered";
  const label = [name, sortOf(type), detail, named(places.length)];
  item.accessibilityInformation = { label: label.filter(Boolean).join(", ") };
  return item;
}

/** The row of one naming; of the whole workspace, with its document. */
export function placeItem({ uri, range, text, page }: NamedPlace, everywhere: boolean): TreeItem {
  const item = new TreeItem(text);
  const target = Uri.parse(uri, true);
  const file = workspace.asRelativePath(target);
  const line = l10n.t("line {0}", range.start.line + 1);
  const place = [page && l10n.t("page {0}", page), line, everywhere && file];
  item.description = place.filter(Boolean).join(", ");
  item.tooltip = `${text}\n${file}, ${line}`;
  item.accessibilityInformation = { label: `${text}, ${item.description}` };
  item.command = open(target, range);
  return item;
}

function tooltip({ name, detail, places }: NamedPerson, portrait: Uri | undefined): MarkdownString {
  const text = new MarkdownString("**").appendText(name).appendMarkdown("**");
  if (portrait) text.appendMarkdown(`\n\n${portraitMarkdown(portrait, l10n.t("Portrait"))}`);
  if (detail) text.appendMarkdown("\n\n").appendText(detail);
  return text.appendMarkdown(`\n\n${named(places.length)}.`);
}

function named(count: number): string {
  return counted(count, "Named once", "Named {0} times");
}

/** What is no person says what it is. */
function sortOf(type: NamedPerson["type"]): string {
  if (type === "person") return "";
  return type === "place" ? l10n.t("place") : l10n.t("organisation");
}

async function portraitOf({ portrait }: NamedPerson): Promise<Uri | undefined> {
  // The network is never touched.
  if (!portrait || /^[a-z]+:/i.test(portrait.path)) return undefined;
  return portraitUri(Uri.joinPath(Uri.parse(portrait.register, true), "..", portrait.path));
}

function open(uri: Uri, range: NamedPlace["range"]): Command {
  const options = { selection: toRange(range), preview: true };
  return { command: "vscode.open", title: l10n.t("Go to the place"), arguments: [uri, options] };
}
