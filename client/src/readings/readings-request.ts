import { type Uri, workspace } from "vscode";
import { type BaseLanguageClient, RequestType, type WorkspaceEdit } from "vscode-languageclient";
import type { ReadingKind } from "../../../server/src/features/readings";
import type { DocumentReadings, Toggled } from "../../../server/src/lsp/readings-protocol";

const READINGS = new RequestType<{ uri?: string }, DocumentReadings[], void>("recto/readings");
const TOGGLE = new RequestType<Toggled, WorkspaceEdit | null, void>("recto/toggleReading");

/** What is to be checked in a document, or in all of the workspace. */
export async function askReadings(
  client: BaseLanguageClient,
  uri?: Uri,
): Promise<DocumentReadings[]> {
  const named = uri && client.code2ProtocolConverter.asUri(uri);
  try {
    return await client.sendRequest(READINGS, named ? { uri: named } : {});
  } catch {
    return []; // The server is starting or stopping: there is nothing to show.
  }
}

/**
 * Notes in the text that a reading has been checked, or takes that back; false if it cannot be. The
 * URI is the one that the server has given or knows.
 */
export async function toggle(
  client: BaseLanguageClient,
  uri: string,
  position: Toggled["position"],
  kind?: ReadingKind,
): Promise<boolean> {
  const { line, character } = position;
  const params = { textDocument: { uri }, position: { line, character }, ...(kind && { kind }) };
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(
    await client.sendRequest(TOGGLE, params),
  );
  return edit !== undefined && workspace.applyEdit(edit);
}
