import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { NamedPerson } from "../../../server/src/features/people-list";
import { afterRest } from "../after-rest";
import { transcriptionInFront } from "../transcription";
import { Concordance } from "./concordance";
import { askPersonAt } from "./search-request";

/** A text that is being typed is searched again when typing pauses, in milliseconds. */
const REST = 400;

/** The search of the reading text: the view of its lines, and the commands that lead there. */
export function concordanceView(
  client: BaseLanguageClient,
  { extensionUri }: ExtensionContext,
): Disposable[] {
  const concordance = new Concordance(client, extensionUri, seenTranscription);
  const searchAll = (query: string) => concordance.show({ query, scope: "workspace" });
  return [
    window.registerWebviewViewProvider("recto.concordance", concordance, {
      webviewOptions: { retainContextWhenHidden: true },
    }),
    commands.registerCommand("recto.search", async (given?: unknown) => {
      const query = typeof given === "string" ? given : await askQuery();
      if (query !== undefined) await searchAll(query);
    }),
    commands.registerCommand("recto.showInConcordance", async (row?: NamedPerson) => {
      const id = row?.id ?? (await personAtCursor(client));
      if (id !== undefined) await searchAll(`@${id}`);
    }),
    ...followChanges(concordance),
  ];
}

/** Whatever changes a text, in the editor or on the disk. */
function followChanges(concordance: Concordance): Disposable[] {
  const rest = afterRest(REST, () => concordance.catchUp());
  const changed = ({ languageId, uri }: Pick<TextDocument, "languageId" | "uri">) => {
    if (languageId !== "recto") return;
    concordance.changes(uri);
    rest.later();
  };
  const onDisk = workspace.createFileSystemWatcher("**/*.{recto,recto.txt}");
  const file = (uri: Uri) => changed({ languageId: "recto", uri });
  return [
    rest,
    onDisk,
    onDisk.onDidCreate(file),
    onDisk.onDidChange(file),
    onDisk.onDidDelete(file),
    workspace.onDidChangeTextDocument(({ document }) => changed(document)),
    // A text that becomes a transcription is opened anew; of one that is closed, what was not saved is gone.
    workspace.onDidOpenTextDocument(changed),
    workspace.onDidCloseTextDocument(changed),
  ];
}

/** The transcription in front; else one that is seen beside what is. */
function seenTranscription(): TextDocument | undefined {
  const seen = [window.activeTextEditor, ...window.visibleTextEditors];
  return seen.find((editor) => editor?.document.languageId === "recto")?.document;
}

function askQuery(): Thenable<string | undefined> {
  const editor = window.activeTextEditor;
  return window.showInputBox({
    title: l10n.t("Search the Reading Text"),
    prompt: l10n.t("Words in any form, “words as written”, beginn*, or @ and the id of a person"),
    value: editor ? wordsAt(editor) : "",
  });
}

/** What is selected, or the word under the cursor, without the brackets of marks. */
function wordsAt({ document, selection }: TextEditor): string {
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  return range ? document.getText(range).replace(/[[\]]/g, "").trim() : "";
}

async function personAtCursor(client: BaseLanguageClient): Promise<string | undefined> {
  const editor = transcriptionInFront();
  if (!editor) return undefined;
  const id = await askPersonAt(client, editor.document, editor.selection.active);
  if (id === undefined)
    void window.showInformationMessage(
      l10n.t(
        "Place the cursor in a name that the register knows; then it can be found everywhere.",
      ),
    );
  return id;
}
