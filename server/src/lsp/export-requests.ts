import {
  type CancellationToken,
  LSPErrorCodes,
  type Range,
  RequestType,
  ResponseError,
} from "vscode-languageserver";
import type { Edition } from "../export/edition";
import { withoutEnding } from "../export/ending";
import { FORMATS } from "../export/formats";
import { findings } from "../rules/run";
import type { Document } from "../syntax/document";
import { parse } from "../syntax/parse";
import { decoded } from "../text/decoded";
import { t, tableWord } from "../text/words";
import type { CorpusDocument } from "../workspace/corpus";
import { fileName } from "../workspace/files";
import { base64Of } from "./base64";
import type { OfferedFormat, Wanted, Written } from "./export-protocol";
import type { Session } from "./session";

/** `recto/exportFormats`: what one may choose from. */
const OFFERED = new RequestType<object, OfferedFormat[], void>("recto/exportFormats");
/** `recto/export`: a transcription in another format; null where there is no such transcription. */
const EXPORT = new RequestType<Wanted, Written | null, void>("recto/export");

/** Connects the formats of others with their requests. */
export function registerExport(session: Session): void {
  const { connection } = session;
  connection.onRequest(OFFERED, () =>
    FORMATS.map(({ name, extension, mediaType, title }) => ({
      name,
      extension,
      mediaType,
      title: tableWord(title),
    })),
  );
  connection.onRequest(EXPORT, (wanted, token) => exported(session, wanted, token));
}

async function exported(
  session: Session,
  { textDocument: { uri }, range, view, format }: Wanted,
  token: CancellationToken,
): Promise<Written | null> {
  const chosen = FORMATS.find(({ name }) => name === format);
  await session.projects.known([uri]);
  const found = await session.workspace.textAt(uri);
  if (!chosen || !found) return null;
  await session.whenKnown(uri, found.document);
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, t("The export was cancelled."));
  // Somebody may have typed meanwhile.
  const now = (await session.workspace.textAt(uri)) ?? found;
  const { content, losses = [] } = await chosen.export({ ...editionOf(session, now, range), view });
  return typeof content === "string"
    ? { text: content, losses }
    : { base64: base64Of(content), losses };
}

function editionOf(session: Session, { uri, document }: CorpusDocument, range?: Range): Edition {
  const part = range ? partOf(document, range) : document;
  const file = fileOf(uri, session.folders);
  return {
    document: part,
    name: withoutEnding(fileName(file)),
    file,
    known: session.known(uri, part),
    findings: () => findings(session.facts({ uri, document: part }), session.severities(uri)),
    image: (path) => session.images.beginning(uri, path),
    isPart: range !== undefined,
  };
}

/** The lines of a range as a document of their own, in the middle of which they stand. */
function partOf(document: Document, { start, end }: Range): Document {
  return parse(document.slice(document.offsetAt(start), document.offsetAt(end)), document.base);
}

/** The path below the folder of the workspace, else the name of the file. */
function fileOf(uri: string, folders: readonly string[]): string {
  const path = decoded(uri);
  const folder = folders.map((one) => `${decoded(one).replace(/\/$/, "")}/`);
  const base = folder.find((one) => path.startsWith(one));
  return base === undefined ? path.slice(path.search(/[^/:]*$/)) : path.slice(base.length);
}
