import {
  type CancellationToken,
  type Range,
  RequestType,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { formatting } from "../features/formatting";
import { normaliseEdit } from "../features/normalise-edit";
import { decoded } from "../text/decoded";
import { registerComparison } from "./compare-requests";
import { registerReadings } from "./readings-requests";
import { answer } from "./requests";
import type { Session } from "./session";

/** What is to be respelt: a document or a part of it, or all transcriptions in a folder. */
interface Normalised {
  readonly textDocument?: { readonly uri: string };
  readonly range?: Range;
  readonly folder?: string;
}

/** `recto/normalise`: the edits that give marks their native spelling, to be confirmed. */
const NORMALISE = new RequestType<Normalised, WorkspaceEdit | null, void>("recto/normalise");

/** Connects what puts transcriptions in order with its requests. */
export function registerOrder(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(answer(session, null, ({ document }) => formatting(document)));
  connection.onDocumentRangeFormatting(
    answer(session, null, ({ document }, { range }) => formatting(document, range)),
  );
  registerReadings(session);
  registerComparison(session);
  connection.onRequest(NORMALISE, (params, token) => normalise(session, params, token));
}

async function normalise(
  session: Session,
  { textDocument, range, folder }: Normalised,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const open = textDocument && session.documents.get(textDocument.uri);
  if (open) return normaliseEdit([{ ...open, document: open.document, range }]);
  if (folder === undefined) return null;
  const inside = `${decoded(folder).replace(/\/$/, "")}/`;
  const texts = await session.workspace.texts(() => token.isCancellationRequested);
  return normaliseEdit(texts.filter(({ uri }) => decoded(uri).startsWith(inside)));
}
