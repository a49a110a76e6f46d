import * as vscode from "vscode";
import { eventually } from "./assert";

/** The transcriptions in the folder that is open. */
export const transcriptions = () => vscode.workspace.findFiles("**/*.recto");

/** Opens one of the transcriptions in an editor. */
export async function openSample(name: string): Promise<vscode.TextDocument> {
  // In a browser the search of a second folder is ready a moment after the folder.
  const file = await eventually(
    async () => (await vscode.workspace.findFiles(`**/${name}`))[0],
    `${name} among the samples`,
  );
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens a document with this text in an editor, saved nowhere. */
export async function openText(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: "recto", content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The outline of a document, empty as long as no server answers. */
export const symbolsOf = (document: vscode.TextDocument) =>
  vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    "vscode.executeDocumentSymbolProvider",
    document.uri,
  );
