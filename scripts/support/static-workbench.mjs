import { randomUUID } from "node:crypto";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { answerFileRequest } from "./file-requests.mjs";
import { inRoot, root } from "./paths.mjs";
import { workbenchPage } from "./workbench-page.mjs";

/**
 * Serves VS Code without any VS Code server behind it, as vscode.dev does: the extension runs in
 * a web worker and reads the folder through a virtual file system.
 *
 * @param {object} options
 * @param {import("./vscode.mjs").Installation} options.vscode
 * @param {string} options.folder
 * @param {string} [options.workspace] The file of a workspace beside the folder, opened instead.
 * @param {string} [options.extension] The folder of an unpacked package, instead of the checkout.
 * @param {object} options.settings
 * @param {boolean} [options.testing]
 * @param {number} [options.port] A free one unless given.
 * @param {string} [options.testsPath] Test bundle in the checkout, run in the extension host.
 * @returns {Promise<import("./remote-server.mjs").Host>}
 */
export async function startStaticWorkbench({ port = 0, ...options }) {
  const requests = [];
  const secret = randomUUID();
  const answer = makeRouter({ ...options, secret });
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response).catch((error) => send(response, 500, String(error)));
  });
  await new Promise((done, failed) => {
    server.once("error", failed).listen(port, "127.0.0.1", done);
  });
  return {
    kind: "web",
    port: server.address().port,
    query: {},
    uri: (path) =>
      `recto-files://test/${relative(dirname(options.folder), path).replaceAll(sep, "/")}`,
    output: () => requests.join("\n"),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Which path is answered by what. The secret keeps other pages away from the files. */
function makeRouter({
  vscode,
  folder,
  settings,
  testing,
  testsPath,
  secret,
  workspace,
  extension,
}) {
  const workbench = patchedWorkbench(vscode);
  const routes = [
    [
      `/${secret}/content`,
      (request, path, response) => answerFileRequest(dirname(folder), path, request, response),
    ],
    [`/${secret}/extension`, (_, path, response) => sendFile(response, webFiles, path)],
    ["/recto", (_, path, response) => sendFile(response, extension ?? root, path)],
    [workbenchScript, (_, __, response) => send(response, 200, workbench, ".js")],
    ["/static/extensions", (_, path, response) => sendBuiltInExtension(response, vscode, path)],
    ["/static", (_, path, response) => sendFile(response, vscode.server, path)],
  ];
  return async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const path = decodeURIComponent(pathname);
    if (path === "/") {
      const page = {
        host: request.headers.host,
        folder: basename(folder),
        workspace: workspace && basename(workspace),
        settings,
        testing,
        testsPath,
        secret,
        installed: extension !== undefined,
      };
      return send(response, 200, workbenchPage(page), ".html");
    }
    const [prefix, handle] = routes.find(([start]) => path.startsWith(start)) ?? [];
    if (!handle) return send(response, 404, "not found");
    await handle(request, path.slice(prefix.length), response);
  };
}

const webFiles = inRoot("scripts/support/web-files");
const workbenchScript = "/static/out/vs/code/browser/workbench/workbench.js";

/**
 * This build of the workbench expects a VS Code server at its own address and keeps the user's
 * data there: both are undone.
 */
const patches = [
  [/remoteAuthority:location\.host\}/, "remoteAuthority:void 0}"],
  [
    /(get userRoamingDataHome\(\)\{return \w+\(\w+\.file\()this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\)/,
    '$1"/").with({scheme:$2.vscodeUserData})',
  ],
];

function patchedWorkbench(vscode) {
  const path = join(vscode.server, workbenchScript.slice("/static/".length));
  return patches.reduce(
    (text, [pattern, replacement]) => {
      if (!pattern.test(text)) throw new Error(`The workbench has no place to patch: ${pattern}`);
      return text.replace(pattern, replacement);
    },
    readFileSync(path, "utf8"),
  );
}

/** Some built-in extensions have no browser bundle in this build: an empty one avoids errors. */
function sendBuiltInExtension(response, vscode, path) {
  const present = existsSync(join(vscode.server, "extensions", path));
  if (!present && /^\/[^/]+\/dist\/browser\/\w+\.js$/.test(path)) {
    return send(response, 200, "exports.activate = () => {};", ".js");
  }
  return sendFile(response, join(vscode.server, "extensions"), path);
}

function sendFile(response, folder, path) {
  const file = resolve(folder, `.${path}`);
  const inside = file.startsWith(resolve(folder) + sep);
  if (!inside || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    return send(response, 404, "not found");
  }
  response.writeHead(200, headers(extname(file)));
  createReadStream(file).pipe(response);
}

function send(response, status, body, extension = ".txt") {
  response.writeHead(status, headers(extension));
  response.end(body);
}

const headers = (extension) => ({
  "Content-Type": types[extension] ?? "application/octet-stream",
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Service-Worker-Allowed": "/",
  "Cache-Control": "no-store",
});

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
};
