import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from "vscode-languageserver/browser";
import { serve } from "../lsp/server";

declare const VERSION: string;

// The worker's own global scope is its port.
const reader = new BrowserMessageReader(globalThis as never);
const writer = new BrowserMessageWriter(globalThis as never);
serve(createConnection(reader, writer), { version: VERSION, files: (client) => client });
