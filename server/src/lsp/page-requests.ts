import { type CancellationToken, type CodeLens, RequestType } from "vscode-languageserver";
import { locations } from "../features/definition";
import { diagnostics } from "../features/diagnostics";
import { implementation } from "../features/implementation";
import { pageLenses } from "../features/page-lenses";
import { type PagesOfPart, pageList } from "../features/page-list";
import { type ParityReport, parity } from "../features/parity";
import type { OpenDocument } from "../workspace/open-document";
import { answer } from "./requests";
import type { Session } from "./session";

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** `recto/pages`: the pages of a document with their state, for the Pages view. */
const PAGES = new RequestType<OfDocument, PagesOfPart[], void>("recto/pages");
/** `recto/parity`: the marks of original and translation, compared. */
const PARITY = new RequestType<OfDocument, ParityReport[], void>("recto/parity");

/** Connects what pages, and original and translation side by side, can do with its requests. */
export function registerPages(session: Session): void {
  const { connection } = session;
  connection.onImplementation(
    answer(session, null, ({ uri, document }, { position }) =>
      locations(implementation(document, uri, position, session.known(uri, document))),
    ),
  );
  connection.onRequest(
    PAGES,
    answer(session, [], (open) =>
      pageList(session.facts(open), found(session, open), (path) =>
        session.images.find(open.uri, path),
      ),
    ),
  );
  connection.onRequest(
    PARITY,
    answer(session, [], (open) => parity(session.facts(open))),
  );
}

/** `textDocument/codeLens` of a transcription. */
export function lensesOverPages(
  session: Session,
  params: OfDocument,
  token: CancellationToken,
): CodeLens[] | null {
  const lenses = answer(session, null as CodeLens[] | null, (open: OpenDocument) =>
    session.shows.pageLenses
      ? pageLenses(session.facts(open), open.uri, found(session, open))
      : null,
  );
  return lenses(params, token);
}

function found(session: Session, open: OpenDocument) {
  return diagnostics(session.facts(open), session.severities(open.uri), open.uri);
}
