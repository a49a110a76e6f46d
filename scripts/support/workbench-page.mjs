import { quietSettings } from "./settings.mjs";

/**
 * The page that starts the workbench without a server.
 *
 * @param {object} options
 * @param {string} options.host The address and port that the browser asked for.
 * @param {string} options.folder Its name.
 * @param {string} [options.workspace] The name of a file that names several, opened instead.
 * @param {object} options.settings
 * @param {boolean} [options.testing]
 * @param {string} [options.testsPath]
 * @param {boolean} options.installed Whether the extension is one of the editor’s own, not under development.
 * @param {string} options.secret Part of the addresses of the files.
 */
export function workbenchPage(options) {
  const configuration = attribute(JSON.stringify(workbenchConfiguration(options)));
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${configuration}">
    <meta id="vscode-workbench-auth-session" data-settings="">
    <link rel="stylesheet" href="/static/out/vs/code/browser/workbench/workbench.css">
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = location.origin + "/static/out/";</script>
  <script src="/static/out/nls.messages.js"></script>
  <script type="module" src="/static/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}

function workbenchConfiguration(options) {
  const { host, folder, workspace, settings, testing, testsPath, secret, installed } = options;
  const uri = (path) => ({ scheme: "http", authority: host, path });
  const opened = (name) => ({
    $mid: 1,
    scheme: "recto-files",
    authority: "test",
    path: `/${name}`,
  });
  return {
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { "recto.recto-web-files": ["fileSearchProvider"] },
    },
    additionalBuiltinExtensions: [
      uri(`/${secret}/extension`),
      ...(installed ? [uri("/recto")] : []),
    ],
    ...(workspace ? { workspaceUri: opened(workspace) } : { folderUri: opened(folder) }),
    userDataPath: "/",
    enableWorkspaceTrust: false,
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    configurationDefaults: { ...quietSettings, ...settings },
    webviewEndpoint: `http://${host}/static/out/vs/workbench/contrib/webview/browser/pre`,
    developmentOptions: {
      extensions: installed ? [] : [uri("/recto")],
      enableSmokeTestDriver: Boolean(testing),
      logLevel: 3,
      ...(testsPath ? { extensionTestsPath: uri(`/recto/${testsPath}`) } : {}),
    },
  };
}

const attribute = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
