import type { Uri } from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import type { PagesOfPart } from "../../../server/src/features/page-list";
import type { ParityReport } from "../../../server/src/features/parity";

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

const PAGES = new RequestType<OfDocument, PagesOfPart[], void>("recto/pages");
const PARITY = new RequestType<OfDocument, ParityReport[], void>("recto/parity");

/** The pages of a document, by its parts. */
export function askPages(client: BaseLanguageClient, uri: Uri): Promise<PagesOfPart[]> {
  return ask(client, PAGES, uri);
}

/** How the marks of a document and of its translations compare. */
export function askParity(client: BaseLanguageClient, uri: Uri): Promise<ParityReport[]> {
  return ask(client, PARITY, uri);
}

async function ask<Answer>(
  client: BaseLanguageClient,
  request: RequestType<OfDocument, Answer[], void>,
  uri: Uri,
): Promise<Answer[]> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  try {
    return await client.sendRequest(request, { textDocument });
  } catch {
    return []; // The server is starting or stopping: there is nothing to show.
  }
}
