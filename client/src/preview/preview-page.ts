import { env, l10n, Uri, type Webview } from "vscode";
import { attributes, escaped } from "../../../server/src/export/html/escape";
import { pageHead } from "../../../server/src/export/html/head";
import type { PageState } from "./messages";
import { pageWords } from "./page-words";
import { PREVIEW_STYLE } from "./preview-style";
import { originOf } from "./scans";

const viewButtons = (): readonly (readonly [view: string, title: string])[] => [
  ["reading", l10n.t("Reading")],
  ["diplomatic", l10n.t("As on the page")],
  ["parallel", l10n.t("Parallel")],
];

/** The page of the preview: nothing runs in it but the scripts of this extension. */
export function previewPage(
  webview: Webview,
  extension: Uri,
  state: PageState,
  hosts: readonly string[],
): string {
  const nonce = newNonce();
  const script = (name: string) => webview.asWebviewUri(Uri.joinPath(extension, "dist", name));
  const web = hosts.map(originOf).join(" ");
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `img-src ${webview.cspSource} data: blob: ${web}`,
    `connect-src ${web || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const buttons = viewButtons().map(
    ([view, title]) => `<button type="button" data-view="${view}">${escaped(title)}</button>`,
  );
  const title = l10n.t("Recto Preview");
  const head = { title, policy, style: PREVIEW_STYLE, nonce, language: env.language };
  const data = attributes({
    "data-state": JSON.stringify(state),
    "data-facsimile-script": String(script("facsimile.js")),
    "data-words": JSON.stringify(pageWords()),
  });
  const said = (name: string, words: string) => attributes({ [name]: words });
  return `${pageHead(head)}
<body${data}>
<div class="bar" role="toolbar"${said("aria-label", l10n.t("Preview"))}>
<span class="views" role="group"${said("aria-label", l10n.t("View"))}>${buttons.join("")}</span>
<button type="button" id="facsimile" aria-pressed="false"${said("title", l10n.t("The scan of the page beside the text"))}>${escaped(l10n.t("Scan"))}</button>
<button type="button" id="print"${said("title", l10n.t("Opens this view in a browser, to print it or save it as PDF"))}>${escaped(l10n.t("Print"))}</button>
</div>
<div class="stage">
<div class="scroller" id="scroller" role="region" ${said("aria-label", l10n.t("Text"))} tabindex="0">
<main id="text"></main>
<details class="signs"><summary>${escaped(l10n.t("Signs"))}</summary><div id="legend"></div></details>
</div>
<section id="scan"${said("aria-label", l10n.t("Scan"))} hidden></section>
</div>
<div id="card" role="tooltip" hidden></div>
<script${attributes({ nonce, src: String(script("preview.js")) })}></script>
</body>
</html>`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes)).replace(/[^A-Za-z0-9]/g, "x");
}
