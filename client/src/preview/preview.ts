import {
  ConfigurationTarget,
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { VIEWS, type View } from "../../../server/src/export/html/view";
import { onNews } from "../news";
import type { PageState } from "./messages";
import { type Places, PreviewPanel } from "./preview-panel";
import { hostOf, isHost, originOf } from "./scans";

const TYPE = "recto.preview";

/** *Open Preview to the Side*: a transcription as it is read, beside the text. */
export function previewCommands(
  client: BaseLanguageClient,
  context: ExtensionContext,
): Disposable[] {
  const previews = new Previews(client, {
    extension: context.extensionUri,
    storage: context.globalStorageUri,
  });
  return [
    previews,
    commands.registerCommand("recto.openPreview", (resource?: Uri) => previews.open(resource)),
    window.registerWebviewPanelSerializer(TYPE, {
      deserializeWebviewPanel: (panel, state) => previews.revive(panel, state),
    }),
    window.onDidChangeActiveTextEditor((editor) => previews.follow(editor?.document)),
    // A document that becomes a transcription is opened again, as one.
    workspace.onDidOpenTextDocument(
      (document) => document === window.activeTextEditor?.document && previews.follow(document),
    ),
    onNews(client, "recto/previewChanged", () => previews.panel?.refresh()),
  ];
}

/** One preview, which follows the transcription in front. */
class Previews implements Disposable {
  panel: PreviewPanel | undefined;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly places: Places,
  ) {}

  async open(resource?: Uri): Promise<void> {
    const active = window.activeTextEditor?.document;
    const document = resource instanceof Uri ? await workspace.openTextDocument(resource) : active;
    if (document?.languageId !== "recto") {
      void window.showInformationMessage(
        l10n.t("Open a transcription first; the preview shows it."),
      );
      return;
    }
    if (this.panel) {
      this.panel.panel.reveal(undefined, true);
      this.panel.use(document);
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel(TYPE, l10n.t("Preview"), column, {
      enableFindWidget: true,
    });
    this.adopt(panel, document, { uri: "", view: "reading", facsimile: false });
  }

  /** After the window was loaded anew. */
  async revive(panel: WebviewPanel, kept: unknown): Promise<void> {
    const state = stateOf(kept);
    try {
      const document = await workspace.openTextDocument(Uri.parse(state.uri, true));
      this.adopt(panel, document, state);
    } catch {
      panel.dispose(); // The document is gone.
    }
  }

  follow(document: TextDocument | undefined): void {
    if (document?.languageId === "recto") this.panel?.use(document);
  }

  dispose(): void {
    this.panel?.panel.dispose();
  }

  private adopt(panel: WebviewPanel, document: TextDocument, state: PageState): void {
    this.panel?.panel.dispose();
    const { client, places } = this;
    const settings = { hosts: allowedHosts, allow: allowHost };
    const preview = new PreviewPanel(panel, client, places, settings, document, state);
    this.panel = preview;
    panel.onDidDispose(() => {
      preview.dispose();
      if (this.panel === preview) this.panel = undefined;
    });
  }
}

function stateOf(kept: unknown): PageState {
  const { uri, view, facsimile } = (kept ?? {}) as Partial<Record<keyof PageState, unknown>>;
  return {
    uri: typeof uri === "string" ? uri : "",
    view: VIEWS.includes(view as View) ? (view as View) : "reading",
    facsimile: facsimile === true,
  };
}

/** The hosts from which the user lets scans be fetched. */
function allowedHosts(): readonly string[] {
  const hosts = workspace.getConfiguration("recto").get<unknown>("preview.imageHosts");
  return Array.isArray(hosts)
    ? hosts.filter((host) => typeof host === "string" && isHost(host))
    : [];
}

/** Asks before a host is allowed for good: from then on, showing a page tells it who reads. */
async function allowHost(host: string): Promise<boolean> {
  if (hostOf(originOf(host)) !== host) return false;
  const allow = l10n.t("Allow {0}", host);
  const detail = l10n.t(
    "Recto will fetch scans from there when their pages are shown. The setting recto.preview.imageHosts lists the hosts that are allowed.",
  );
  const chosen = await window.showWarningMessage(
    l10n.t("Show scans from {0}?", host),
    { modal: true, detail },
    allow,
  );
  if (chosen !== allow) return false;
  await workspace
    .getConfiguration("recto")
    .update("preview.imageHosts", [...allowedHosts(), host], ConfigurationTarget.Global);
  return true;
}
