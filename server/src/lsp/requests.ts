import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type HoverParams,
  RequestType,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import { codeActions } from "../features/code-action";
import { diagnostics } from "../features/diagnostics";
import { documentHighlights } from "../features/document-highlight";
import { documentSymbols } from "../features/document-symbol";
import { foldingRanges } from "../features/folding-range";
import { hover, ignoreHover } from "../features/hover";
import { type IgnoredFinding, ignored } from "../features/ignored";
import { handyMarks } from "../features/outlined-marks";
import { type PlaceInSource, place } from "../features/place";
import { selectionRanges } from "../features/selection-range";
import type { OpenDocument } from "../workspace/open-document";
import { actionsInRegister, hoverInRegister, symbolsInRegister } from "./register-requests";
import { registerSemanticTokens } from "./semantic-tokens";
import type { Session } from "./session";

/** `recto/place`: the page and section of a position, for the status bar. */
const PLACE = new RequestType<TextDocumentPositionParams, PlaceInSource, void>("recto/place");

/** `recto/ignored`: the findings that comments silence, for lists of what was set aside. */
const IGNORED = new RequestType<OfDocument, IgnoredFinding[], void>("recto/ignored");

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Connects each feature with its request. */
export function registerFeatures(session: Session): void {
  const { connection } = session;
  const symbols = answer(session, null, ({ document }) =>
    documentSymbols(document, handyMarks(document)),
  );
  connection.onDocumentSymbol(
    (params, token) =>
      symbolsInRegister(session, params.textDocument.uri) ?? symbols(params, token),
  );
  connection.onFoldingRanges(answer(session, null, ({ document }) => foldingRanges(document)));
  const hovers = answer(
    session,
    null,
    (open, { position }: HoverParams) =>
      ignoreHover(session.facts(open), session.severities(open.uri), position) ??
      hover(open.document, position, session.known(open.uri, open.document), session.around()) ??
      null,
  );
  connection.onHover((params, token) => hoverInRegister(session, params) ?? hovers(params, token));
  connection.onSelectionRanges(
    answer(session, null, ({ document }, { positions }) => selectionRanges(document, positions)),
  );
  connection.onDocumentHighlight(
    answer(session, null, ({ uri, document }, { position }) =>
      documentHighlights(document, position, session.known(uri, document)),
    ),
  );
  const actions = answer(
    session,
    null,
    (open, { range, context }: CodeActionParams): CodeAction[] | null =>
      codeActions(
        session.facts(open),
        session.severities(open.uri),
        range,
        context.only,
        open.uri,
        {
          files: session.registerFiles(open),
          project: session.projects.fileOf(open.uri),
          snippets: session.client.workspace?.workspaceEdit?.snippetEditSupport,
        },
      ),
  );
  connection.onCodeAction(
    (params, token) => actionsInRegister(session, params) ?? actions(params, token),
  );
  connection.languages.diagnostics.on(
    answer(session, { kind: "full", items: [] }, (open) => ({
      kind: "full",
      items: diagnostics(session.facts(open), session.severities(open.uri), open.uri),
    })),
  );
  connection.onRequest(
    PLACE,
    answer(session, {}, ({ document }, { position }) => place(document, position)),
  );
  connection.onRequest(
    IGNORED,
    answer(session, [], (open) => ignored(session.facts(open), session.severities(open.uri))),
  );
  registerSemanticTokens(session);
}

/**
 * The one guard at the edge: a request for a document that is not open, or that fails, gets the
 * default answer, and the failure is written to the log; the server goes on.
 */
export function answer<Params extends OfDocument, Answer>(
  { connection, documents }: Session,
  fallback: Answer,
  feature: (open: OpenDocument, params: Params) => Answer,
): (params: Params, token: CancellationToken) => Answer {
  return (params, token) => {
    const open = documents.get(params.textDocument.uri);
    if (open?.languageId !== "recto" || token.isCancellationRequested) return fallback;
    try {
      return feature(open, params);
    } catch (error) {
      connection.console.error(
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
      return fallback;
    }
  };
}
