import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { registerCommands } from "./commands";
import { copyAsCommand } from "./export/copy-as";
import { exportCommand } from "./export/export";
import { answerFileRequests } from "./files";
import { importCommand } from "./import/import";
import { offerImport } from "./import/offer";
import { newDocumentCommand } from "./new-document/new-document";
import { compareCommands } from "./order/compare";
import { normaliseCommands } from "./order/normalise";
import { pageCommands } from "./pages/page-commands";
import { pagesView } from "./pages/pages-view";
import { peopleView } from "./people/people-view";
import { previewCommands } from "./preview/preview";
import { readingsView } from "./readings/readings-view";
import { openSampleCommand } from "./sample/open-sample";
import { concordanceView } from "./search/search-commands";
import { placeInStatusBar } from "./status-bar";
import { dropAndPaste } from "./writing/drop-and-paste";
import { wrapCommands } from "./writing/wrap";

/** What both editions do once their language client is made. The server starts meanwhile. */
export function activateWith(client: BaseLanguageClient, context: ExtensionContext): void {
  context.subscriptions.push(...registerCommands(), ...answerFileRequests(client));
  context.subscriptions.push(...peopleView(client), ...wrapCommands(client));
  context.subscriptions.push(...dropAndPaste(client));
  context.subscriptions.push(...pageCommands(client), ...pagesView(client));
  context.subscriptions.push(...normaliseCommands(client, context.globalStorageUri));
  context.subscriptions.push(...readingsView(client));
  context.subscriptions.push(newDocumentCommand(), ...compareCommands(client));
  context.subscriptions.push(exportCommand(client), copyAsCommand(client));
  context.subscriptions.push(importCommand(client), offerImport(client, context.workspaceState));
  context.subscriptions.push(...previewCommands(client, context));
  context.subscriptions.push(...concordanceView(client, context));
  context.subscriptions.push(openSampleCommand(context));
  void client.start().then(() => context.subscriptions.push(...placeInStatusBar(client)));
}
