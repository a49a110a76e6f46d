import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions } from "../client-options";
import { activateWith } from "../extension";

let client: LanguageClient | undefined;

/** The desktop and remote edition: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const run = serverModule(context);
  const debug = { ...run, options: { ...run.options, execArgv: ["--nolazy", "--inspect=6009"] } };
  const initializationOptions = { storage: context.storageUri?.fsPath };
  const options = { ...clientOptions(), initializationOptions };
  client = new LanguageClient("recto", "Recto", { run, debug }, options);
  activateWith(client, context);
}

/** Stops the server. */
export function deactivate(): Thenable<void> | undefined {
  return client?.stop();
}

function serverModule({ extensionUri, globalStorageUri }: ExtensionContext) {
  const module = Uri.joinPath(extensionUri, "dist", "recto.js").fsPath;
  const options = { env: { ...process.env, RECTO_CACHE: globalStorageUri.fsPath } };
  return { module, args: ["server"], transport: TransportKind.stdio, options };
}
