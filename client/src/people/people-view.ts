import {
  commands,
  type Disposable,
  l10n,
  Position,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { NamedPerson, NamedPlace } from "../../../server/src/features/people-list";
import { afterRest } from "../after-rest";
import { nameOf } from "../file-name";
import { onNews } from "../news";
import { toRange } from "../plain-range";
import { ShownRows } from "../shown-rows";
import { transcriptionInFront } from "../transcription";
import { askPeople } from "./people-request";
import { personItem, placeItem } from "./people-rows";

type Row = NamedPerson | NamedPlace;

/** A text that is being typed is asked about when typing pauses, in milliseconds. */
const REST = 400;

/** The People view in the side bar: who is named here, or anywhere in the workspace. */
export function peopleView(client: BaseLanguageClient): Disposable[] {
  const people = new People(client);
  const view = window.createTreeView("recto.people", {
    treeDataProvider: people,
    showCollapseAll: true,
  });
  people.view = view;
  const rest = afterRest(REST, () => view.visible && people.refresh());
  const show = (everywhere: boolean) => async () => {
    await commands.executeCommand("recto.people.focus");
    people.everywhere = everywhere;
    await people.refresh();
  };
  return [
    view,
    rest,
    commands.registerCommand("recto.peopleInWorkspace", show(true)),
    commands.registerCommand("recto.peopleInDocument", show(false)),
    commands.registerCommand("recto.showInRegister", showInRegister),
    commands.registerCommand("recto.showMentions", showMentions),
    view.onDidChangeVisibility(rest.later),
    window.onDidChangeActiveTextEditor(() => {
      people.noteFront();
      rest.later();
    }),
    workspace.onDidChangeTextDocument(
      ({ document }) => document.languageId === "recto" && rest.later(),
    ),
    // A text that becomes a transcription, or is none any more, is closed and opened anew.
    workspace.onDidOpenTextDocument(rest.later),
    onNews(client, "recto/peopleChanged", rest.later),
  ];
}

class People implements TreeDataProvider<Row> {
  everywhere = false;
  view?: TreeView<Row>;
  /** The transcription that was in front last: it stays here while one reads the register. */
  private last: TextDocument | undefined;
  private readonly shown = new ShownRows<NamedPerson>(
    "people",
    () => this.load(),
    (people) => JSON.stringify([this.everywhere, people]),
  );
  readonly onDidChangeTreeData = this.shown.onDidChange;

  constructor(private readonly client: BaseLanguageClient) {}

  refresh(): Promise<void> {
    return this.shown.refresh();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return "places" in row ? [...row.places] : [];
    return this.shown.first();
  }

  getTreeItem(row: Row): TreeItem | Thenable<TreeItem> {
    return "places" in row ? personItem(row) : placeItem(row, this.everywhere);
  }

  private async load(): Promise<readonly NamedPerson[]> {
    const here = this.everywhere ? undefined : this.transcription();
    this.tell(here);
    return here || this.everywhere ? askPeople(this.client, here?.uri) : [];
  }

  /** Remembers the transcription in front, also while the view is hidden. */
  noteFront(): void {
    const active = window.activeTextEditor?.document;
    if (active?.languageId === "recto") this.last = active;
  }

  private transcription(): TextDocument | undefined {
    this.noteFront();
    if (this.last?.isClosed || this.last?.languageId !== "recto") this.last = undefined;
    return this.last;
  }

  /** Says whose people these are, and what to say if there are none. */
  private tell(here: TextDocument | undefined): void {
    if (this.view) {
      this.view.title = this.everywhere ? l10n.t("People of the Workspace") : l10n.t("People");
      this.view.description = here ? nameOf(here.uri.path) : "";
    }
    const scope = this.everywhere ? "workspace" : here ? "document" : "none";
    void commands.executeCommand("setContext", "recto.peopleScope", scope);
  }
}

/** The entry of a row; without one, of the name under the cursor in the text. */
async function showInRegister(row?: NamedPerson): Promise<void> {
  if (!row && transcriptionInFront()) {
    await commands.executeCommand("editor.action.revealDefinition");
  }
  if (!row?.entry) return;
  const options = { selection: toRange(row.entry.range), preview: true };
  await commands.executeCommand("vscode.open", Uri.parse(row.entry.uri, true), options);
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
