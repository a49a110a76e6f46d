import { type ExtensionContext, l10n, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientOptions } from "../client-options";
import { activateWith } from "../extension";

let client: LanguageClient | undefined;

/** The edition for browsers: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  const scripts = Uri.joinPath(context.extensionUri, "dist");
  const script = Uri.joinPath(scripts, "server.browser.js");
  // Not as a function: the client would ask whether its result is a `Worker`, and the one that
  // VS Code hands to extensions says no.
  const worker = new Worker(script.toString(true));
  // The worker reads no files: it is told what is said in the language of the editor.
  const initializationOptions = { scripts: `${scripts.toString(true)}/`, words: l10n.bundle };
  const options = { ...clientOptions(), initializationOptions };
  client = new LanguageClient("recto", "Recto", worker, options);
  activateWith(client, context);
}

/** Stops the server. */
export function deactivate(): Thenable<void> | undefined {
  return client?.stop();
}
