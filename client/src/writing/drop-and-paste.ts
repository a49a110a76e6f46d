import * as vscode from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import type { Dropped, Pasted } from "../../../server/src/lsp/writing-protocol";

const PASTE = new RequestType<Pasted, string | null, void>("recto/paste");
const PAGE_MARKS = new RequestType<Dropped, string | null, void>("recto/pageMarks");

/** What VS Code offers from version 1.97 on, as far as it is used here. */
interface PasteApi {
  readonly DocumentPasteEdit?: new (text: string, title: string, kind: unknown) => object;
  readonly DocumentDropOrPasteEditKind?: {
    readonly Empty: { append(...parts: readonly string[]): unknown };
  };
  readonly languages: {
    registerDocumentPasteEditProvider?(
      selector: vscode.DocumentSelector,
      provider: object,
      metadata: object,
    ): vscode.Disposable;
  };
}

const RECTO = { language: "recto" };
const URIS = "text/uri-list";
const FILES = "files";
/** What this editor itself puts on the clipboard beside the text: its colours are no marks. */
const OWN = "vscode-editor-data";

/** Images that are dropped or pasted become page marks; pages that are pasted keep their marks. */
export function dropAndPaste(client: BaseLanguageClient): vscode.Disposable[] {
  const drop = vscode.languages.registerDocumentDropEditProvider(RECTO, {
    async provideDocumentDropEdits(document, position, data) {
      const text = await pageMarks(client, document, position, data);
      return text === undefined ? undefined : new vscode.DocumentDropEdit(text);
    },
  });
  return [drop, ...pasteProvider(client, vscode as unknown as PasteApi)];
}

/** Older editors paste plain text, as they always did. */
function pasteProvider(client: BaseLanguageClient, api: PasteApi): vscode.Disposable[] {
  const { DocumentPasteEdit: Edit, DocumentDropOrPasteEditKind: kinds, languages } = api;
  if (!languages.registerDocumentPasteEditProvider || !Edit || !kinds) return [];
  const kind = kinds.Empty.append("recto", "marks");
  const provider = {
    async provideDocumentPasteEdits(
      document: vscode.TextDocument,
      ranges: readonly vscode.Range[],
      data: vscode.DataTransfer,
    ) {
      const [range] = ranges;
      if (!range) return undefined;
      const images = await pageMarks(client, document, range.start, data);
      if (images !== undefined) return [new Edit(images, vscode.l10n.t("Insert Page Marks"), kind)];
      const marked = await withMarks(client, document, data);
      return marked === undefined
        ? undefined
        : [new Edit(marked, vscode.l10n.t("Paste with Marks"), kind)];
    },
  };
  const pasteMimeTypes = ["text/html", "text/plain", URIS, FILES];
  const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes };
  return [languages.registerDocumentPasteEditProvider(RECTO, provider, metadata)];
}

async function withMarks(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  data: vscode.DataTransfer,
): Promise<string | undefined> {
  const plain = await data.get("text/plain")?.asString();
  const html = data.get(OWN) ? undefined : await data.get("text/html")?.asString();
  if (plain === undefined && html === undefined) return undefined;
  const params = { ...named(client, document), plain: plain ?? "", ...(html && { html }) };
  return (await client.sendRequest(PASTE, params)) ?? undefined;
}

async function pageMarks(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
  data: vscode.DataTransfer,
): Promise<string | undefined> {
  const images = await urisIn(data);
  if (images.length === 0) return undefined;
  const params = { ...named(client, document), position: { line, character }, images };
  return (await client.sendRequest(PAGE_MARKS, params)) ?? undefined;
}

/** The files that are dropped or pasted, from this editor or from outside it. */
async function urisIn(data: vscode.DataTransfer): Promise<string[]> {
  const list = (await data.get(URIS)?.asString()) ?? "";
  const uris = list.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  const files = [...data].flatMap(([, item]) => item.asFile()?.uri?.toString() ?? []);
  return [...new Set([...uris, ...files])];
}

function named(
  client: BaseLanguageClient,
  { uri }: vscode.TextDocument,
): Pick<Pasted, "textDocument"> {
  return { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
}
