import { Range, type Uri } from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";

/** A range as the protocol has it. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

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

/** A range as the editor has it. */
export function toRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
