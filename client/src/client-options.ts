import { type ExtensionContext, workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { closingBrackets } from "./writing/closing";

/** Scans may lie anywhere in the workspace; only their coming and going matters. */
const SCANS = "**/*.{png,jpg,jpeg,tif,tiff,jp2,gif,webp}";

/** What both editions of the extension tell the language client. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  const scans = workspace.createFileSystemWatcher(SCANS, false, true, false);
  const projects = workspace.createFileSystemWatcher("**/recto.yaml");
  const registers = workspace.createFileSystemWatcher("**/*people*.{yaml,yml,xml,csv}");
  const transcriptions = workspace.createFileSystemWatcher("**/*.{recto,recto.txt}");
  context.subscriptions.push(scans, projects, registers, transcriptions);
  return {
    // Any scheme: files, virtual workspaces, and documents that are saved nowhere.
    documentSelector: [{ language: "recto" }, { pattern: "**/people.{yaml,yml,xml,csv}" }],
    synchronize: { fileEvents: [scans, projects, registers, transcriptions] },
    middleware: closingBrackets,
    diagnosticPullOptions: { onChange: true, onFocus: true },
  };
}
