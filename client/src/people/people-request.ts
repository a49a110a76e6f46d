import type { Uri } from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import type { PlainRange } from "../plain-range";

/** One naming of somebody. */
export interface NamedPlace {
  readonly uri: string;
  readonly range: PlainRange;
  readonly text: string;
  readonly page?: string;
}

/** Somebody who is named, the places in the order of the texts. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly type: "person" | "place" | "organisation";
  readonly detail: string;
  readonly portrait?: { readonly path: string; readonly register: string };
  readonly entry?: { readonly uri: string; readonly range: PlainRange };
  readonly places: readonly NamedPlace[];
}

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
