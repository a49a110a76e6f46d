import { CompletionItemKind, type ExtensionContext, workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { withPortraits } from "./people/portraits";
import { closingBrackets } from "./writing/closing";

/** Scans may lie anywhere in the workspace; only their coming and going matters. */
const SCANS = "**/*.{png,jpg,jpeg,tif,tiff,jp2,gif,webp}";

/** Registers, as the server tells them by their names. */
const REGISTERS = "**/*people*.{yaml,yml,xml,csv}";

/** What both editions of the extension tell the language client. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  const scans = workspace.createFileSystemWatcher(SCANS, false, true, false);
  const projects = workspace.createFileSystemWatcher("**/recto.yaml");
  const registers = workspace.createFileSystemWatcher(REGISTERS);
  const transcriptions = workspace.createFileSystemWatcher("**/*.{recto,recto.txt}");
  context.subscriptions.push(scans, projects, registers, transcriptions);
  return {
    // Any scheme: files, virtual workspaces, and documents that are saved nowhere.
    documentSelector: [{ language: "recto" }, { pattern: REGISTERS }],
    synchronize: { fileEvents: [scans, projects, registers, transcriptions] },
    diagnosticPullOptions: { onChange: true, onFocus: true },
    middleware: {
      ...closingBrackets,
      async provideHover(document, position, token, next) {
        const hover = await next(document, position, token);
        return hover && withPortraits(hover);
      },
      async provideCompletionItem(document, position, context, token, next) {
        const found = await next(document, position, context, token);
        for (const item of Array.isArray(found) ? found : (found?.items ?? [])) {
          // The protocol has no kind for people; the editor has.
          if (item.kind === CompletionItemKind.Class) item.kind = CompletionItemKind.User;
        }
        return found;
      },
    },
  };
}
