import {
  type CancellationToken,
  RequestType,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import { codeActions } from "../features/code-action";
import { diagnostics } from "../features/diagnostics";
import { documentHighlights } from "../features/document-highlight";
import { documentLinks } from "../features/document-link";
import { documentSymbols } from "../features/document-symbol";
import { foldingRanges } from "../features/folding-range";
import { hover, ignoreHover } from "../features/hover";
import { type IgnoredFinding, ignored } from "../features/ignored";
import { type PlaceInSource, place } from "../features/place";
import { selectionRanges } from "../features/selection-range";
import { resolveUri } from "../workspace/files";
import type { OpenDocument } from "../workspace/open-document";
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
  connection.onDocumentSymbol(answer(session, null, ({ document }) => documentSymbols(document)));
  connection.onFoldingRanges(answer(session, null, ({ document }) => foldingRanges(document)));
  connection.onHover(
    answer(session, null, (open, { position }) => {
      const { uri, document } = open;
      const silenced = ignoreHover(session.facts(open), session.severities(uri), position);
      const known = session.known(uri, document);
      return silenced ?? hover(document, position, known, session.around()) ?? null;
    }),
  );
  connection.onSelectionRanges(
    answer(session, null, ({ document }, { positions }) => selectionRanges(document, positions)),
  );
  connection.onDocumentHighlight(
    answer(session, null, ({ uri, document }, { position }) =>
      documentHighlights(document, position, session.known(uri, document)),
    ),
  );
  connection.onDocumentLinks(
    answer(session, null, ({ document, uri }) =>
      documentLinks(document, (path, named) =>
        named === "image" ? session.imageUris(uri, path)[0] : documentUri(uri, path),
      ),
    ),
  );
  connection.onCodeAction(
    answer(session, null, (open, { range, context }) =>
      codeActions(
        session.facts(open),
        session.severities(open.uri),
        range,
        context.only,
        open.uri,
        session.registerFiles(open),
        session.client.workspace?.workspaceEdit?.snippetEditSupport,
      ),
    ),
  );
  connection.languages.diagnostics.on(
    answer(session, { kind: "full", items: [] }, (open) => ({
      kind: "full",
      items: diagnostics(session.facts(open), session.severities(open.uri)),
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

/** The document that a reference names, without the paragraph; a key alone leads nowhere else. */
function documentUri(base: string, target: string): string | undefined {
  const path = target.split("#")[0];
  return path ? resolveUri(base, path) : undefined;
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
