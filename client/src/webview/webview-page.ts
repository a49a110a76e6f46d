import { Uri, type Webview } from "vscode";

/** A number for once: scripts and styles that have it are those of the extension. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes)).replace(/[^A-Za-z0-9]/g, "x");
}

/**
 * The content security policy of a page of the extension: scripts and styles with the nonce, and of all
 * else nothing but what these directives name.
 */
export function contentPolicy(nonce: string, directives: Readonly<Record<string, string>> = {}) {
  const all = {
    "default-src": "'none'",
    "script-src": `'nonce-${nonce}'`,
    "style-src": `'nonce-${nonce}'`,
    ...directives,
    "base-uri": "'none'",
    "form-action": "'none'",
  };
  return Object.entries(all)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}

/** Where a page finds a script of the extension. */
export function scriptAddress(webview: Webview, extension: Uri, name: string): string {
  return String(webview.asWebviewUri(Uri.joinPath(extension, "dist", name)));
}
