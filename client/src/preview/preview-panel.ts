import {
  type Disposable,
  l10n,
  type TextDocument,
  Uri,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { nameOf } from "../file-name";
import { explain } from "./explain";
import { Feed } from "./feed";
import { Follower } from "./follower";
import type { FromPage, PageState, ToPage } from "./messages";
import { previewPage } from "./preview-page";
import { printInBrowser } from "./print";
import type { Showing } from "./showing";

/** Which hosts scans may come from, and how another one is allowed. */
export interface HostSettings {
  hosts(): readonly string[];
  allow(host: string): Promise<boolean>;
}

/** Where the extension lies, and where it may keep files. */
export interface Places {
  readonly extension: Uri;
  readonly storage: Uri;
}

/** The preview of a document, and what goes on between it, the editor and the server. */
export class PreviewPanel implements Disposable, Showing {
  hosts: readonly string[] = [];
  private readonly follower = new Follower(this);
  private readonly feed = new Feed(this, this.follower);
  private readonly subscriptions: Disposable[];

  constructor(
    readonly panel: WebviewPanel,
    readonly client: BaseLanguageClient,
    private readonly places: Places,
    private readonly settings: HostSettings,
    public document: TextDocument,
    public state: PageState,
  ) {
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message)),
      workspace.onDidChangeTextDocument(({ document }) => this.isOf(document) && this.refresh()),
      window.onDidChangeTextEditorVisibleRanges(
        ({ textEditor }) => this.isOf(textEditor.document) && this.follower.scrolled(textEditor),
      ),
      window.onDidChangeTextEditorSelection(
        ({ textEditor: { document, selection } }) =>
          this.isOf(document) && this.follower.moved(selection.active),
      ),
      panel.onDidChangeViewState(() => panel.visible && this.refresh()),
    ];
    this.load();
  }

  get webview(): Webview {
    return this.panel.webview;
  }

  get title(): string {
    return this.panel.title;
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

  /** Shows what the text says now. */
  refresh(): Promise<void> {
    return this.feed.refresh();
  }

  /** The page hears messages in the order in which they are sent. */
  tell(message: ToPage): void {
    void this.webview.postMessage(message);
  }

  /** A page of its own for each document: its scans lie elsewhere, and nothing of the last one stays. */
  private load(): void {
    const { panel, document } = this;
    this.feed.stop();
    this.hosts = this.settings.hosts();
    this.state = { ...this.state, uri: document.uri.toString() };
    panel.title = l10n.t("Preview: {0}", nameOf(document.uri.path));
    const folders = workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
    const beside = document.isUntitled ? [] : [Uri.joinPath(document.uri, "..")];
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(this.places.extension, "dist"), ...folders, ...beside],
    };
    panel.webview.html = previewPage(panel.webview, this.places.extension, this.state, this.hosts);
  }

  private hear(message: FromPage): unknown {
    switch (message.type) {
      case "ready":
      case "again":
        return this.feed.again();
      case "more":
        return this.feed.more();
      case "view":
        this.state = { ...this.state, view: message.view };
        return this.feed.again();
      case "facsimile":
        this.state = { ...this.state, facsimile: message.shown };
        return this.follower.showScan();
      case "click":
        return this.follower.goTo(message);
      case "scrolled":
        return this.follower.scrollEditor(message);
      case "hover":
        return this.explain(message);
      case "print":
        return printInBrowser(this, this.places.storage);
      case "allow":
        return this.allow(message.host);
      default:
        return undefined;
    }
  }

  private async explain({ id, key, offset }: Extract<FromPage, { type: "hover" }>) {
    const html = await explain(this, { key, offset });
    if (html !== undefined) this.tell({ type: "card", id, html });
  }

  private async allow(host: string): Promise<void> {
    if (await this.settings.allow(host)) this.load();
  }

  private isOf(document: TextDocument): boolean {
    return document.uri.toString() === this.document.uri.toString();
  }
}
