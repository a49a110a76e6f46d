import type {
  CancellationToken,
  Diagnostic,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceFullDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { Findings } from "../workspace/catalogue/card";
import { canonicalUri } from "../workspace/files";
import { turn } from "../workspace/quiet";
import type { Session } from "./session";

/** Findings come in groups: so long more of them are waited for, in milliseconds. */
const GROUP = 300;
const GONE = "gone";

/** Tells what is found in texts that are not open, where the settings ask for it. */
export function registerWorkspaceDiagnostics(session: Session): void {
  // Of a text that is closed the client forgets what it was told.
  session.documents.onDidClose(() => session.catalogue.news.tell());
  session.connection.languages.diagnostics.onWorkspace((params, token) =>
    whenNew(session, params, token),
  );
}

/** `workspace/diagnostic`: what is other than the client knows; the answer waits for news. */
async function whenNew(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  const cancelled = new Promise<void>((done) => token.onCancellationRequested(() => done()));
  for (;;) {
    const items = token.isCancellationRequested ? [] : reports(session, known);
    if (items.length > 0 || token.isCancellationRequested) return { items };
    await Promise.race([session.catalogue.news.next(), cancelled]);
    await Promise.race([turn(GROUP), cancelled]);
  }
}

function reports(
  session: Session,
  known: ReadonlyMap<string, string>,
): WorkspaceFullDocumentDiagnosticReport[] {
  const items: WorkspaceFullDocumentDiagnosticReport[] = [];
  const report = (uri: string, resultId: string, found: readonly Diagnostic[] = []) =>
    items.push({ kind: "full", uri, version: null, resultId, items: [...found] });
  const open = new Set(session.transcriptions().map(({ uri }) => canonicalUri(uri)));
  const closed = new Set<string>();
  for (const { uri, canonical, contents } of session.catalogue.soFar()) {
    if (open.has(canonical) || !contents?.findings) continue;
    closed.add(uri);
    const resultId = idOf(contents.findings);
    if (known.get(uri) !== resultId) report(uri, resultId, contents.findings.diagnostics);
  }
  for (const [uri, resultId] of known)
    if (!closed.has(uri) && !open.has(canonicalUri(uri)) && resultId !== GONE) report(uri, GONE);
  return items;
}

const ids = new WeakMap<Findings, string>();
let last = 0;

function idOf(findings: Findings): string {
  const known = ids.get(findings);
  if (known !== undefined) return known;
  const made = String(++last);
  ids.set(findings, made);
  return made;
}
