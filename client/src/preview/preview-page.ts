import { Uri, type Webview } from "vscode";
import { attributes } from "../../../server/src/export/html/escape";
import { pageHead } from "../../../server/src/export/html/head";
import type { PageState } from "./messages";
import { PREVIEW_STYLE } from "./preview-style";
import { originOf } from "./scans";

const VIEW_BUTTONS: readonly (readonly [view: string, title: string])[] = [
  ["reading", "Reading"],
  ["diplomatic", "As on the page"],
  ["parallel", "Parallel"],
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
  const buttons = VIEW_BUTTONS.map(
    ([view, title]) => `<button type="button" data-view="${view}">${title}</button>`,
  );
  const head = { title: "Recto Preview", policy, style: PREVIEW_STYLE, nonce };
  const data = attributes({
    "data-state": JSON.stringify(state),
    "data-facsimile-script": String(script("facsimile.js")),
  });
  return `${pageHead(head)}
<body${data}>
<div class="bar" role="toolbar" aria-label="Preview">
<span class="views" role="group" aria-label="View">${buttons.join("")}</span>
<button type="button" id="facsimile" aria-pressed="false" title="The scan of the page beside the text">Scan</button>
<button type="button" id="print" title="Opens this view in a browser, to print it or save it as PDF">Print</button>
</div>
<div class="stage">
<div class="scroller" id="scroller" role="region" aria-label="Text" tabindex="0">
<main id="text"></main>
<details class="signs"><summary>Signs</summary><div id="legend"></div></details>
</div>
<section id="scan" aria-label="Scan" hidden></section>
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
