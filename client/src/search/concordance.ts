import {
  CancellationTokenSource,
  commands,
  l10n,
  type TextDocument,
  Uri,
  type WebviewView,
  type WebviewViewProvider,
  window,
  workspace,
} from "vscode";
import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from "vscode-languageclient";
import type { FoundInDocument, SearchPart } from "../../../server/src/features/search";
import type { SearchParams } from "../../../server/src/lsp/search-protocol";
import { nameOf } from "../file-name";
import { toRange } from "../plain-range";
import { concordancePage } from "./concordance-page";
import type { FromPage, ListedDocument, Place, Search, ToPage } from "./messages";
import { askAgain, askSearch } from "./search-request";
import { copyLines, saveLines } from "./taken-lines";

/** The Concordance view: words or a person in the reading text, with what stands around them. */
export class Concordance implements WebviewViewProvider {
  private view: WebviewView | undefined;
  /** What is to be searched as soon as the page is there. */
  private wanted: Search | undefined;
  /** What is shown, or is being looked for. */
  private search: Search | undefined;
  private running: CancellationTokenSource | undefined;
  private readonly changed = new Set<string>();

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly extension: Uri,
    /** The transcription that *This document* means. */
    private readonly inFront: () => TextDocument | undefined,
  ) {}

  resolveWebviewView(view: WebviewView): void {
    this.view = view;
    const { webview } = view;
    webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(this.extension, "dist")],
    };
    webview.onDidReceiveMessage((message: FromPage) => this.hear(message));
    view.onDidDispose(() => {
      this.stop();
      this.view = undefined;
    });
    webview.html = concordancePage(webview, this.extension);
  }

  /** Goes to the view, and searches there. */
  async show(search: Search): Promise<void> {
    const isThere = this.view !== undefined;
    this.wanted = search;
    await commands.executeCommand("recto.concordance.focus");
    if (isThere) this.startWanted();
  }

  /** A document says something else now: what was found in it is looked for anew. */
  changes(uri: Uri): void {
    this.changed.add(uri.toString());
  }

  /** Looks again into the documents that have changed; during a search, once that has ended. */
  async catchUp(): Promise<void> {
    if (this.running) return;
    const changed = [...this.changed];
    this.changed.clear();
    for (const uri of changed) await this.again(uri);
  }

  private hear(message: FromPage): unknown {
    switch (message.type) {
      case "ready":
        this.wanted ??= message.search?.query ? message.search : undefined;
        return this.startWanted();
      case "search":
        return this.start(message.search);
      case "stop":
        return this.stop();
      case "open":
        return this.open(message);
      case "copy":
        return copyLines(message.lines);
      case "save":
        return saveLines(message.lines);
      default:
        return undefined;
    }
  }

  private startWanted(): void {
    const { wanted } = this;
    this.wanted = undefined;
    if (wanted) void this.start(wanted);
  }

  private async start({ query, scope, uri: named }: Search): Promise<void> {
    this.stop();
    const uri = scope === "document" ? (named ?? this.inFront()?.uri.toString()) : undefined;
    const search = { query, scope, ...(uri !== undefined && { uri }) };
    this.search = search;
    this.tell({ type: "begin", search, ...(uri !== undefined && { name: fileOf(uri) }) });
    if (scope === "document" && uri === undefined) {
      const message = l10n.t("Open a transcription first, or search all transcriptions.");
      return this.tell({ type: "broken", message });
    }
    const running = new CancellationTokenSource();
    this.running = running;
    const isCurrent = () => this.running === running;
    try {
      const onPart = ({ documents, ...counts }: SearchPart) =>
        isCurrent() && this.tell({ type: "found", documents: documents.map(listed), ...counts });
      await askSearch(this.client, this.params(search), onPart, running.token);
      if (isCurrent()) this.tell({ type: "end" });
    } catch (error) {
      if (isCurrent()) this.tell({ type: "broken", message: reasonOf(error) });
    }
    if (!isCurrent()) return;
    this.running = undefined;
    await this.catchUp();
  }

  /** Ends the search at once, however long the server takes to notice. */
  private stop(): void {
    if (!this.running) return;
    this.running.cancel();
    this.running = undefined;
    this.tell({ type: "broken" });
  }

  /** Looks again into one document, and gives what is found there now. */
  private async again(uri: string): Promise<readonly ListedDocument[]> {
    const { search } = this;
    const isSought = search && (search.uri === undefined || search.uri === uri);
    if (!isSought || !isOwn(Uri.parse(uri, true))) return [];
    const documents = await this.foundIn(uri, search);
    if (!documents || this.search !== search) return [];
    this.tell({ type: "again", uri, documents });
    return documents;
  }

  /** In a document that is gone nothing is found; nothing is known while the server cannot answer. */
  private async foundIn(uri: string, search: Search): Promise<ListedDocument[] | undefined> {
    try {
      return (await askAgain(this.client, this.params({ ...search, uri }))).map(listed);
    } catch (error) {
      return isForHistorian(error) ? [] : undefined;
    }
  }

  private params({ query, uri }: Search): SearchParams {
    const { code2ProtocolConverter: converter } = this.client;
    return { query, ...(uri !== undefined && { uri: converter.asUri(Uri.parse(uri, true)) }) };
  }

  /** Shows a place, unless its words stand there no more: then their new place, if they have one. */
  private async open({ uri, range, source, stays }: Place): Promise<void> {
    try {
      const document = await workspace.openTextDocument(Uri.parse(uri, true));
      const isThere = inLines(document.getText(toRange(range))) === inLines(source);
      const place = isThere ? range : placeOf(source, range, await this.again(uri));
      const options = { preview: true, preserveFocus: stays };
      await window.showTextDocument(
        document,
        place ? { ...options, selection: toRange(place) } : options,
      );
      if (!place) tellChanged();
    } catch {
      void window.showWarningMessage(
        l10n.t("{0} cannot be opened. Has it been moved or deleted?", fileOf(uri)),
      );
      await this.again(uri);
    }
  }

  /** The page hears messages in the order in which they are sent. */
  private tell(message: ToPage): void {
    void this.view?.webview.postMessage(message);
  }
}

function listed(found: FoundInDocument): ListedDocument {
  const uri = Uri.parse(found.uri, true);
  return { ...found, uri: uri.toString(), file: workspace.asRelativePath(uri) };
}

function fileOf(uri: string): string {
  return nameOf(Uri.parse(uri, true).path);
}

/** Older versions and previews of changes say again what a document of the workspace says. */
function isOwn({ scheme }: Uri): boolean {
  const folders = workspace.workspaceFolders ?? [];
  return ["file", "untitled", ...folders.map(({ uri }) => uri.scheme)].includes(scheme);
}

/** The same words near the place where they stood. */
function placeOf(source: string, { start }: Place["range"], found: readonly ListedDocument[]) {
  const same = found.flatMap(({ lines }) => lines).filter((line) => line.source === source);
  const distance = ({ range }: { range: Place["range"] }) =>
    Math.abs(range.start.line - start.line);
  return same.sort((one, two) => distance(one) - distance(two))[0]?.range;
}

/** The editor keeps one kind of line ends in a text, whatever its file has. */
function inLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function tellChanged(): void {
  void window.showInformationMessage(
    l10n.t("The text has changed since it was searched: these words do not stand there any more."),
  );
}

function isForHistorian(error: unknown): error is ResponseError<void> {
  return error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed;
}

function reasonOf(error: unknown): string {
  if (isForHistorian(error)) return error.message;
  return l10n.t("The search ended too soon: {0}", String((error as Error)?.message ?? error));
}
