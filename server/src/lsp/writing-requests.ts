import {
  type CancellationToken,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  RequestType,
} from "vscode-languageserver";
import { notesOf } from "../analysis/notes";
import { type Asking, completion, needsOf } from "../features/completion";
import { resolveCompletionItem } from "../features/completion-item-resolve";
import { type LinkedKeys, linkedKeys, linkedRanges } from "../features/linked-editing-range";
import { onTypeFormatting } from "../features/on-type-formatting";
import { pageMarks } from "../features/page-marks";
import { idOf, paste } from "../features/paste";
import { signatureHelp } from "../features/signature-help";
import { type Wrapped, wrap } from "../features/wrap";
import { type WrapChoice, wrapChoices } from "../features/wrap-choices";
import type { OpenDocument } from "../workspace/open-document";
import { answer } from "./requests";
import type { Session } from "./session";
import type { Dropped, Pasted, Selected } from "./writing-protocol";

/** `recto/wrap`: puts a mark around selections, or takes it away. */
const WRAP = new RequestType<Selected & { readonly as: string }, Wrapped | null, void>(
  "recto/wrap",
);
/** `recto/wrapChoices`: the marks that can be put around selections. */
const WRAP_CHOICES = new RequestType<Selected, WrapChoice[], void>("recto/wrapChoices");

/** `recto/paste`: what is on the clipboard with its marks; null where plain text says the same. */
const PASTE = new RequestType<Pasted, string | null, void>("recto/paste");

/** `recto/pageMarks`: page marks for images, by their URIs; null where none of them is one. */
const PAGE_MARKS = new RequestType<Dropped, string | null, void>("recto/pageMarks");

/** Connects what helps with writing with its requests. */
export function registerWriting(session: Session): void {
  const { connection } = session;
  connection.onCompletion((params, token) => completed(session, params, token));
  connection.onCompletionResolve((item, token) => {
    const { uri } = item.data ?? {};
    if (typeof uri !== "string") return item;
    const explained = answer(session, item, ({ document }) =>
      resolveCompletionItem(item, document, session.known(uri, document)),
    );
    return explained({ textDocument: { uri } }, token);
  });
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
  connection.onRequest(PASTE, (params, token) => pasted(session, params, token));
  connection.onRequest(
    PAGE_MARKS,
    answer(session, null, ({ uri, document }, { position, images }) => {
      const paths = session.images.pathsTo(uri, images);
      return paths.length > 0 ? pageMarks(document, position, paths) : null;
    }),
  );
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

/** Pages are read by a bundle of its own, when the first one is pasted. */
async function pasted(
  session: Session,
  params: Pasted,
  token: CancellationToken,
): Promise<string | null> {
  const html = params.html ? (await import("../import/html")).readHtml : undefined;
  const feature = answer(session, null, ({ uri, document }, { html: page = "", plain }: Pasted) => {
    const { conventions } = document;
    const { bodyOf, references } = notesOf(document);
    const keys = new Set([...bodyOf.keys(), ...references.map(({ key }) => key)]);
    const known = session.known(uri, document);
    const read = html?.(page, {
      conventions,
      isTaken: (key) => keys.has(key),
      idOf: known && ((name) => idOf(name, known)),
    });
    return paste(document, { read, plain }, known) ?? null;
  });
  return feature(params, token);
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
    uri,
    explicit,
    inEdition: (id) => session.edition.countsOf(id)?.mentions ?? 0,
    snippets: session.client.textDocument?.completion?.completionItem?.snippetSupport ?? false,
    language: session.locale,
    scans: scans ? await session.images.paths(uri) : [],
    archives: archives ? session.workspace.archives() : [],
  };
  const items = answer(session, null, ({ document }, { position }: CompletionParams) => {
    return completion(document, position, session.known(uri, document), around) ?? null;
  });
  return items(params, token);
}
