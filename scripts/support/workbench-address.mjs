import { inRoot, root } from "./paths.mjs";

/**
 * The address at which a browser opens the folder with the extension of this checkout.
 *
 * @param {import("./remote-server.mjs").Host} host
 * @param {object} options
 * @param {string} options.folder Absolute.
 * @param {string} [options.workspace] Absolute: a file that names several folders, opened instead.
 * @param {string} [options.openFile] Absolute.
 * @param {string} [options.vsix] A package that is installed instead of the checkout.
 * @param {string} [options.testsPath] Test bundle in the checkout, run in the extension host.
 */
export function workbenchAddress(host, { folder, workspace, openFile, vsix, testsPath }) {
  const payload = [
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
  ];
  if (openFile) payload.push(["openFile", host.uri(openFile)]);
  if (host.kind === "node") {
    if (!vsix) payload.push(["extensionDevelopmentPath", host.uri(root)]);
    if (testsPath) payload.push(["extensionTestsPath", host.uri(inRoot(testsPath))]);
  }
  const query = new URLSearchParams({ ...host.query, payload: JSON.stringify(payload) });
  // Without a server behind it, the page itself says which folder is open.
  if (host.kind === "node") {
    const what = workspace ? "workspace" : "folder";
    query.set(what, (workspace ?? folder).replaceAll("\\", "/"));
  }
  return `http://127.0.0.1:${host.port}/?${query}`;
}
