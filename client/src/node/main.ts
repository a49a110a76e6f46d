import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, type NodeModule, TransportKind } from "vscode-languageclient/node";
import { clientOptions } from "../client-options";
import { activateWith } from "../extension";

let client: LanguageClient | undefined;

/** The desktop and remote edition: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const run = serverModule(context);
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  const initializationOptions = { storage: context.storageUri?.fsPath };
  const options = { ...clientOptions(), initializationOptions };
  client = new LanguageClient("recto", "Recto", { run, debug }, options);
  activateWith(client, context);
}

/** Stops the server. */
export function deactivate(): Thenable<void> | undefined {
  return client?.stop();
}

function serverModule(context: ExtensionContext): NodeModule {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  return { module, transport: TransportKind.stdio };
}
