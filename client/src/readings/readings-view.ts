import {
  commands,
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { askReadings, toggle } from "./readings-request";
import { isGroup, itemOf, type ReadingRow, type Row, readingsIn, rowsOf } from "./readings-rows";

/** A text that is being typed is asked about when typing pauses, in milliseconds. */
const REST = 400;

/** The *Readings to check* view: what is uncertain, and what of it has been looked at again. */
export function readingsView(client: BaseLanguageClient): Disposable[] {
  const readings = new Readings(client);
  const view = window.createTreeView("recto.readings", {
    treeDataProvider: readings,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });
  let rest: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(rest);
    rest = setTimeout(() => readings.refresh(), REST);
  };
  const scope = (everywhere: boolean) => () => {
    readings.everywhere = everywhere;
    void commands.executeCommand("setContext", "recto.readingsEverywhere", everywhere);
    readings.refresh();
  };
  readings.onCounted = (open, all) => showCounts(view, open, all, readings.everywhere);
  scope(false)();
  return [
    view,
    view.onDidChangeCheckboxState(({ items }) => toggleAll(client, items, later)),
    commands.registerCommand("recto.readingsInWorkspace", scope(true)),
    commands.registerCommand("recto.readingsInDocument", scope(false)),
    commands.registerCommand("recto.toggleReading", (row?: Row) => toggleOne(client, row, later)),
    commands.registerCommand("recto.toggleFocusedReading", async () => {
      const row = await focused(view);
      if (row) await toggleOne(client, row, later);
    }),
    window.onDidChangeActiveTextEditor(later),
    workspace.onDidChangeTextDocument(({ document }) => document.languageId === "recto" && later()),
    client.onNotification("recto/peopleChanged", later),
    { dispose: () => clearTimeout(rest) },
  ];
}

class Readings implements TreeDataProvider<Row> {
  everywhere = false;
  onCounted: (open: number, all: number) => void = () => {};
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly client: BaseLanguageClient) {}

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return isGroup(row) ? [...row.rows] : [];
    const active = window.activeTextEditor?.document;
    const here = active?.languageId === "recto" ? active.uri : undefined;
    const asked = this.everywhere || here;
    const found = asked ? await askReadings(this.client, this.everywhere ? undefined : here) : [];
    const rows = rowsOf(found, this.everywhere);
    const all = readingsIn(rows);
    this.onCounted(all.filter(({ done }) => !done).length, all.length);
    return rows;
  }

  getTreeItem(row: Row): TreeItem {
    return itemOf(row);
  }
}

function showCounts(view: TreeView<Row>, open: number, all: number, everywhere: boolean): void {
  const where = everywhere ? "in the workspace" : "in this document";
  view.description = all === 0 ? where : `${open} of ${all} ${where}`;
  const tooltip = `${open} ${open === 1 ? "reading" : "readings"} to check ${where}`;
  view.badge = open > 0 ? { value: open, tooltip } : undefined;
}

async function toggleAll(
  client: BaseLanguageClient,
  items: readonly (readonly [Row, unknown])[],
  refresh: () => void,
): Promise<void> {
  for (const [row] of items) if (!isGroup(row)) await toggleRow(client, row);
  refresh(); // Where nothing could be noted, the tick goes back.
}

/** The reading of a row; without one, the reading under the cursor in the editor. */
async function toggleOne(
  client: BaseLanguageClient,
  row: Row | undefined,
  refresh: () => void,
): Promise<void> {
  if (row && !isGroup(row)) await toggleRow(client, row);
  else if (!row) await toggleAtCursor(client);
  refresh();
}

async function toggleRow(client: BaseLanguageClient, row: ReadingRow): Promise<void> {
  if (await toggle(client, row.uri, row.range.start, row.kind)) return;
  void window.showWarningMessage(
    "This could not be noted: the text has changed, or no comment can stand here without changing what the text means.",
  );
}

async function toggleAtCursor(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  const uri =
    editor?.document.languageId === "recto"
      ? client.code2ProtocolConverter.asUri(editor.document.uri)
      : undefined;
  const done = editor && uri && (await toggle(client, uri, editor.selection.active));
  if (done) return;
  void window.showInformationMessage(
    "Place the cursor in an uncertain or illegible reading, or choose one in the view Readings to Check.",
  );
}

/** Keys tell nothing of the row that has the focus: selecting it does. */
async function focused(view: TreeView<Row>): Promise<Row | undefined> {
  const before = new Set(view.selection);
  const selected = new Promise<void>((done) => {
    const listening = view.onDidChangeSelection(() => (listening.dispose(), done()));
    setTimeout(() => (listening.dispose(), done()), REST);
  });
  await commands.executeCommand("list.toggleSelection");
  await selected;
  const after = view.selection;
  return after.find((row) => !before.has(row)) ?? [...before].find((row) => !after.includes(row));
}
