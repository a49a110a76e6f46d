import { l10n, Uri, type Webview } from "vscode";
import type { Scan } from "../../../server/src/lsp/preview-protocol";
import { nameOf } from "../file-name";
import type { ShownScan } from "./messages";

const DRAWN = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i;
const HARD: readonly (readonly [ending: RegExp, name: string])[] = [
  [/\.tiff?$/i, "TIFF"],
  [/\.jp[2xf]$/i, "JPEG 2000"],
  [/\.pdf$/i, "PDF"],
];
const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/i;
/** What the preview shows of the scan of a page, or says where there is nothing to draw. */
export function shownScan(
  scan: Scan | undefined,
  webview: Webview,
  hosts: readonly string[],
): ShownScan {
  if (!scan) return noScan();
  const { path, page, uri, state } = scan;
  const name = nameOf(path) || path; // An address may end in a slash.
  const title = page ? l10n.t("Page {0} · {1}", page, name) : name;
  if (state === "web") return scanOnWeb(scan, title, hosts);
  if (state === "missing")
    return {
      title,
      message: l10n.t(
        "There is no scan {0}: neither beside the document nor in the folders that recto.yaml names under images.",
        path,
      ),
    };
  const hard = HARD.find(([ending]) => ending.test(path));
  if (hard)
    return {
      title,
      message: l10n.t(
        "{0} is {1}, which the editor cannot draw. Save it as PNG or JPEG, and name that file in the page mark.",
        path,
        hard[1],
      ),
    };
  if (!uri || !DRAWN.test(path))
    return {
      title,
      message: l10n.t(
        "{0} is no picture that the editor can draw. PNG and JPEG can be drawn.",
        path,
      ),
    };
  return { title, kind: "picture", address: webview.asWebviewUri(Uri.parse(uri, true)).toString() };
}

function noScan(): ShownScan {
  const message = l10n.t(
    "No scan is named for this page. Name it in the page mark, as in [page 12 | scans/0012.jpg], or list the scans in the field Images.",
  );
  return { title: "", message };
}

function scanOnWeb({ path, number }: Scan, title: string, hosts: readonly string[]): ShownScan {
  const host = hostOf(path);
  if (!host)
    return {
      title,
      message: l10n.t("{0} is no address that a scan is shown from; https is asked for.", path),
    };
  if (!hosts.includes(host))
    return {
      title,
      host,
      message: l10n.t(
        "This scan lies on {0}. Nothing is fetched from the network unless you allow it for that host.",
        host,
      ),
    };
  const kind = DRAWN.test(path) ? "picture" : "iiif";
  return { title, kind, address: path, number };
}

/** The host of an address with https, or of this machine; nothing for all others. */
export function hostOf(address: string): string | undefined {
  try {
    const { origin, host } = new URL(address);
    return isHost(host) && origin === originOf(host) ? host : undefined;
  } catch {
    return undefined;
  }
}

/** Where a host is asked: over the net by https alone, on this machine by http. */
export function originOf(host: string): string {
  return `${THIS_MACHINE.test(host) ? "http" : "https"}://${host}`;
}

/** A name, perhaps with a port; nothing that would mean more in a content security policy. */
export function isHost(host: string): boolean {
  return /^[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d+)?$/i.test(host);
}
