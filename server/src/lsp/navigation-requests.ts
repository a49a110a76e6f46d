import {
  type CancellationToken,
  type DocumentLink,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { pointerAt, pointers } from "../analysis/keys/anchor-uses";
import type { KeyUse } from "../analysis/keys/key-use";
import { useAt, usesOf } from "../analysis/keys/kinds";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "../features/call-hierarchy";
import {
  keyDefinition,
  locations,
  type NavigableText,
  pointerDefinition,
} from "../features/definition";
import { documentLinks, linkTo } from "../features/document-link";
import { prepareKeyRename, renameKey, whyNotKey } from "../features/key-rename";
import { keyReferences, type PointerTo, pointersTo } from "../features/references";
import type { Renaming } from "../features/rename";
import { t } from "../text/words";
import { isSameFile, resolveUri } from "../workspace/files";
import {
  type AtPosition,
  findDefinition,
  findReferences,
  prepareRenamed,
  renamed,
} from "./people-requests";
import { definitionInRegister } from "./register-requests";
import type { Session } from "./session";

/** A key that is pointed at, in the document that says what it means. */
interface PointedKey extends NavigableText {
  readonly use: KeyUse;
}

/** Connects what can be followed with its requests: keys first, then people. */
export function registerNavigation(session: Session): void {
  const { connection } = session;
  connection.onDefinition(async (params) => {
    const links = await keyLinks(session, params);
    if (links) return asWanted(session, links);
    return definitionInRegister(session, params) ?? findDefinition(session, params);
  });
  connection.onReferences(async (params, token) => {
    const pointed = await pointedKey(session, params);
    if (!pointed) return findReferences(session, params);
    const elsewhere = await pointersFromElsewhere(session, pointed, token);
    return keyReferences(pointed, pointed.use, elsewhere, params.context.includeDeclaration);
  });
  connection.onPrepareRename((params) => {
    const prepared = preparedKey(session, params);
    if (prepared === undefined) return prepareRenamed(session, params);
    return typeof prepared === "string" ? (refusal(prepared) as never) : prepared;
  });
  connection.onDocumentLinks(({ textDocument: { uri } }) => linksOf(session, uri));
  registerCallHierarchy(session);
  connection.onRenameRequest(async (params, token) => {
    const pointed = await pointedKey(session, params);
    return pointed
      ? renamedKey(session, pointed, params.newName, token)
      : renamed(session, params, token);
  });
}

function registerCallHierarchy(session: Session): void {
  const { callHierarchy } = session.connection.languages;
  const textOf = ({ uri }: { readonly uri: string }): NavigableText | undefined => {
    const open = session.documents.get(uri);
    return open?.languageId === "recto" ? { uri, document: open.document } : undefined;
  };
  callHierarchy.onPrepare(({ textDocument, position }) => {
    const text = textOf(textDocument);
    return (text && prepareCallHierarchy(text, position)) ?? null;
  });
  callHierarchy.onIncomingCalls(({ item }) => {
    const text = textOf(item);
    return text ? incomingCalls(text, item) : null;
  });
  callHierarchy.onOutgoingCalls(({ item }) => {
    const text = textOf(item);
    return text ? outgoingCalls(text, item) : null;
  });
}

/** The links of a document, with the lines of paragraphs in others. */
async function linksOf(session: Session, uri: string): Promise<DocumentLink[] | null> {
  const open = session.documents.get(uri);
  if (open?.languageId !== "recto") return null;
  const { document } = open;
  const others = new Map<string, NavigableText | undefined>();
  for (const [, { path, anchor }] of pointers(document)) {
    if (path && anchor && !others.has(path))
      others.set(path, await pointedText(session, uri, path));
  }
  return documentLinks(document, uri, (path, named, anchor) => {
    if (named === "image") return session.images.uri(uri, path);
    const other = anchor === undefined ? undefined : others.get(path);
    return other ? paragraphLink(other, anchor ?? "") : resolveUri(uri, path);
  });
}

function paragraphLink({ uri, document }: NavigableText, key: string): string {
  const anchor = usesOf(document, { sort: "anchor", key }).find(({ defines }) => defines);
  return anchor ? linkTo(uri, document.positionIn(anchor.block, anchor.span.start)) : uri;
}

async function keyLinks(session: Session, params: AtPosition): Promise<LocationLink[] | undefined> {
  const place = placeOf(session, params);
  if (!place) return undefined;
  const { uri, document, offset } = place;
  const pointer = pointerAt(document, offset);
  if (pointer && pointer.path !== "") {
    const target = await pointedText(session, uri, pointer.path);
    const block = document.blockIndexAt(offset);
    return target ? pointerDefinition({ document, block, pointer }, target) : [];
  }
  const use = useAt(document, offset);
  return use && keyDefinition(document, uri, use);
}

/** Links, which show the words that lead on, for clients that know them. */
function asWanted({ client }: Session, links: LocationLink[]): LocationLink[] | Location[] {
  return client.textDocument?.definition?.linkSupport ? links : locations(links);
}

/** The key at a position; at `[see: letter.recto#12]` that of the other document. */
async function pointedKey(session: Session, params: AtPosition): Promise<PointedKey | undefined> {
  const place = placeOf(session, params);
  if (!place) return undefined;
  const { uri, document, offset } = place;
  const pointer = pointerAt(document, offset);
  if (!pointer || pointer.path === "") {
    const use = useAt(document, offset);
    return use && { uri, document, use };
  }
  const target = await pointedText(session, uri, pointer.path);
  const key = { sort: "anchor", key: pointer.anchor ?? "" } as const;
  const [use] = target ? usesOf(target.document, key) : [];
  return target && use && { ...target, use };
}

function placeOf(session: Session, { textDocument, position }: AtPosition) {
  const open = session.documents.get(textDocument.uri);
  if (open?.languageId !== "recto") return undefined;
  const { uri, document } = open;
  return { uri, document, offset: document.offsetAt(position) };
}

async function pointedText(
  session: Session,
  base: string,
  path: string,
): Promise<NavigableText | undefined> {
  const uri = resolveUri(base, path);
  return uri === undefined ? undefined : session.workspace.textAt(uri);
}

/** The addresses in other documents that lead to a paragraph. */
async function pointersFromElsewhere(
  session: Session,
  { uri, use }: PointedKey,
  token: CancellationToken,
): Promise<PointerTo[]> {
  if (use.sort !== "anchor") return [];
  const texts = await session.workspace.textsWhere(
    ({ contents }) => contents?.refers ?? false,
    () => token.isCancellationRequested,
  );
  const leadsThere = (base: string, path: string) => isSameFile(resolveUri(base, path) ?? "", uri);
  return pointersTo(use.key, leadsThere, texts);
}

/** What is renamed at a position, or why it cannot be; an address shows the name in it. */
function preparedKey(session: Session, params: AtPosition): Renaming | string | undefined {
  const place = placeOf(session, params);
  if (!place) return undefined;
  const { document, offset } = place;
  const pointer = pointerAt(document, offset);
  if (pointer?.anchorSpan && pointer.anchor) {
    const range = document.rangeIn(document.blockIndexAt(offset), pointer.anchorSpan);
    return { range, placeholder: pointer.anchor };
  }
  const use = useAt(document, offset);
  return use && prepareKeyRename(document, use);
}

async function renamedKey(
  session: Session,
  pointed: PointedKey,
  newName: string,
  token: CancellationToken,
): Promise<WorkspaceEdit | ResponseError> {
  const problem = whyNotKey(pointed.document, pointed.use, newName);
  if (problem) return refusal(problem);
  const versionOf = (uri: string) => session.documents.get(uri)?.version;
  const elsewhere = await pointersFromElsewhere(session, pointed, token);
  if ([pointed, ...elsewhere].some((text) => isOutdated(session, text))) {
    return new ResponseError(LSPErrorCodes.ContentModified, t("The text has changed meanwhile."));
  }
  const text = { ...pointed, version: versionOf(pointed.uri) };
  const versioned = elsewhere.map((one) => ({ ...one, version: versionOf(one.uri) }));
  return renameKey(text, pointed.use, newName, versioned);
}

/** Whether a document was edited since it was looked at; it may only have been read anew. */
function isOutdated({ documents }: Session, { uri, document }: NavigableText): boolean {
  const open = documents.get(uri)?.document;
  return open !== undefined && open !== document && open.text !== document.text;
}

function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
