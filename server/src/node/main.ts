import { createConnection, StreamMessageReader } from "vscode-languageserver/node";
import { version } from "../../../package.json";
import { serve } from "../lsp/server";
import { FragmentWriter } from "./fragment-writer";
import { localFiles } from "./local-files";
import { registerThreads } from "./register-threads";
import { storageOf } from "./storage";
import { translations } from "./translations";

const reader = new StreamMessageReader(process.stdin);
const writer = new FragmentWriter(process.stdout);
// Without its client the server has nothing to do.
reader.onClose(() => process.exit(0));
serve(createConnection(reader, writer), {
  version,
  files: localFiles,
  registerThreads,
  storage: storageOf,
  words: translations,
});
