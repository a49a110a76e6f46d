import { createConnection, StreamMessageReader } from "vscode-languageserver/node";
import { version } from "../../../package.json";
import { lifecycle } from "../lsp/lifecycle";
import { serve } from "../lsp/server";
import { FragmentWriter } from "./fragment-writer";
import { localFiles } from "./local-files";
import { saveMemory } from "./memory";
import { registerThreads } from "./register-threads";
import { storageOf } from "./storage";
import { translations } from "./translations";

// The command line may have chosen the language for an editor that does not say one.
const chosen = globalThis.rectoSpeech;
const reader = new StreamMessageReader(process.stdin);
const writer = new FragmentWriter(process.stdout);
// Without its client the server has nothing to do.
reader.onClose(() => process.exit(0));
// After a header that cannot be read nobody knows where the next message begins; editors start a new
// server. A message that is no JSON is only itself.
reader.onError((error) => {
  if (error instanceof SyntaxError) return;
  console.error(`The editor sent what is no message, and the server ends: ${error.message}`);
  process.exit(1);
});
const connection = createConnection(reader, writer, { messageStrategy: lifecycle(writer) });
// What fails in the background, while nobody waits for it, is told in the log; the rest goes on.
process.on("unhandledRejection", (error) =>
  connection.console.error(error instanceof Error ? `${error.stack}` : String(error)),
);
serve(connection, {
  version,
  files: localFiles,
  registerThreads,
  saveMemory,
  storage: storageOf,
  speech: (locale) => chosen ?? translations(locale),
});
