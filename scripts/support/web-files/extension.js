/**
 * Gives the browser's VS Code the folder that `static-workbench.mjs` serves: a file system whose
 * every method is one request, answered by `file-requests.mjs`.
 */
const vscode = require("vscode");

exports.activate = ({ extensionUri, subscriptions }) => {
  const server = extensionUri.with({ path: extensionUri.path.replace(/extension\/?$/, "content") });
  const request = requestsTo(server.toString(true));
  const options = { isCaseSensitive: true };
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider("recto-files", fileSystem(request), options),
    vscode.workspace.registerFileSearchProvider("recto-files", fileSearch(request)),
  );
};

const requestsTo = (server) => async (uri, operation, body) => {
  const address = `${server}${encodeURI(uri.path)}?do=${operation}`;
  const response = await fetch(address, body === undefined ? {} : { method: "POST", body });
  if (response.ok) return response;
  throw fileSystemError(await response.text(), uri);
};

function fileSystemError(code, uri) {
  if (code === "ENOENT") return vscode.FileSystemError.FileNotFound(uri);
  if (code === "EEXIST") return vscode.FileSystemError.FileExists(uri);
  return vscode.FileSystemError.Unavailable(`${uri.path}: ${code}`);
}

function fileSystem(request) {
  const changed = new vscode.EventEmitter();
  const json = async (uri, operation) => (await request(uri, operation)).json();
  const tell = (...changes) => changed.fire(changes.map(([type, uri]) => ({ type, uri })));
  const { Changed, Created, Deleted } = vscode.FileChangeType;
  const exists = (uri) =>
    json(uri, "stat").then(
      () => true,
      () => false,
    );
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) => json(uri, "stat"),
    readDirectory: (uri) => json(uri, "list"),
    readFile: async (uri) => new Uint8Array(await (await request(uri, "read")).arrayBuffer()),
    async writeFile(uri, content) {
      const before = await exists(uri);
      await request(uri, "write", content);
      tell([before ? Changed : Created, uri]);
    },
    async createDirectory(uri) {
      await request(uri, "create", "");
      tell([Created, uri]);
    },
    async delete(uri) {
      await request(uri, "remove", "");
      tell([Deleted, uri]);
    },
    async rename(from, to, { overwrite }) {
      if (!overwrite && (await exists(to))) throw fileSystemError("EEXIST", to);
      await request(from, "rename", to.path);
      tell([Deleted, from], [Created, to]);
    },
  };
}

/** All files: VS Code itself narrows them to what is asked for. */
const fileSearch = (request) => ({
  async provideFileSearchResults(_query, { folder }) {
    const paths = await (await request(folder, "files")).json();
    return paths.map((path) => folder.with({ path }));
  },
});
