import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import { registerActions } from "../features/register-diagnostics";
import type { Session } from "./session";

/** What can be done about the findings of a register; nothing where the file is none. */
export function actionsInRegister(
  session: Session,
  { textDocument: { uri }, range, context: { only } }: CodeActionParams,
): CodeAction[] | undefined {
  const open = session.documents.get(uri);
  if (!open || open.languageId === "recto" || !session.registers.uris().includes(uri))
    return undefined;
  if (only && !only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
  const problems = session.problemsNow(uri);
  return registerActions(problems, session.severities(uri), range, open.document.text);
}
