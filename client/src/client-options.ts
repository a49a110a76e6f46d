import { CompletionItemKind } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { withPortraits } from "./people/portraits";
import { closingBrackets } from "./writing/closing";

/** Registers, as the server tells them by their names. */
const REGISTERS = "**/*people*.{yaml,yml,xml,csv}";

/** What both editions of the extension tell the language client. */
export function clientOptions(): LanguageClientOptions {
  return {
    // Any scheme: files, virtual workspaces, and documents that are saved nowhere.
    documentSelector: [{ language: "recto" }, { pattern: REGISTERS }],
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
