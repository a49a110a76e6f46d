import type { CancellationToken, Position, TextDocument } from "vscode";
import { type BaseLanguageClient, ProgressType, RequestType } from "vscode-languageclient";
import type { SearchPart } from "../../../server/src/features/search";
import type { AtPosition } from "../../../server/src/lsp/people-requests";
import type { SearchAnswer, SearchParams } from "../../../server/src/lsp/search-protocol";

const SEARCH = new RequestType<SearchParams, SearchAnswer, void>("recto/search");
const PART = new ProgressType<SearchPart>();
const PERSON_AT = new RequestType<AtPosition, string | null, void>("recto/personAt");

let searches = 0;

/** Searches, and hands on part by part what is found. Rejects with words for the historian. */
export async function askSearch(
  client: BaseLanguageClient,
  params: SearchParams,
  onPart: (part: SearchPart) => void,
  token: CancellationToken,
): Promise<SearchAnswer> {
  const partialResultToken = `recto-search-${++searches}`;
  const listening = client.onProgress(PART, partialResultToken, onPart);
  try {
    return await client.sendRequest(SEARCH, { ...params, partialResultToken }, token);
  } finally {
    listening.dispose();
  }
}

/** What is found in one document now. */
export async function askAgain(
  client: BaseLanguageClient,
  params: SearchParams,
): Promise<SearchAnswer["documents"]> {
  return (await client.sendRequest(SEARCH, params)).documents;
}

/** The id of who is named at a position of a document; nothing where nobody of the register is. */
export async function askPersonAt(
  client: BaseLanguageClient,
  document: TextDocument,
  { line, character }: Position,
): Promise<string | undefined> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const id = await client.sendRequest(PERSON_AT, {
    textDocument,
    position: { line, character },
  });
  return id ?? undefined;
}
