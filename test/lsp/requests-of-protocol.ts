import {
  anything,
  count,
  diagnostic,
  documentSymbol,
  either,
  list,
  location,
  markup,
  object,
  orNull,
  range,
  type Shape,
  text,
  textEdit,
  tokens,
  workspaceEdit,
} from "./shapes";

interface Place {
  readonly line: number;
  readonly character: number;
}

/** A request of the protocol, as it is asked about a place in a document, and the shape of its answer. */
export interface ProtocolRequest {
  readonly method: string;
  readonly params: (uri: string, at: Place) => object;
  readonly shape: Shape;
}

const ofDocument = (uri: string) => ({ textDocument: { uri } });
const ofPlace = (uri: string, position: Place) => ({ textDocument: { uri }, position });
const ofRange = (uri: string, at: Place) => ({
  textDocument: { uri },
  range: { start: at, end: at },
});
const options = { tabSize: 2, insertSpaces: true };
const context = { diagnostics: [] };

const locations = orNull(
  either(location, list(either(location, object({ targetUri: text, targetRange: range })))),
);
const completionItem = object({ label: text, "kind?": count, "insertText?": text });
const item = object({ name: text, kind: count, uri: text, range, selectionRange: range });
const edits = orNull(list(textEdit));

/** All requests that follow from a capability (specification 3.17), by its name. */
export const REQUESTS: Readonly<Record<string, readonly ProtocolRequest[]>> = {
  documentSymbolProvider: [
    {
      method: "textDocument/documentSymbol",
      params: ofDocument,
      shape: orNull(list(either(documentSymbol, object({ name: text, location })))),
    },
  ],
  hoverProvider: [
    {
      method: "textDocument/hover",
      params: ofPlace,
      shape: orNull(object({ contents: markup, "range?": range })),
    },
  ],
  definitionProvider: [{ method: "textDocument/definition", params: ofPlace, shape: locations }],
  implementationProvider: [
    { method: "textDocument/implementation", params: ofPlace, shape: locations },
  ],
  referencesProvider: [
    {
      method: "textDocument/references",
      params: (uri, at) => ({ ...ofPlace(uri, at), context: { includeDeclaration: true } }),
      shape: orNull(list(location)),
    },
  ],
  callHierarchyProvider: [
    { method: "textDocument/prepareCallHierarchy", params: ofPlace, shape: orNull(list(item)) },
    ...["incoming", "outgoing"].map((way) => ({
      method: `callHierarchy/${way}Calls`,
      params: (uri: string, at: Place) => {
        const { range } = ofRange(uri, at);
        return { item: { name: "1", kind: 1, uri, range, selectionRange: range } };
      },
      shape: orNull(list(object({ fromRanges: list(range), "from?": item, "to?": item }))),
    })),
  ],
  renameProvider: [
    {
      method: "textDocument/prepareRename",
      params: ofPlace,
      shape: orNull(either(range, object({ range, placeholder: text }))),
    },
    {
      method: "textDocument/rename",
      params: (uri, at) => ({ ...ofPlace(uri, at), newName: "n9" }),
      shape: orNull(workspaceEdit),
    },
  ],
  completionProvider: [
    {
      method: "textDocument/completion",
      params: ofPlace,
      shape: orNull(either(list(completionItem), object({ items: list(completionItem) }))),
    },
    { method: "completionItem/resolve", params: () => ({ label: "x" }), shape: completionItem },
  ],
  signatureHelpProvider: [
    {
      method: "textDocument/signatureHelp",
      params: ofPlace,
      shape: orNull(object({ signatures: list(object({ label: text })) })),
    },
  ],
  documentOnTypeFormattingProvider: [
    {
      method: "textDocument/onTypeFormatting",
      params: (uri, at) => ({ ...ofPlace(uri, at), ch: ":", options }),
      shape: edits,
    },
  ],
  linkedEditingRangeProvider: [
    {
      method: "textDocument/linkedEditingRange",
      params: ofPlace,
      shape: orNull(object({ ranges: list(range) })),
    },
  ],
  workspaceSymbolProvider: [
    {
      method: "workspace/symbol",
      params: () => ({ query: "" }),
      shape: orNull(list(object({ name: text, kind: count, location: object({ uri: text }) }))),
    },
  ],
  inlayHintProvider: [
    {
      method: "textDocument/inlayHint",
      params: ofRange,
      shape: orNull(list(object({ position: anything, label: anything }))),
    },
  ],
  codeLensProvider: [
    { method: "textDocument/codeLens", params: ofDocument, shape: orNull(list(object({ range }))) },
  ],
  foldingRangeProvider: [
    {
      method: "textDocument/foldingRange",
      params: ofDocument,
      shape: orNull(list(object({ startLine: count, endLine: count }))),
    },
  ],
  selectionRangeProvider: [
    {
      method: "textDocument/selectionRange",
      params: (uri, at) => ({ ...ofDocument(uri), positions: [at, at] }),
      shape: orNull(list(object({ range, "parent?": anything }))),
    },
  ],
  documentHighlightProvider: [
    {
      method: "textDocument/documentHighlight",
      params: ofPlace,
      shape: orNull(list(object({ range, "kind?": count }))),
    },
  ],
  documentLinkProvider: [
    {
      method: "textDocument/documentLink",
      params: ofDocument,
      shape: orNull(list(object({ range, "target?": text }))),
    },
  ],
  documentFormattingProvider: [
    {
      method: "textDocument/formatting",
      params: (uri) => ({ ...ofDocument(uri), options }),
      shape: edits,
    },
  ],
  documentRangeFormattingProvider: [
    {
      method: "textDocument/rangeFormatting",
      params: (uri, at) => ({ ...ofRange(uri, at), options }),
      shape: edits,
    },
  ],
  codeActionProvider: [
    {
      method: "textDocument/codeAction",
      params: (uri, at) => ({ ...ofRange(uri, at), context }),
      shape: orNull(list(object({ title: text, "kind?": text, "edit?": workspaceEdit }))),
    },
  ],
  diagnosticProvider: [
    {
      method: "textDocument/diagnostic",
      params: ofDocument,
      shape: either(object({ kind: text, items: list(diagnostic) })),
    },
  ],
  semanticTokensProvider: [
    { method: "textDocument/semanticTokens/full", params: ofDocument, shape: orNull(tokens) },
    {
      method: "textDocument/semanticTokens/full/delta",
      params: (uri) => ({ ...ofDocument(uri), previousResultId: "gone" }),
      shape: orNull(either(tokens, object({ edits: list(anything) }))),
    },
    { method: "textDocument/semanticTokens/range", params: ofRange, shape: orNull(tokens) },
  ],
};

/** The request that follows from `workspace.fileOperations`. */
export const WILL_RENAME: ProtocolRequest = {
  method: "workspace/willRenameFiles",
  params: (uri) => ({
    files: [{ oldUri: uri, newUri: uri.replace(/\w+\.recto$/, "moved.recto") }],
  }),
  shape: orNull(workspaceEdit),
};
