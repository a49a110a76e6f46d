import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot, root } from "./paths.mjs";
import { Hopeless, poll } from "./poll.mjs";
import { start, stop } from "./processes.mjs";

/**
 * A VS Code that a browser can open.
 *
 * @typedef {object} Host
 * @property {"node" | "web"} kind
 * @property {number} port On 127.0.0.1.
 * @property {Record<string, string>} query What the address must carry, such as the token.
 * @property {(path: string) => string} uri The URI of a file for the payload of the address.
 * @property {() => string} output What the server has said, for reports of failures.
 * @property {() => Promise<void>} close
 */

/**
 * Starts VS Code's server. The extension runs in its Node extension host, as on the desktop.
 *
 * @param {object} options
 * @param {import("./vscode.mjs").Installation} options.vscode
 * @param {object} options.settings User settings.
 * @param {boolean} [options.testing] Whether scripts are to drive the window.
 * @param {number} [options.port] A free one unless given.
 * @param {string} [options.vsix] A package, installed instead of the checkout.
 * @returns {Promise<Host>}
 */
export async function startRemoteServer({ vscode, settings, testing, port = 0, vsix }) {
  const data = makeDataFolder(settings);
  const token = randomUUID();
  const base = [vscode.main, "--server-data-dir", data, "--accept-server-license-terms"];
  const run = (parameters) => runServer(vscode.node, [...base, ...parameters], data);
  if (vsix) await run(["--install-extension", vsix, "--force"]).finished();
  else if (!testing) installFromCheckout(data);

  const driver = testing ? ["--enable-smoke-test-driver"] : [];
  const address = ["--host", "127.0.0.1", "--port", String(port), "--connection-token", token];
  const quiet = ["--disable-telemetry", "--disable-workspace-trust"];
  const server = run([...address, ...quiet, ...driver]);
  const actualPort = await server.port();
  return {
    kind: "node",
    port: actualPort,
    query: { tkn: token },
    uri: (path) => `vscode-remote://127.0.0.1:${actualPort}${slashed(path)}`,
    output: server.output,
    close: server.close,
  };
}

/** Settings, state, logs and sockets of one run; it goes away with the server. */
function makeDataFolder(settings) {
  const data = mkdtempSync(join(tmpdir(), "recto-"));
  process.once("exit", () => rmSync(data, { recursive: true, force: true }));
  mkdirSync(join(data, "data/User"), { recursive: true });
  mkdirSync(join(data, "data/Machine"), { recursive: true });
  writeFileSync(join(data, "data/User/settings.json"), JSON.stringify(settings));
  return data;
}

/**
 * The server loads extensions under development only for its own tests, and then shows no
 * notifications: for a person the checkout itself is put among the installed extensions.
 */
function installFromCheckout(data) {
  const { publisher, name, version } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  mkdirSync(join(data, "extensions"));
  symlinkSync(root, join(data, "extensions", `${publisher}.${name}-${version}`), "junction");
}

function runServer(node, parameters, data) {
  const stdio = ["ignore", "pipe", "pipe"];
  const child = start(node, parameters, { env: serverEnvironment(data), stdio });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  return {
    output: () => output,
    port: () => waitForPort(child, () => output),
    finished: () => waitForSuccess(child, () => output),
    async close() {
      await stop(child);
      rmSync(data, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A VS Code that we may be running in must not be mistaken for the one that we start. */
function serverEnvironment(data) {
  const entries = Object.entries(process.env);
  const ours = entries.filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS)/.test(name));
  return { ...Object.fromEntries(ours), XDG_RUNTIME_DIR: data, TMPDIR: data };
}

async function waitForPort(child, output) {
  const ask = () => {
    if (child.exitCode !== null) throw new Hopeless(`VS Code's server stopped: ${output()}`);
    return /Extension host agent listening on (\d+)/.exec(output())?.[1];
  };
  return Number(await poll(ask, "VS Code's server", { every: 10 }));
}

async function waitForSuccess(child, output) {
  const code = await new Promise((done) => child.once("exit", done));
  if (code !== 0) throw new Error(`VS Code's server could not do it: ${output()}`);
}

/** The path of a URI: `C:\work` becomes `/C:/work`. */
const slashed = (path) => path.replaceAll("\\", "/").replace(/^(?!\/)/, "/");
