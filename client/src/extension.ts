import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { registerCommands } from "./commands";
import { answerFileRequests } from "./files";
import { pageCommands } from "./pages/page-commands";
import { pagesView } from "./pages/pages-view";
import { peopleView } from "./people/people-view";
import { placeInStatusBar } from "./status-bar";
import { dropAndPaste } from "./writing/drop-and-paste";
import { wrapCommands } from "./writing/wrap";

/** What both editions do once their language client is made. The server starts meanwhile. */
export function activateWith(client: BaseLanguageClient, context: ExtensionContext): void {
  context.subscriptions.push(...registerCommands(), ...answerFileRequests(client));
  context.subscriptions.push(...peopleView(client), ...wrapCommands(client));
  context.subscriptions.push(...dropAndPaste(client));
  context.subscriptions.push(...pageCommands(client), ...pagesView(client));
  void client.start().then(() => context.subscriptions.push(...placeInStatusBar(client)));
}
