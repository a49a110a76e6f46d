import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type DocumentSymbol,
  type Hover,
  type Location,
} from "vscode-languageserver";
import { registerActions } from "../features/register-diagnostics";
import { namedEntryAt, registerHover } from "../features/register-hover";
import { registerSymbols } from "../features/register-symbols";
import type { Register } from "../people/register";
import type { Position } from "../syntax/document";
import type { Session } from "./session";

interface AtPosition {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** What can be done about the findings of a register; nothing where the file is none. */
export function actionsInRegister(
  session: Session,
  { textDocument: { uri }, range, context: { only } }: CodeActionParams,
): CodeAction[] | undefined {
  const open = registerText(session, uri);
  if (!open) return undefined;
  if (only && !only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
  const problems = session.problemsNow(uri);
  return registerActions(problems, session.severities(uri), range, open.text);
}

/** Who stands in a register; nothing where the file is none. */
export function symbolsInRegister(session: Session, uri: string): DocumentSymbol[] | undefined {
  const open = registerText(session, uri);
  return open && registerSymbols(open.register, uri);
}

/** The card of an entry in the register's own file. */
export function hoverInRegister(session: Session, params: AtPosition): Hover | undefined {
  const { uri } = params.textDocument;
  const open = registerText(session, uri);
  if (!open) return undefined;
  const line = lineAt(open.text, params.position.line);
  return registerHover(open.register, uri, params.position, line, session.around());
}

/** From a form of a name to the entry's id; an editor that is there already shows the references. */
export function definitionInRegister(session: Session, params: AtPosition): Location | undefined {
  const { uri } = params.textDocument;
  const open = registerText(session, uri);
  const line = open && lineAt(open.text, params.position.line);
  const named = open && namedEntryAt(open.register, uri, params.position, line ?? "");
  const range = named?.entry.source?.idRange;
  return range && { uri, range };
}

function registerText(
  session: Session,
  uri: string,
): { readonly text: string; readonly register: Register } | undefined {
  const open = session.documents.get(uri);
  const register = open?.languageId === "recto" ? undefined : session.registers.registerWith(uri);
  return open && register && { text: open.document.text, register };
}

/** One line of a text, without its end. */
function lineAt(text: string, line: number): string {
  return text.split(/\r\n|\r|\n/, line + 1)[line] ?? "";
}
