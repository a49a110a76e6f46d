import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import {
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

const SERVER = resolve(import.meta.dirname, "../../dist/server.js");

/** A server process with a real client of the protocol at its other end. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly initialised: InitializeResult;
  /** Opens a text under a URI. */
  open(uri: string, text: string, version?: number): Promise<void>;
  /** Replaces a range, or the whole text. */
  change(uri: string, version: number, changes: readonly object[]): Promise<void>;
  /** Ends the server as an editor does, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the built server over standard input and output. */
export async function startServer(params: Partial<InitializeParams> = {}): Promise<Client> {
  if (!existsSync(SERVER)) throw new Error("dist/server.js is missing: run `npm run build` first.");
  const child = spawn(process.execPath, [SERVER, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const all = { processId: process.pid, rootUri: null, capabilities: {}, ...params };
  const initialised = await connection.sendRequest<InitializeResult>("initialize", all);
  await connection.sendNotification("initialized", {});
  return {
    connection,
    process: child,
    initialised,
    open: (uri, text, version = 1) =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "recto", version, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges,
      }),
    stop: () => stop(connection, child),
  };
}

async function stop(connection: ProtocolConnection, child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  const code = await ended;
  connection.dispose();
  return code;
}
