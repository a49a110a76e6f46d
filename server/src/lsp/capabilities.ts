import { type InitializeResult, TextDocumentSyncKind } from "vscode-languageserver";
import { COMPLETION_TRIGGERS } from "../features/completion";
import { FORMAT_TRIGGERS } from "../features/on-type-formatting";
import { PAGE_ACTION_KINDS } from "../features/page-actions";
import { LEGEND } from "../features/semantic-tokens";
import { SIGNATURE_TRIGGERS } from "../features/signature-help";

/** Files to which a transcription may refer. */
const REFERRED = "**/*.{recto,txt,yaml,yml,xml,csv,png,jpg,jpeg,tif,tiff,jp2,gif,webp,svg,bmp,pdf}";

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
      implementationProvider: true,
      referencesProvider: true,
      callHierarchyProvider: true,
      renameProvider: { prepareProvider: true },
      completionProvider: {
        triggerCharacters: [...COMPLETION_TRIGGERS],
        resolveProvider: true,
      },
      signatureHelpProvider: { triggerCharacters: [...SIGNATURE_TRIGGERS] },
      documentOnTypeFormattingProvider: {
        firstTriggerCharacter: FORMAT_TRIGGERS[0],
        moreTriggerCharacter: FORMAT_TRIGGERS.slice(1),
      },
      linkedEditingRangeProvider: true,
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
          ...["quickfix", "refactor.rewrite", "source.fixAll.recto", "source.normalise.recto"],
          ...PAGE_ACTION_KINDS,
        ],
      },
      diagnosticProvider: {
        identifier: "recto",
        interFileDependencies: false,
        workspaceDiagnostics: true,
      },
      semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: {
          willRename: {
            filters: [
              { pattern: { glob: "**/*", matches: "folder" } },
              { pattern: { glob: REFERRED, matches: "file", options: { ignoreCase: true } } },
            ],
          },
        },
      },
    },
  };
}
