import { env, l10n, type Uri, type Webview } from "vscode";
import { attributes, escaped } from "../../../server/src/export/html/escape";
import { pageHead } from "../../../server/src/export/html/head";
import { STYLE } from "../../../server/src/export/html/style";
import { contentPolicy, newNonce, scriptAddress } from "../webview/webview-page";
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
  const script = (name: string) => scriptAddress(webview, extension, name);
  const web = hosts.map(originOf).join(" ");
  const policy = contentPolicy(nonce, {
    "img-src": `${webview.cspSource} data: blob: ${web}`,
    "connect-src": web || "'none'",
  });
  const buttons = viewButtons().map(
    ([view, title]) => `<button type="button" data-view="${view}">${escaped(title)}</button>`,
  );
  const title = l10n.t("Recto Preview");
  const head = { title, policy, style: STYLE + PREVIEW_STYLE, nonce, language: env.language };
  const data = attributes({
    "data-state": JSON.stringify(state),
    "data-facsimile-script": script("facsimile.js"),
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
<script${attributes({ nonce, src: script("preview.js") })}></script>
</body>
</html>`;
}
