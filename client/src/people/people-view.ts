import {
  type Command,
  commands,
  type Disposable,
  EventEmitter,
  Position,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { toRange } from "../plain-range";
import { askPeople, type NamedPerson, type NamedPlace } from "./people-request";

type Row = NamedPerson | NamedPlace;

/** A text that is being typed is asked about when typing pauses, in milliseconds. */
const REST = 400;
const ICONS = { person: "person", place: "location", organisation: "organization" } as const;

/** The People view in the side bar: who is named here, or anywhere in the workspace. */
export function peopleView(client: BaseLanguageClient): Disposable[] {
  const people = new People(client);
  const view = window.createTreeView("recto.people", { treeDataProvider: people });
  let rest: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(rest);
    rest = setTimeout(() => people.refresh(), REST);
  };
  const scope = (everywhere: boolean) => () => {
    people.everywhere = everywhere;
    view.description = everywhere ? "in the workspace" : "in this document";
    void commands.executeCommand("setContext", "recto.peopleEverywhere", everywhere);
    people.refresh();
  };
  scope(false)();
  return [
    view,
    commands.registerCommand("recto.peopleInWorkspace", scope(true)),
    commands.registerCommand("recto.peopleInDocument", scope(false)),
    commands.registerCommand("recto.showMentions", showMentions),
    window.onDidChangeActiveTextEditor(later),
    workspace.onDidChangeTextDocument(({ document }) => document.languageId === "recto" && later()),
    client.onNotification("recto/peopleChanged", later),
    { dispose: () => clearTimeout(rest) },
  ];
}

class People implements TreeDataProvider<Row> {
  everywhere = false;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly client: BaseLanguageClient) {}

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return "places" in row ? [...row.places] : [];
    const active = window.activeTextEditor?.document;
    const here = active?.languageId === "recto" ? active.uri : undefined;
    return this.everywhere || here
      ? askPeople(this.client, this.everywhere ? undefined : here)
      : [];
  }

  getTreeItem(row: Row): TreeItem {
    return "places" in row ? personItem(row) : placeItem(row);
  }
}

function personItem({ id, name, type, detail, places, portrait, entry }: NamedPerson): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = [`${places.length}×`, detail].filter(Boolean).join("  ");
  item.tooltip = [name, detail, `Named ${places.length} times`].filter(Boolean).join("\n");
  item.iconPath = portrait ? portraitUri(portrait) : new ThemeIcon(ICONS[type]);
  item.contextValue = entry ? "person" : "unregistered";
  item.accessibilityInformation = { label: `${name}, named ${places.length} times` };
  return item;
}

function placeItem({ uri, range, text }: NamedPlace): TreeItem {
  const item = new TreeItem(text);
  const target = Uri.parse(uri, true);
  item.description = `${workspace.asRelativePath(target)}, line ${range.start.line + 1}`;
  item.command = open(target, range);
  return item;
}

function open(uri: Uri, range: NamedPlace["range"]): Command {
  const options = { selection: toRange(range), preview: true };
  return { command: "vscode.open", title: "Go to the place", arguments: [uri, options] };
}

/** Shows where somebody is named: what the lens over a register's entry does. */
async function showMentions(
  uri: string,
  position: { line: number; character: number },
): Promise<void> {
  const target = Uri.parse(uri, true);
  const at = new Position(position.line, position.character);
  const found = await commands.executeCommand("vscode.executeReferenceProvider", target, at);
  await commands.executeCommand("editor.action.showReferences", target, at, found);
}

function portraitUri({ path, register }: NonNullable<NamedPerson["portrait"]>): Uri | ThemeIcon {
  if (/^[a-z]+:/i.test(path)) return new ThemeIcon("person"); // The network is never touched.
  return Uri.joinPath(Uri.parse(register, true), "..", path);
}
