import {
  type CancellationToken,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from "vscode-languageserver";
import { type Asking, completion, needsOf } from "../features/completion";
import { answer } from "./requests";
import type { Session } from "./session";

/** Connects what helps with writing with its requests. */
export function registerWriting(session: Session): void {
  const { connection } = session;
  connection.onCompletion((params, token) => completed(session, params, token));
}

/** What needs other files is read first; then the text is looked at as it is by then. */
async function completed(
  session: Session,
  params: CompletionParams,
  token: CancellationToken,
): Promise<CompletionList | null> {
  const { uri } = params.textDocument;
  const explicit = params.context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
  const needs = answer(session, {}, ({ document }) => needsOf(document, params.position, explicit));
  const { scans, archives } = needs(params, token);
  const around: Asking = {
    explicit,
    inEdition: (id) => session.edition.countsOf(id)?.mentions ?? 0,
    snippets: session.client.textDocument?.completion?.completionItem?.snippetSupport ?? false,
    language: session.locale,
    scans: scans ? await session.scanPaths(uri) : [],
    archives: archives ? await session.archives(() => token.isCancellationRequested) : [],
  };
  const items = answer(session, null, ({ document }, { position }: CompletionParams) => {
    return completion(document, position, session.known(uri, document), around) ?? null;
  });
  return items(params, token);
}
