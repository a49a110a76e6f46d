import {
  commands,
  type Disposable,
  EventEmitter,
  type MarkdownString,
  type Position,
  type TextEditor,
  type TreeCheckboxChangeEvent,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { toRange } from "../plain-range";
import { applyAction } from "./page-commands";
import {
  type LeafRow,
  type PageRow,
  type PartRow,
  pageItem,
  pageTooltip,
  partItem,
} from "./page-item";
import { askPages, type PagesOfPart } from "./pages-request";
import { goToPlaces } from "./places";

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
  const refresh = afterRest(REST, () => pages.refresh());
  const follow = afterRest(CURSOR_REST, () => void revealCursor(view, pages));
  return [
    view,
    refresh,
    follow,
    commands.registerCommand("recto.openScan", (row: PageRow) => openScan(row)),
    commands.registerCommand("recto.goToCounterpartOfPage", goToCounterpartOfPage),
    view.onDidChangeCheckboxState((event) => void check(event).then(() => pages.refresh())),
    view.onDidChangeVisibility(() => follow.later()),
    pages.onDidLoad(() => {
      view.description = pages.progress;
      follow.later();
    }),
    window.onDidChangeActiveTextEditor(refresh.later),
    window.onDidChangeTextEditorSelection(follow.later),
    workspace.onDidChangeTextDocument(
      ({ document }) => document.languageId === "recto" && refresh.later(),
    ),
    workspace.onDidCloseTextDocument(refresh.later),
    client.onNotification("recto/pagesChanged", refresh.later),
  ];
}

class Pages implements TreeDataProvider<PageRow> {
  private roots: readonly PageRow[] = [];
  private readonly changed = new EventEmitter<void>();
  private readonly loaded = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly onDidLoad = this.loaded.event;

  constructor(private readonly client: BaseLanguageClient) {}

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(row?: PageRow): Promise<PageRow[]> {
    if (row) return row.kind === "part" ? [...row.children] : [];
    const document = window.activeTextEditor?.document;
    // With a picture or a register in front, the pages of the text behind it stay.
    if (document && document.languageId !== "recto" && this.isOpen()) return [...this.roots];
    const uri = document?.languageId === "recto" ? document.uri : undefined;
    const parts = uri ? await askPages(this.client, uri) : [];
    this.roots = uri && parts.some(({ pages }) => pages.length > 0) ? rowsOf(uri, parts) : [];
    this.loaded.fire();
    return [...this.roots];
  }

  getTreeItem(row: PageRow): TreeItem | Promise<TreeItem> {
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
    return checked === 0 ? "" : `${checked} of ${leaves.length} checked`;
  }

  private isOpen(): boolean {
    const [first] = this.roots;
    return workspace.textDocuments.some(({ uri }) => uri.toString() === first?.uri.toString());
  }

  private leaves(): readonly LeafRow[] {
    return this.roots.flatMap((row) => (row.kind === "part" ? row.children : [row]));
  }
}

function rowsOf(uri: Uri, parts: readonly PagesOfPart[]): PageRow[] {
  return parts.flatMap((part, number): readonly PageRow[] => {
    const children: LeafRow[] = [];
    const row: PartRow = { kind: "part", uri, id: `${uri} ${number}`, part, children };
    for (const [at, page] of part.pages.entries()) {
      const id = `${uri} ${number} ${at}`;
      children.push({ kind: "page", uri, id, page, ...(part.name && { parent: row }) });
    }
    return part.name ? [row] : children;
  });
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

/** Writes `%% checked` under the page marks whose boxes were ticked, or takes it away. */
async function check({ items }: TreeCheckboxChangeEvent<PageRow>): Promise<void> {
  for (const [row] of items) {
    if (row.kind === "page") await applyAction(CHECK, row.uri, toRange(row.page.mark));
  }
}

async function openScan(row: PageRow): Promise<void> {
  const uri = row.kind === "page" ? row.page.image?.uri : undefined;
  if (uri) await commands.executeCommand("vscode.open", Uri.parse(uri, true));
}

async function goToCounterpartOfPage(row: PageRow): Promise<void> {
  if (row.kind !== "page") return;
  const ranges = row.page.counterparts.map(({ range }) => range);
  await goToPlaces(row.uri, row.page.mark.start, ranges);
}

/** Runs something once it has not been asked for again for a while. */
function afterRest(milliseconds: number, run: () => void): Disposable & { later(): void } {
  let rest: ReturnType<typeof setTimeout> | undefined;
  return {
    later() {
      clearTimeout(rest);
      rest = setTimeout(run, milliseconds);
    },
    dispose: () => clearTimeout(rest),
  };
}
