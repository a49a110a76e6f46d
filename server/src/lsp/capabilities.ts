import { type InitializeResult, TextDocumentSyncKind } from "vscode-languageserver";
import { LEGEND } from "../features/semantic-tokens";

/** What the server offers, as the protocol says it. */
export function capabilities(version: string): InitializeResult {
  return {
    serverInfo: { name: "recto", version },
    capabilities: {
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      documentSymbolProvider: { label: "Recto" },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      completionProvider: { triggerCharacters: ["@"] },
      workspaceSymbolProvider: true,
      inlayHintProvider: true,
      codeLensProvider: { resolveProvider: false },
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: { resolveProvider: false },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      codeActionProvider: {
        codeActionKinds: [
          "quickfix",
          "refactor.rewrite",
          "source.fixAll.recto",
          "source.normalise.recto",
        ],
      },
      diagnosticProvider: {
        identifier: "recto",
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
      semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: false } },
    },
  };
}
