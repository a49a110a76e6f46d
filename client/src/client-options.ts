import { type ExtensionContext, workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

/** Scans may lie anywhere in the workspace; only their coming and going matters. */
const SCANS = "**/*.{png,jpg,jpeg,tif,tiff,jp2,gif,webp}";

/** What both editions of the extension tell the language client. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  const scans = workspace.createFileSystemWatcher(SCANS, false, true, false);
  const projects = workspace.createFileSystemWatcher("**/recto.yaml");
  context.subscriptions.push(scans, projects);
  return {
    // Any scheme: files, virtual workspaces, and documents that are saved nowhere.
    documentSelector: [{ language: "recto" }],
    synchronize: { fileEvents: [scans, projects] },
    diagnosticPullOptions: { onChange: true, onFocus: true },
  };
}
