import { type BaseLanguageClient, RequestType } from "vscode-languageclient";

export const VIEWS = ["reading", "diplomatic", "parallel"] as const;
export type View = (typeof VIEWS)[number];

/** A part of a view; its HTML is made by the server, which escapes all that comes from a text. */
interface Piece {
  readonly key: string;
  readonly html: string;
}

/** What a view shows now: `pieces` stand in the place of `removed` ones from `from` on. */
export interface PreviewChange {
  readonly answer: number;
  readonly from: number;
  readonly removed: number;
  readonly pieces: readonly Piece[];
  readonly count: number;
  readonly legend?: string;
}

/** The scan of a page, as the document names it. */
export interface Scan {
  readonly path: string;
  readonly page?: string;
  readonly number: number;
  readonly uri?: string;
  readonly state: "found" | "missing" | "unknown" | "web";
}

/** Where in a view a position is shown, and the scan of its page. */
export interface ShownPlace {
  readonly key?: string;
  readonly fraction?: number;
  readonly scan?: Scan;
}

/** A place in a text, as the protocol has it. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

const PREVIEW = new RequestType<
  OfDocument & { view: View; has?: number },
  PreviewChange | null,
  void
>("recto/preview");
const PLACE = new RequestType<
  OfDocument & { view: View; position: PlainPosition; scan: boolean },
  ShownPlace,
  void
>("recto/previewPlace");
const SOURCE = new RequestType<
  OfDocument & { key: string; fraction?: number; offset?: number },
  PlainPosition | null,
  void
>("recto/previewSource");

export function askPreview(
  client: BaseLanguageClient,
  uri: string,
  view: View,
  has: number | undefined,
): Promise<PreviewChange | null> {
  const textDocument = { uri };
  return client.sendRequest(PREVIEW, { textDocument, view, ...(has !== undefined && { has }) });
}

export function askPlace(
  client: BaseLanguageClient,
  uri: string,
  view: View,
  { line, character }: PlainPosition,
  scan = false,
): Promise<ShownPlace> {
  return client.sendRequest(PLACE, {
    textDocument: { uri },
    view,
    position: { line, character },
    scan,
  });
}

export function askSource(
  client: BaseLanguageClient,
  uri: string,
  place: { readonly key: string; readonly fraction?: number; readonly offset?: number },
): Promise<PlainPosition | null> {
  return client.sendRequest(SOURCE, { textDocument: { uri }, ...place });
}
