import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
} from "vscode-languageserver";
import { diagnostics } from "../features/diagnostics";
import { speechOf, useSpeech } from "../text/words";
import { readSettings } from "../workspace/settings";
import { capabilities } from "./capabilities";
import { showProgress } from "./catalogue-progress";
import { registerExport } from "./export-requests";
import { registerImport } from "./import-requests";
import { registerNavigation } from "./navigation-requests";
import { registerOrder } from "./order-requests";
import { registerPages } from "./page-requests";
import { registerPeople } from "./people-requests";
import { clientFiles, type Platform } from "./platform";
import { registerPreview } from "./preview-requests";
import { registerFeatures } from "./requests";
import { registerSearch } from "./search-requests";
import { Session } from "./session";
import { followFiles, watchFiles } from "./watched-files";
import { registerWorkspaceDiagnostics } from "./workspace-diagnostics";
import { registerWorkspace } from "./workspace-requests";
import { registerWriting } from "./writing-requests";

/** How long a client that is sent diagnostics waits for typing to pause, in milliseconds. */
const PAUSE = 150;
/** How long typing in a register must pause before it is read again, in milliseconds. */
const REGISTER_PAUSE = 400;
/** Of more texts in a workspace memory counts for more than the last tenth of speed. */
const MANY_TEXTS = 2000;

/** Serves one client until it goes. */
export function serve(connection: Connection, platform: Platform): void {
  const files = platform.files(clientFiles(connection));
  const threads = platform.registerThreads();
  const session: Session = new Session(
    connection,
    files,
    threads,
    () => refresh(session),
    (until) => {
      if (session.catalogue.progress.all > MANY_TEXTS) platform.saveMemory?.();
      tell(session, showProgress(session, until));
    },
  );
  connection.onInitialize((params) => {
    session.client = params.capabilities;
    session.locale = params.locale;
    const words = params.initializationOptions?.words;
    useSpeech(words ? speechOf(params.locale, words) : platform.speech?.(params.locale));
    const folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    session.storage = platform.storage?.(folders, params.initializationOptions?.storage);
    session.useFolders(folders);
    session.useSettings(readSettings(params.initializationOptions?.settings));
    platform.useScripts?.(params.initializationOptions?.scripts);
    return capabilities(platform.version);
  });
  connection.onInitialized(() => initialized(session));
  connection.onDidChangeConfiguration(() => tell(session, readConfiguration(session)));
  followFiles(session);
  registerFeatures(session);
  registerPeople(session);
  registerNavigation(session);
  registerWorkspace(session);
  registerWorkspaceDiagnostics(session);
  registerWriting(session);
  registerPages(session);
  registerOrder(session);
  registerExport(session);
  registerImport(session);
  registerPreview(session);
  registerSearch(session);
  pushDiagnostics(session);
  followRegisters(session);
  session.documents.listen(connection);
  connection.listen();
}

function initialized(session: Session): void {
  session.isReady = true;
  void session.settled.then(() => session.catalogue.review([]));
  const folders = session.client.workspace?.workspaceFolders;
  if (folders)
    session.connection.workspace.onDidChangeWorkspaceFolders(() =>
      tell(session, followFolders(session)),
    );
  if (session.client.workspace?.didChangeConfiguration?.dynamicRegistration) {
    const { type } = DidChangeConfigurationNotification;
    tell(session, session.connection.client.register(type, { section: "recto" }));
  }
  if (session.isToldOfFiles) tell(session, watchFiles(session));
  tell(session, readConfiguration(session));
}

async function followFolders(session: Session): Promise<void> {
  const folders = await session.connection.workspace.getWorkspaceFolders();
  session.useFolders((folders ?? []).map(({ uri }) => uri));
  session.filesChanged([]);
}

async function readConfiguration(session: Session): Promise<void> {
  if (!session.client.workspace?.configuration) return;
  session.useSettings(readSettings(await session.connection.workspace.getConfiguration("recto")));
}

/** Asks the client to ask again. */
function refresh(session: Session): void {
  const { client, connection } = session;
  if (!session.isReady) return;
  if (client.workspace?.diagnostics?.refreshSupport) {
    tell(session, connection.languages.diagnostics.refresh());
  } else {
    for (const { uri } of session.transcriptions()) push(session, uri);
  }
  if (client.workspace?.semanticTokens?.refreshSupport) {
    tell(session, connection.languages.semanticTokens.refresh());
  }
  if (client.workspace?.inlayHint?.refreshSupport) {
    tell(session, connection.languages.inlayHint.refresh());
  }
  if (client.workspace?.codeLens?.refreshSupport) {
    tell(session, connection.sendRequest(CodeLensRefreshRequest.type));
  }
  tell(session, connection.sendNotification("recto/pagesChanged"));
  tell(session, connection.sendNotification("recto/previewChanged"));
}

/** Lets a request to the client run; a client that refuses it is no reason to stop. */
function tell({ connection }: Session, request: Promise<unknown>): void {
  request.catch((error: unknown) => connection.console.warn(String(error)));
}

/** A register that is being typed is read again when typing pauses. */
function followRegisters(session: Session): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const changed = new Set<string>();
  const reload = () => {
    void session.registers.reload([...changed]);
    changed.clear();
  };
  const follow = (uri: string, languageId: string) => {
    if (languageId === "recto" || !session.registers.uris().includes(uri)) return;
    changed.add(uri);
    clearTimeout(waiting);
    waiting = setTimeout(reload, REGISTER_PAUSE);
  };
  session.documents.onDidChangeContent(({ document: { uri, languageId } }) => {
    session.quiet.disturb();
    follow(uri, languageId);
  });
  session.documents.onDidClose(({ document: { uri, languageId } }) => follow(uri, languageId));
}

/** Clients that cannot ask for diagnostics are sent them, when typing pauses. */
function pushDiagnostics(session: Session): void {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  session.documents.onDidChangeContent(({ document: { uri } }) => {
    if (session.client.textDocument?.diagnostic) return;
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => push(session, uri), PAUSE),
    );
  });
  session.documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    if (!session.client.textDocument?.diagnostic) {
      tell(session, session.connection.sendDiagnostics({ uri, diagnostics: [] }));
    }
  });
}

function push(session: Session, uri: string): void {
  const open = session.documents.get(uri);
  if (open?.languageId !== "recto" || session.client.textDocument?.diagnostic) return;
  const found = diagnostics(session.facts(open), session.severities(uri), uri);
  const { version } = open;
  tell(session, session.connection.sendDiagnostics({ uri, version, diagnostics: found }));
}
