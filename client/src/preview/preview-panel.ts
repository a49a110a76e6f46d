import {
  commands,
  type Disposable,
  Hover,
  MarkdownString,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { showPlace } from "../pages/places";
import { cardHtml } from "./card-html";
import type { FromPage, PageState, ToPage } from "./messages";
import { previewPage } from "./preview-page";
import { askPlace, askPreview, askSource, type View } from "./preview-requests";
import { shownScan } from "./scans";

/** So long after the preview moved the editor, the editor does not move the preview, in milliseconds. */
const FOLLOWING = 400;

/** Which hosts scans may come from, and how another one is allowed. */
export interface HostSettings {
  hosts(): readonly string[];
  allow(host: string): Promise<boolean>;
}

/** The preview of a document, and what goes on between it, the editor and the server. */
export class PreviewPanel implements Disposable {
  private readonly subscriptions: Disposable[];
  /** The last answer that the page has. */
  private has: number | undefined;
  private isAsking = false;
  private isStale = false;
  private isReady = false;
  private followsUntil = 0;
  private hosts: readonly string[] = [];

  constructor(
    readonly panel: WebviewPanel,
    private readonly client: BaseLanguageClient,
    private readonly extension: Uri,
    private readonly settings: HostSettings,
    private document: TextDocument,
    private state: PageState,
  ) {
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message)),
      workspace.onDidChangeTextDocument(({ document }) => this.isOf(document) && this.refresh()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scrolled(textEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.moved(textEditor)),
      panel.onDidChangeViewState(() => panel.visible && this.refresh()),
    ];
    this.load();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Shows another document. */
  use(document: TextDocument): void {
    if (this.isOf(document)) return;
    this.document = document;
    this.load();
  }

  /** Shows what the text says now. Asks one question at a time; the last one counts. */
  async refresh(): Promise<void> {
    this.isStale = true;
    if (this.isAsking || !this.isReady) return;
    this.isAsking = true;
    while (this.isStale) {
      this.isStale = false;
      await this.change();
    }
    this.isAsking = false;
  }

  /** A page of its own for each document: its scans lie elsewhere, and nothing of the last one stays. */
  private load(): void {
    const { panel, document } = this;
    this.isReady = false;
    this.has = undefined;
    this.hosts = this.settings.hosts();
    this.state = { ...this.state, uri: document.uri.toString() };
    panel.title = `Preview: ${document.uri.path.split("/").at(-1)}`;
    const folders = workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
    const beside = document.isUntitled ? [] : [Uri.joinPath(document.uri, "..")];
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(this.extension, "dist"), ...folders, ...beside],
    };
    panel.webview.html = previewPage(panel.webview, this.extension, this.state, this.hosts);
  }

  private async change(): Promise<void> {
    const { document, view, has } = this;
    const { version } = document;
    try {
      const change = await askPreview(this.client, this.uri, view, has);
      if (document !== this.document || view !== this.view) return;
      if (!change)
        return this.tell({ type: "empty", message: "This document is no transcription." });
      this.has = change.answer;
      const anew = change.legend !== undefined;
      const title = this.panel.title;
      await this.tell({ ...change, type: "change", view, title, anew, version });
      if (anew) await this.followEditor();
    } catch {
      // The server is starting or stopping: it will say when it has something to show.
    }
  }

  private hear(message: FromPage): unknown {
    switch (message.type) {
      case "ready":
        this.isReady = true;
        return this.again();
      case "again":
        return this.again();
      case "view":
        this.state = { ...this.state, view: message.view };
        return this.again();
      case "facsimile":
        this.state = { ...this.state, facsimile: message.shown };
        return this.followEditor();
      case "click":
        return this.goTo(message);
      case "scrolled":
        return this.scrollEditor(message);
      case "hover":
        return this.explain(message);
      case "allow":
        return this.allow(message.host);
      default:
        return undefined;
    }
  }

  private again(): Promise<void> {
    this.has = undefined;
    return this.refresh();
  }

  private async goTo(place: { key: string; offset?: number }): Promise<void> {
    const position = await askSource(this.client, this.uri, place);
    if (!position) return;
    this.followsUntil = Date.now() + FOLLOWING;
    await showPlace(this.document.uri, position);
  }

  private async scrollEditor(place: { key: string; fraction: number }): Promise<void> {
    const editor = this.editor();
    const position = editor && (await askSource(this.client, this.uri, place));
    if (!position) return;
    this.followsUntil = Date.now() + FOLLOWING;
    const { line } = position;
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
    await this.showScan(new Position(line, 0));
  }

  private async explain({
    id,
    ...place
  }: {
    id: number;
    key: string;
    offset: number;
  }): Promise<void> {
    const position = await askSource(this.client, this.uri, place);
    if (!position) return;
    const hovers = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      this.document.uri,
      new Position(position.line, position.character),
    );
    const contents = hovers.flatMap(({ contents }) => contents);
    const cards = contents.map((content) =>
      cardHtml(
        content instanceof MarkdownString
          ? content.value
          : typeof content === "string"
            ? content
            : "",
      ),
    );
    await this.tell({ type: "card", id, html: cards.join("<hr>") });
  }

  private async allow(host: string): Promise<void> {
    if (await this.settings.allow(host)) this.load();
  }

  private scrolled(editor: TextEditor): void {
    if (!this.isOf(editor.document) || Date.now() < this.followsUntil) return;
    void this.follow(editor);
  }

  private async moved(editor: TextEditor): Promise<void> {
    if (!this.isOf(editor.document)) return;
    const { active } = editor.selection;
    const { facsimile } = this.state;
    const { key, scan } = await askPlace(this.client, this.uri, this.view, active, facsimile);
    if (key !== undefined) await this.tell({ type: "cursor", key });
    if (facsimile)
      await this.tell({ type: "scan", ...shownScan(scan, this.panel.webview, this.hosts) });
  }

  private async followEditor(): Promise<void> {
    const editor = this.editor();
    if (!editor) return this.showScan(new Position(0, 0));
    await this.follow(editor);
    await this.moved(editor);
  }

  private async follow(editor: TextEditor): Promise<void> {
    const top = editor.visibleRanges[0]?.start;
    if (!top) return;
    const { key, fraction = 0 } = await askPlace(this.client, this.uri, this.view, top);
    if (key !== undefined)
      await this.tell({ type: "scroll", key, fraction: top.line === 0 ? 0 : fraction });
  }

  private async showScan(position: Position): Promise<void> {
    if (!this.state.facsimile) return;
    const { scan } = await askPlace(this.client, this.uri, this.view, position, true);
    await this.tell({ type: "scan", ...shownScan(scan, this.panel.webview, this.hosts) });
  }

  private editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => this.isOf(document));
  }

  private get view(): View {
    return this.state.view as View;
  }

  private get uri(): string {
    return this.client.code2ProtocolConverter.asUri(this.document.uri);
  }

  private isOf(document: TextDocument): boolean {
    return document.uri.toString() === this.document.uri.toString();
  }

  private async tell(message: ToPage): Promise<void> {
    await this.panel.webview.postMessage(message);
  }
}
