import {
  type CancellationToken,
  LSPErrorCodes,
  ProgressType,
  RequestType,
  ResponseError,
} from "vscode-languageserver";
import type { FoundInDocument, SearchPart } from "../features/search";
import { type Query, readQuery } from "../search/query";
import { t } from "../text/words";
import type { Card } from "../workspace/catalogue/card";
import { TextSearch } from "../workspace/text-search";
import type { SearchAnswer, SearchParams } from "./search-protocol";
import type { Session } from "./session";

/** `recto/search`: words or a person in the reading text, as lines of a concordance. */
const SEARCH = new RequestType<SearchParams, SearchAnswer, void>("recto/search");
const PART = new ProgressType<SearchPart>();

/** Of so many places there are lines at most: nobody reads more. */
const MOST = 10_000;

/** Connects the search of the reading text with its request. */
export function registerSearch(session: Session): void {
  session.connection.onRequest(SEARCH, (params, token) => answered(session, params, token));
}

async function answered(
  session: Session,
  params: SearchParams,
  token: CancellationToken,
): Promise<SearchAnswer | ResponseError> {
  const query = readQuery(params.query);
  if (!query) return refusal(whyNoQuery(params.query));
  if (params.uri !== undefined && !(await session.workspace.textAt(params.uri)))
    return refusal(t("This document cannot be read any more. Open it again, or search elsewhere."));
  const uris = await searchedIn(session, params.uri, query);
  const most = Math.min(params.most ?? MOST, MOST);
  const search = new TextSearch(session, query, most, () => token.isCancellationRequested);
  const documents: FoundInDocument[] = [];
  for await (const part of search.run(uris)) await tell(session, params, part, documents);
  if (token.isCancellationRequested)
    return new ResponseError(LSPErrorCodes.RequestCancelled, t("The search was cancelled."));
  const { found, inDocuments } = search;
  const problem = found === 0 && query.id !== undefined && whyNobody(session, query.id);
  return problem ? refusal(problem) : { found, inDocuments, documents };
}

/** The texts to be read: for a person, those alone that are known to name somebody of that id. */
async function searchedIn(
  session: Session,
  uri: string | undefined,
  { id }: Query,
): Promise<readonly string[]> {
  if (uri !== undefined) return [uri];
  if (id === undefined) return session.workspace.addresses(await session.catalogue.titled());
  const isNamed = ({ contents }: Card) => contents?.names?.counts.has(id) ?? false;
  return session.workspace.addresses((await session.catalogue.complete()).filter(isNamed));
}

async function tell(
  { connection }: Session,
  { partialResultToken }: SearchParams,
  part: SearchPart,
  documents: FoundInDocument[],
): Promise<void> {
  if (partialResultToken === undefined) documents.push(...part.documents);
  else await connection.sendProgress(PART, partialResultToken, part);
}

function whyNoQuery(written: string): string {
  return written.trim() === ""
    ? t("Type what you look for: words, or @ and the id of a person.")
    : t("There is no word in “{0}”. Type words, or @ and the id of a person.", written.trim());
}

/** Registers of texts that were searched have been read. */
function whyNobody({ registers }: Session, id: string): string | undefined {
  const all = registers.all();
  if (all.some(({ byId }) => byId.has(id))) return undefined;
  return all.length > 0
    ? t("The register has nobody with the id “{0}”. Look it up there, or search for the name.", id)
    : t("Without a register nobody has an id: “{0}” cannot be found. Search for the name.", id);
}

function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
