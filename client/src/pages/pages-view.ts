import {
  commands,
  type Disposable,
  l10n,
  type MarkdownString,
  type Position,
  type TextEditor,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { PagesOfPart } from "../../../server/src/features/page-list";
import { afterRest } from "../after-rest";
import { focusedRow } from "../focused-row";
import { onNews } from "../news";
import { toRange } from "../plain-range";
import { ShownRows } from "../shown-rows";
import { applyAction } from "./page-commands";
import {
  iconOf,
  type LeafRow,
  type PageRow,
  type PartRow,
  pageItem,
  pageTooltip,
  partItem,
} from "./page-item";
import { askPages } from "./pages-request";
import { goToPlaces, showPlace } from "./places";

/** A text that is being typed is asked about when typing pauses, in milliseconds. */
const REST = 400;
/** A cursor that is moving is followed when it rests. */
const CURSOR_REST = 120;
const CHECK = "refactor.rewrite.recto.checkPage";

/** The Pages view in the side bar: how far the work on each page has come. It follows the cursor. */
export function pagesView(client: BaseLanguageClient): Disposable[] {
  const pages = new Pages(client);
  const view = window.createTreeView<PageRow>("recto.pages", {
    treeDataProvider: pages,
    manageCheckboxStateManually: true,
    showCollapseAll: true,
  });
  const refresh = afterRest(REST, () => view.visible && pages.refresh().then(follow.later));
  const follow = afterRest(CURSOR_REST, () => void revealCursor(view, pages));
  return [
    view,
    refresh,
    follow,
    commands.registerCommand("recto.showPage", showPage),
    commands.registerCommand("recto.openScan", openScan),
    commands.registerCommand("recto.goToCounterpartOfPage", goToCounterpartOfPage),
    commands.registerCommand("recto.toggleFocusedPage", async () => {
      const row = await focusedRow(view);
      if (row) await check([row], pages);
    }),
    view.onDidChangeCheckboxState(
      ({ items }) =>
        void check(
          items.map(([row]) => row),
          pages,
        ),
    ),
    view.onDidChangeVisibility(() => void pages.refresh()),
    pages.onDidChangeTreeData(() => {
      view.description = pages.progress;
      follow.later();
    }),
    window.onDidChangeActiveTextEditor(refresh.later),
    window.onDidChangeTextEditorSelection(follow.later),
    workspace.onDidChangeTextDocument(
      ({ document }) => document.languageId === "recto" && refresh.later(),
    ),
    workspace.onDidOpenTextDocument(refresh.later),
    workspace.onDidCloseTextDocument(refresh.later),
    onNews(client, "recto/pagesChanged", refresh.later),
  ];
}

class Pages implements TreeDataProvider<PageRow> {
  private readonly shown = new ShownRows<PageRow>("pages", (roots) => this.load(roots), faceOf);
  /** A row stays the same object: the editor may ask for old rows while new ones are made. */
  private readonly rows = new Map<string, PageRow>();
  readonly onDidChangeTreeData = this.shown.onDidChange;

  constructor(private readonly client: BaseLanguageClient) {}

  refresh(): Promise<void> {
    return this.shown.refresh();
  }

  redraw(): void {
    this.shown.redraw();
  }

  async getChildren(row?: PageRow): Promise<PageRow[]> {
    if (!row) return this.shown.first();
    return row.kind === "part" ? [...row.children] : [];
  }

  getTreeItem(row: PageRow): TreeItem {
    return row.kind === "part" ? partItem(row) : pageItem(row);
  }

  getParent(row: PageRow): PageRow | undefined {
    return row.kind === "page" ? row.parent : undefined;
  }

  async resolveTreeItem(item: TreeItem, row: PageRow): Promise<TreeItem> {
    if (row.kind === "page") item.tooltip = (await pageTooltip(row)) satisfies MarkdownString;
    return item;
  }

  /** The page of a document that holds a position. */
  rowAt(uri: Uri, position: Position): LeafRow | undefined {
    return this.leaves().find(
      (row) => row.uri.toString() === uri.toString() && toRange(row.page.range).contains(position),
    );
  }

  /** How many pages have been checked, in words; nothing where none has. */
  get progress(): string {
    const leaves = this.leaves();
    const checked = leaves.filter(({ page }) => page.checked).length;
    return checked === 0 ? "" : l10n.t("{0} of {1} checked", checked, leaves.length);
  }

  private async load(shown: readonly PageRow[]): Promise<readonly PageRow[]> {
    const document = window.activeTextEditor?.document;
    // With a picture or a register in front, the pages of the text behind it stay.
    if (document && document.languageId !== "recto" && isOpen(shown[0]?.uri)) return shown;
    if (document?.languageId !== "recto") return [];
    const parts = await askPages(this.client, document.uri);
    const isEmpty = parts.every(({ pages }) => pages.length === 0);
    return isEmpty ? [] : this.rowsOf(document.uri, parts);
  }

  private async rowsOf(uri: Uri, parts: readonly PagesOfPart[]): Promise<PageRow[]> {
    if (this.shown.now[0]?.uri.toString() !== uri.toString()) this.rows.clear();
    const rows = parts.map(async (part, number) => {
      const row = this.known<PartRow>(uri, `${number}`, { kind: "part", part, children: [] });
      const parent = part.name === undefined ? undefined : row;
      row.part = part;
      row.children = await Promise.all(
        part.pages.map(async (page, at): Promise<LeafRow> => {
          const icon = await iconOf(page);
          const leaf = this.known<LeafRow>(uri, `${number} ${at}`, { kind: "page", page, icon });
          return Object.assign(leaf, { page, icon, parent });
        }),
      );
      return parent ? [row] : row.children;
    });
    return (await Promise.all(rows)).flat();
  }

  private known<Row extends PageRow>(uri: Uri, number: string, made: Omit<Row, "uri" | "id">): Row {
    const id = `${uri} ${number}`;
    const row = (this.rows.get(id) ?? { ...made, uri, id }) as Row;
    this.rows.set(id, row);
    return row;
  }

  private leaves(): readonly LeafRow[] {
    return this.shown.now.flatMap((row) => (row.kind === "part" ? row.children : [row]));
  }
}

/** What can be seen of the rows; where their pages begin and end, rows look up when it is asked. */
function faceOf(roots: readonly PageRow[]): string {
  const hidden = new Set(["parent", "icon", "mark", "range"]);
  return JSON.stringify(roots, (key, value) => (hidden.has(key) ? undefined : value));
}

function isOpen(uri: Uri | undefined): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri?.toString());
}

