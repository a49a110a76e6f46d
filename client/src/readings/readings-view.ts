import {
  commands,
  type Disposable,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { afterRest } from "../after-rest";
import { focusedRow } from "../focused-row";
import { onNews } from "../news";
import { ShownRows } from "../shown-rows";
import { transcriptionInFront } from "../transcription";
import { askReadings, toggle } from "./readings-request";
import { type Group, isGroup, itemOf, type Row, readingsIn, rowsOf } from "./readings-rows";

/** A text that is being typed is asked about when typing pauses, in milliseconds. */
const REST = 400;
/** The same while only the number of readings is shown, on the icon of Recto. */
const BADGE_REST = 2000;

/** The *Readings to check* view: what is uncertain, and what of it has been looked at again. */
export function readingsView(client: BaseLanguageClient): Disposable[] {
  const readings = new Readings(client);
  const view = window.createTreeView("recto.readings", {
    treeDataProvider: readings,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });
  const rest = afterRest(
    () => (view.visible ? REST : BADGE_REST),
    () => readings.refresh(),
  );
  const toggleAll = (rows: readonly Row[]) => toggleRows(client, rows, readings);
  const scope = (everywhere: boolean) => () => {
    readings.everywhere = everywhere;
    void commands.executeCommand("setContext", "recto.readingsEverywhere", everywhere);
    return readings.refresh();
  };
  const show = (everywhere: boolean) => async () => {
    await commands.executeCommand("recto.readings.focus");
    await scope(everywhere)();
  };
  readings.onCounted = (open, all) => showCounts(view, open, all, readings.everywhere);
  void scope(false)();
  return [
    view,
    rest,
    view.onDidChangeCheckboxState(({ items }) => toggleAll(items.map(([row]) => row))),
    commands.registerCommand("recto.readingsInWorkspace", show(true)),
    commands.registerCommand("recto.readingsInDocument", show(false)),
    commands.registerCommand("recto.toggleReading", (row?: Row) =>
      row ? toggleAll([row]) : toggleAtCursor(client),
    ),
    commands.registerCommand("recto.toggleFocusedReading", async () => {
      const row = await focusedRow(view);
      if (row) await toggleAll([row]);
    }),
    view.onDidChangeVisibility(rest.later),
    window.onDidChangeActiveTextEditor(rest.later),
    workspace.onDidChangeTextDocument(
      ({ document }) => document.languageId === "recto" && rest.later(),
    ),
    // A text that becomes a transcription, or is none any more, is closed and opened anew.
    workspace.onDidOpenTextDocument(rest.later),
    onNews(client, "recto/peopleChanged", rest.later),
  ];
}

class Readings implements TreeDataProvider<Row> {
  everywhere = false;
  onCounted: (open: number, all: number) => void = () => {};
  private readonly shown = new ShownRows<Group>("readings", () => this.load(), JSON.stringify);
  readonly onDidChangeTreeData = this.shown.onDidChange;

  constructor(private readonly client: BaseLanguageClient) {}

  refresh(): Promise<void> {
    return this.shown.refresh();
  }

  redraw(): void {
    this.shown.redraw();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return isGroup(row) ? [...row.rows] : [];
    return this.shown.first();
  }

  getTreeItem(row: Row): TreeItem {
    return itemOf(row);
  }

  private async load(): Promise<Group[]> {
    const active = window.activeTextEditor?.document;
    const here = active?.languageId === "recto" ? active.uri : undefined;
    const asked = this.everywhere || here;
    const found = asked ? await askReadings(this.client, this.everywhere ? undefined : here) : [];
    const rows = rowsOf(found, this.everywhere);
    const all = readingsIn(rows);
    this.onCounted(all.filter(({ done }) => !done).length, all.length);
    return rows;
  }
}

function showCounts(view: TreeView<Row>, open: number, all: number, everywhere: boolean): void {
  // Beside the name of the view, there is room for little more than the numbers.
  view.description = [all > 0 && l10n.t("{0} of {1}", open, all), everywhere && l10n.t("workspace")]
    .filter((part) => typeof part === "string")
    .join(" · ");
  const tooltip = everywhere
    ? l10n.t("Readings to check in the workspace: {0}", open)
    : l10n.t("Readings to check in this document: {0}", open);
  view.badge = open > 0 ? { value: open, tooltip } : undefined;
}

/** Notes in the text that readings have been checked, or takes that back. */
async function toggleRows(
  client: BaseLanguageClient,
  rows: readonly Row[],
  readings: Readings,
): Promise<void> {
  for (const row of rows) {
    if (isGroup(row) || (await toggle(client, row.uri, row.range.start, row.kind))) continue;
    readings.redraw(); // The editor has drawn the tick already.
    void window.showWarningMessage(
      l10n.t(
        "This could not be noted: the text has changed, or no comment can stand here without changing what the text means.",
      ),
    );
  }
  await readings.refresh();
}

async function toggleAtCursor(client: BaseLanguageClient): Promise<void> {
  const editor = transcriptionInFront();
  if (!editor) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  if (await toggle(client, uri, editor.selection.active)) return;
  void window.showInformationMessage(
    l10n.t(
      "Place the cursor in an uncertain or illegible reading, or choose one in the view Readings to Check.",
    ),
  );
}
