import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from "vscode-languageserver/browser";
import { version } from "../../../package.json";
import { lifecycle } from "../lsp/lifecycle";
import { serve } from "../lsp/server";
import { registerThreads } from "./register-threads";
import { useScripts } from "./scripts";

// The worker's own global scope is its port.
const reader = new BrowserMessageReader(globalThis as never);
const writer = new BrowserMessageWriter(globalThis as never);
const connection = createConnection(reader, writer, { messageStrategy: lifecycle(writer) });
serve(connection, {
  version,
  files: (client) => client,
  registerThreads,
  useScripts,
});
