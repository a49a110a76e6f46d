import {
  type CancellationToken,
  CompletionTriggerKind,
  type Location,
  LSPErrorCodes,
  type Position,
  RequestType,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { titleOf } from "../analysis/front-matter";
import { structureOf } from "../analysis/structure";
import { codeLenses } from "../features/code-lens";
import { completion } from "../features/completion";
import { definition, locations } from "../features/definition";
import { inlayHints } from "../features/inlay-hint";
import { pageName } from "../features/names";
import { pageHints } from "../features/page-hints";
import { type NamedPerson, peopleList } from "../features/people-list";
import { namedAt } from "../features/person-at";
import { entryAt, type NamingText, references } from "../features/references";
import { prepareRename, prepareRenameOfEntry, rename, whyNotId } from "../features/rename";
import { type TitledDocument, workspaceSymbols } from "../features/workspace-symbol";
import { type Register, registerOf } from "../people/register";
import { lensesOverPages } from "./page-requests";
import { answer } from "./requests";
import type { Session } from "./session";

/** `recto/people`: who is named in a document, or in the workspace, for the People view. */
const PEOPLE = new RequestType<{ readonly uri?: string }, NamedPerson[], void>("recto/people");

interface AtPosition {
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
  connection.onDefinition(
    answer(session, null, ({ uri, document }, { position }) => {
      const known = session.known(uri, document);
      return known ? locations(definition(document, position, known)) : null;
    }),
  );
  connection.onReferences((params, token) => findReferences(session, params, token));
  connection.onPrepareRename(({ textDocument: { uri }, position }) => {
    const register = session.registers.registerWith(uri);
    if (register) return prepareRenameOfEntry(register, uri, position) ?? null;
    const open = session.documents.get(uri);
    const known = open && session.known(uri, open.document);
    return known ? (prepareRename(open.document, position, known) ?? null) : null;
  });
  connection.onRenameRequest((params, token) => renamed(session, params, token));
  connection.onCompletion(
    answer(session, null, ({ uri, document }, { position, context }) => {
      const known = session.known(uri, document);
      const explicit = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
      const inEdition = (id: string) => session.edition.countsOf(id)?.mentions ?? 0;
      return known
        ? (completion(document, position, known, { explicit, inEdition }) ?? null)
        : null;
    }),
  );
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
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const all = await texts(session, undefined, token);
    const registers = [...new Set(all.map(({ known }) => known.register))];
    const register = registerOf(registers.map(({ entries }) => entries));
    return workspaceSymbols(query, register, all.map(titled));
  });
  connection.onRequest(PEOPLE, async ({ uri }, token) =>
    peopleList(await texts(session, uri, token)),
  );
}

/** A document with its pages, as they are looked for by name. */
function titled({ uri, document }: NamingText): TitledDocument {
  const { pages } = structureOf(document);
  const own = pages.map((page) => ({
    name: pageName(page, pages),
    range: { start: document.positionAt(page.mark.start), end: document.positionAt(page.mark.end) },
  }));
  return {
    uri,
    title: titleOf(document) ?? decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1)),
    pages: own,
  };
}

async function findReferences(
  session: Session,
  params: AtPosition & { readonly context: { readonly includeDeclaration: boolean } },
  token: CancellationToken,
): Promise<Location[] | null> {
  const pointed = pointedAt(session, params);
  if (!pointed) return null;
  const all = await texts(session, undefined, token);
  return references(pointed.id, all, pointed.register, params.context.includeDeclaration);
}

async function renamed(
  session: Session,
  params: AtPosition & { readonly newName: string },
  token: CancellationToken,
): Promise<WorkspaceEdit | ResponseError | null> {
  const pointed = pointedAt(session, params, true);
  if (!pointed) return null;
  const problem = whyNotId(pointed.id, params.newName, pointed.register);
  if (problem) return new ResponseError(LSPErrorCodes.RequestFailed, problem);
  const all = await texts(session, undefined, token);
  const versioned = all.map((text) => ({
    ...text,
    version: session.documents.get(text.uri)?.version,
  }));
  return rename(pointed.id, params.newName, versioned, pointed.register);
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

async function texts(
  session: Session,
  uri: string | undefined,
  token: CancellationToken,
): Promise<NamingText[]> {
  if (uri === undefined) return session.namingTexts(() => token.isCancellationRequested);
  const document = session.documents.get(uri)?.document;
  const known = document && session.known(uri, document);
  return known ? [{ uri, document, known }] : [];
}
