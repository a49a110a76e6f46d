import type { Uri } from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import type { PlainRange } from "../plain-range";

/** A part of a document: the original, a translation, an attachment. */
export interface PagesOfPart {
  readonly name?: string;
  readonly inferred: boolean;
  readonly range: PlainRange;
  readonly pages: readonly ListedPage[];
}

/** A page and how far the work on it has come. */
export interface ListedPage {
  readonly name: string;
  readonly inferred?: string;
  readonly mark: PlainRange;
  readonly range: PlainRange;
  readonly image?: {
    readonly path: string;
    readonly uri?: string;
    readonly state: "found" | "missing" | "unknown" | "web";
  };
  readonly findings: number;
  readonly unresolved: number;
  /** Nothing where a comment has no room under the mark. */
  readonly checked?: boolean;
  readonly counterparts: readonly { readonly name: string; readonly range: PlainRange }[];
}

/** The marks of an original and of one of its translations, compared. */
export interface ParityReport {
  readonly sides: string;
  readonly kinds: readonly {
    readonly name: string;
    readonly original: number;
    readonly translation: number;
    readonly lone: readonly LoneMark[];
  }[];
}

/** A mark that stands on one side alone. */
export interface LoneMark {
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly verdict: string;
  readonly range: PlainRange;
  readonly counterpart?: PlainRange;
}

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
