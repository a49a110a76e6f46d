import { type CancellationToken, RequestType, type WorkspaceEdit } from "vscode-languageserver";
import type { EditedText } from "../features/confirmed-edits";
import { shownReadings } from "../features/readings";
import { toggleReading } from "../features/toggle-reading";
import type { DocumentReadings, Toggled } from "./readings-protocol";
import type { Session } from "./session";

/** `recto/readings`: what is to be checked in a document, or in the workspace. */
const READINGS = new RequestType<{ readonly uri?: string }, DocumentReadings[], void>(
  "recto/readings",
);
/** `recto/toggleReading`: the edit that notes that a reading has been checked, or takes it back. */
const TOGGLE = new RequestType<Toggled, WorkspaceEdit | null, void>("recto/toggleReading");

/** Connects the view of readings to check with its requests. */
export function registerReadings(session: Session): void {
  const { connection } = session;
  connection.onRequest(READINGS, async ({ uri }, token) => {
    const texts = await textsOf(session, uri, token);
    return texts.map(({ uri, document }) => ({
      uri,
      readings: shownReadings(document, session.known(uri, document)),
    }));
  });
  connection.onRequest(TOGGLE, async ({ textDocument: { uri }, position, kind }, token) => {
    const [text] = await textsOf(session, uri, token);
    if (!text) return null;
    const { document, version } = text;
    const edits = toggleReading(document, position, kind, session.known(uri, document));
    const textDocument = { uri, version: version ?? null };
    return edits ? { documentChanges: [{ textDocument, edits }] } : null;
  });
}

/** One document, be it open or not, or all of the workspace. */
async function textsOf(
  session: Session,
  uri: string | undefined,
  token: CancellationToken,
): Promise<EditedText[]> {
  const open = uri === undefined ? undefined : session.documents.get(uri);
  if (open?.languageId === "recto") return [open];
  const all = await session.workspace.texts(() => token.isCancellationRequested);
  return uri === undefined ? all : all.filter((text) => text.uri === uri);
}
