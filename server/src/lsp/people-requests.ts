import {
  type CancellationToken,
  type Location,
  LSPErrorCodes,
  type Position,
  RequestType,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { codeLenses } from "../features/code-lens";
import { definition, locations } from "../features/definition";
import { inlayHints } from "../features/inlay-hint";
import { type NamingText, namingText } from "../features/naming-text";
import { pageHints } from "../features/page-hints";
import { type NamedPerson, peopleList } from "../features/people-list";
import { namedAt } from "../features/person-at";
import { entryAt, references } from "../features/references";
import {
  prepareRename,
  prepareRenameOfEntry,
  type Renaming,
  rename,
  whyNotId,
} from "../features/rename";
import type { Register } from "../people/register";
import { lensesOverPages } from "./page-requests";
import { answer } from "./requests";
import type { Session } from "./session";

/** `recto/people`: who is named in a document, or in the workspace, for the People view. */
const PEOPLE = new RequestType<{ readonly uri?: string }, NamedPerson[], void>("recto/people");
/** `recto/personAt`: the id of who is named at a position, or of the register's entry there. */
const PERSON_AT = new RequestType<AtPosition, string | null, void>("recto/personAt");

/** What requests about a place have in common. */
export interface AtPosition {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Somebody pointed at, in a transcription or in a register. */
interface Pointed {
  readonly id: string;
  readonly register: Register;
}

/** Connects what a name can do with its requests. */
export function registerPeople(session: Session): void {
  const { connection } = session;
  connection.languages.inlayHint.on(
    answer(session, null, ({ uri, document }, { range }) => {
      const { nameHints, pageHints: showsPages } = session.shows;
      const known = nameHints ? session.known(uri, document) : undefined;
      const names = known ? inlayHints(document, range, known) : [];
      return showsPages ? [...names, ...pageHints(document, range)] : names;
    }),
  );
  connection.onCodeLens((params, token) => {
    const { uri } = params.textDocument;
    const register = session.registers.registerWith(uri);
    return register
      ? codeLenses(register, uri, (id) => session.edition.countsOf(id))
      : lensesOverPages(session, params, token);
  });
  connection.onRequest(PEOPLE, async ({ uri }) => peopleList(await texts(session, uri)));
  connection.onRequest(PERSON_AT, (params) => pointedAt(session, params)?.id ?? null);
}

/** Where the register speaks of who is named at a position. */
export function findDefinition(session: Session, params: AtPosition): Location[] | null {
  const { uri } = params.textDocument;
  const open = session.documents.get(uri);
  if (open?.languageId !== "recto") return null;
  const known = session.known(uri, open.document);
  return known ? locations(definition(open.document, params.position, known)) : null;
}

/** The id of who is named at a position, or of the register's entry there. */
export function prepareRenamed(session: Session, params: AtPosition): Renaming | null {
  const { position } = params;
  const { uri } = params.textDocument;
  const register = session.registers.registerWith(uri);
  if (register) return prepareRenameOfEntry(register, uri, position) ?? null;
  const open = session.documents.get(uri);
  const known = open && session.known(uri, open.document);
  return known ? (prepareRename(open.document, position, known) ?? null) : null;
}

/** Where the documents name who is pointed at. */
export async function findReferences(
  session: Session,
  params: AtPosition & { readonly context: { readonly includeDeclaration: boolean } },
): Promise<Location[] | null> {
  // Of a register that no open text uses it is known only when the texts of the workspace are.
  const isOpen = session.documents.get(params.textDocument.uri)?.languageId === "recto";
  if (!isOpen) await session.catalogue.complete();
  const pointed = pointedAt(session, params);
  if (!pointed) return null;
  const all = await session.workspace.namingTexts();
  return references(pointed.id, all, pointed.register, params.context.includeDeclaration);
}

/** Another id for who is pointed at, in the register and in all marks. */
export async function renamed(
  session: Session,
  params: AtPosition & { readonly newName: string },
  token: CancellationToken,
): Promise<WorkspaceEdit | ResponseError | null> {
  await session.readStaleRegisters();
  const pointed = pointedAt(session, params, true);
  if (!pointed) return null;
  const problem = whyNotId(pointed.id, params.newName, pointed.register);
  if (problem) return new ResponseError(LSPErrorCodes.RequestFailed, problem);
  const { id, register } = pointed;
  const marked = await session.workspace.textsWhere(
    ({ contents }) => contents?.names?.namings.ids.includes(id) ?? false,
    () => token.isCancellationRequested,
  );
  return rename(id, params.newName, marked, register);
}

/** Who is meant at a position: a name in a text, or an entry of a register. */
function pointedAt(
  session: Session,
  { textDocument, position }: AtPosition,
  /** Words that fit several entries mean nobody. */
  certainly = false,
): Pointed | undefined {
  const { uri } = textDocument;
  const open = session.documents.get(uri);
  const register = session.registers.registerWith(uri);
  if (register) {
    const entry = entryAt(register, uri, position);
    return entry && { id: entry.id, register };
  }
  const known = open && session.known(uri, open.document);
  const named = known && namedAt(open.document, open.document.offsetAt(position), known);
  if (certainly && named && named.sort !== "mention" && named.sort !== "mark") return undefined;
  const id = named?.ids[0];
  return known && id !== undefined ? { id, register: known.register } : undefined;
}

async function texts(session: Session, uri: string | undefined): Promise<NamingText[]> {
  if (uri === undefined) return session.workspace.namingTexts();
  const document = session.documents.get(uri)?.document;
  const known = document && session.known(uri, document);
  return known ? [namingText(uri, document, known)] : [];
}
