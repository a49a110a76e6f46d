import type { Uri } from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import type { NamedPerson } from "../../../server/src/features/people-list";

const PEOPLE = new RequestType<{ uri?: string }, NamedPerson[], void>("recto/people");

/** Who is named in a document, or in all of the workspace. */
export async function askPeople(client: BaseLanguageClient, uri?: Uri): Promise<NamedPerson[]> {
  const named = uri && client.code2ProtocolConverter.asUri(uri);
  try {
    return await client.sendRequest(PEOPLE, named ? { uri: named } : {});
  } catch {
    return []; // The server is starting or stopping: there is nobody to show.
  }
}
