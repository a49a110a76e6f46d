import { env, l10n, UIKind, Uri, window, workspace } from "vscode";
import { askExport, askFormats } from "../export/export-requests";
import { nameOf } from "../file-name";
import type { Showing } from "./showing";

/** One file, written again each time: nothing piles up. */
const FILE = "recto-print.html";

/**
 * Opens the view in a browser, which can print it or save it as PDF: an editor lets no page inside of it
 * print. Where the editor itself runs in a browser, or on another machine, the page is downloaded.
 */
export async function printInBrowser(showing: Showing, storage: Uri): Promise<void> {
  const { client, document, state } = showing;
  const format = (await askFormats(client)).find(({ name }) => name === "html");
  const written = format && (await askExport(client, document.uri, format, { view: state.view }));
  if (!written?.text) {
    void window.showWarningMessage(l10n.t("This text could not be made into a page to print."));
    return;
  }
  if (env.uiKind === UIKind.Web || env.remoteName !== undefined) {
    const name = nameOf(document.uri.path).replace(/\.recto(?:\.txt)?$/, "");
    return showing.tell({ type: "file", name: `${name}.html`, html: written.text });
  }
  const file = Uri.joinPath(storage, FILE);
  await workspace.fs.createDirectory(storage);
  await workspace.fs.writeFile(file, written.bytes);
  await env.openExternal(file);
}