/** Selects the page under the cursor, without taking the keyboard from the text. */
async function revealCursor(view: TreeView<PageRow>, pages: Pages): Promise<void> {
  const editor = window.activeTextEditor;
  const row = editor && view.visible ? pages.rowAt(...placeOf(editor)) : undefined;
  if (!row || view.selection[0]?.id === row.id) return;
  await view.reveal(row, { select: true, focus: false });
}

function placeOf({ document, selection }: TextEditor): [Uri, Position] {
  return [document.uri, selection.active];
}

/** Writes `%% checked` under the marks of pages, or takes it away. */
async function check(rows: readonly PageRow[], pages: Pages): Promise<void> {
  for (const row of rows) {
    if (row.kind !== "page") continue;
    if (await applyAction(CHECK, row.uri, toRange(row.page.mark))) continue;
    pages.redraw(); // The editor has drawn the tick already.
    void window.showWarningMessage(
      l10n.t(
        "The page could not be marked as checked: its text has changed meanwhile. Tick it again.",
      ),
    );
  }
  await pages.refresh();
}

async function showPage(row: PageRow): Promise<void> {
  await showPlace(row.uri, (row.kind === "part" ? row.part.range : row.page.mark).start);
}

async function openScan(row?: PageRow): Promise<void> {
  const uri = row?.kind === "page" ? row.page.image?.uri : undefined;
  if (uri) return commands.executeCommand("vscode.open", Uri.parse(uri, true));
  void window.showInformationMessage(
    l10n.t(
      "Choose a page with a scan in the view Pages. In the text, the name of the scan is a link to it.",
    ),
  );
}

/** From a row of the view; without one, from the cursor in the text. */
async function goToCounterpartOfPage(row?: PageRow): Promise<void> {
  if (row?.kind !== "page") return commands.executeCommand("recto.goToCounterpart");
  const ranges = row.page.counterparts.map(({ range }) => range);
  await goToPlaces(row.uri, row.page.mark.start, ranges);
}
