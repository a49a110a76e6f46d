import {
  type CancellationToken,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Range,
  RequestType,
} from "vscode-languageserver";
import { type Asking, completion, needsOf } from "../features/completion";
import { type LinkedKeys, linkedKeys, linkedRanges } from "../features/linked-editing-range";
import { onTypeFormatting } from "../features/on-type-formatting";
import { signatureHelp } from "../features/signature-help";
import { type Wrapped, wrap } from "../features/wrap";
import { type WrapChoice, wrapChoices } from "../features/wrap-choices";
import type { OpenDocument } from "../workspace/open-document";
import { answer } from "./requests";
import type { Session } from "./session";

interface Selected {
  readonly textDocument: { readonly uri: string };
  readonly ranges: readonly Range[];
}

/** `recto/wrap`: puts a mark around selections, or takes it away. */
const WRAP = new RequestType<Selected & { readonly as: string }, Wrapped | null, void>(
  "recto/wrap",
);
/** `recto/wrapChoices`: the marks that can be put around selections. */
const WRAP_CHOICES = new RequestType<Selected, WrapChoice[], void>("recto/wrapChoices");

/** Connects what helps with writing with its requests. */
export function registerWriting(session: Session): void {
  const { connection } = session;
  connection.onCompletion((params, token) => completed(session, params, token));
  connection.onSignatureHelp(
    answer(session, null, ({ document }, { position, context }) => {
      const asked = { typed: context?.triggerCharacter, shown: context?.isRetrigger ?? false };
      return signatureHelp(document, position, asked) ?? null;
    }),
  );
  connection.onDocumentOnTypeFormatting(
    answer(session, null, ({ document }, { position, ch }) =>
      onTypeFormatting(document, position, ch),
    ),
  );
  registerLinkedEditing(session);
  connection.onRequest(
    WRAP,
    answer(session, null, ({ uri, document }, { ranges, as }) => {
      const known = session.known(uri, document);
      return wrap(document, ranges, { as, language: session.locale, known });
    }),
  );
  connection.onRequest(
    WRAP_CHOICES,
    answer(session, [], ({ document }, { ranges }) =>
      wrapChoices(document, ranges, session.locale),
    ),
  );
}

/** Keys that were linked a moment ago stay so while all of them are typed over. */
function registerLinkedEditing(session: Session): void {
  const linked = new WeakMap<OpenDocument, LinkedKeys>();
  session.connection.languages.onLinkedEditingRange(
    answer(session, null, (open, { position }) => {
      const keys = linkedKeys(open.document, position, linked.get(open));
      if (keys) linked.set(open, keys);
      else linked.delete(open);
      return keys ? linkedRanges(keys) : null;
    }),
  );
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
