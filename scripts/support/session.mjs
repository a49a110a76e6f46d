import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser.mjs";
import { inRoot } from "./paths.mjs";
import { startRemoteServer } from "./remote-server.mjs";
import { testSettings } from "./settings.mjs";
import { startStaticWorkbench } from "./static-workbench.mjs";
import { installVSCode } from "./vscode.mjs";
import { workbenchAddress } from "./workbench-address.mjs";

/**
 * @typedef {object} SessionOptions
 * @property {"node" | "web"} [host] Which extension host runs the extension.
 * @property {string} [folder] Opened as a copy, so that tests may write. The samples by default.
 * @property {string} [second] Another folder, opened beside the first in a workspace of both.
 * @property {string} [openFile] Relative to the folder; opened at start.
 * @property {object} [settings] In addition to those of `settings.mjs`.
 * @property {string} [vsix] A package, installed instead of the checkout; in browsers, unpacked.
 * @property {{ width: number, height: number }} [size] Of the window, in pixels.
 * @property {string} [testsPath] Test bundle, run instead of waiting for a user.
 * @property {(page: import("playwright-core").Page) => Promise<void>} [prepare]
 */

/**
 * A page of a browser with VS Code in it, and everything behind it.
 *
 * @typedef {object} Session
 * @property {import("playwright-core").Page} page
 * @property {import("./remote-server.mjs").Host} host
 * @property {string} folder The copy that is open.
 * @property {string[]} messages What the page has written to its console.
 * @property {() => Promise<void>} close
 */

/**
 * @param {SessionOptions} options
 * @returns {Promise<Session>}
 */
export async function openSession({ folder: original = inRoot("samples"), ...given } = {}) {
  const closers = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const folder = copyOf(original, closers);
    const options = { ...given, workspace: given.second && workspaceOf(folder, given.second) };
    if (given.vsix && given.host === "web") options.extension = unpacked(given.vsix, closers);
    const host = await startHost(folder, options);
    closers.push(() => host.close());
    const browser = await launchBrowser();
    closers.push(() => browser.close());
    const { page, messages } = await openPage(browser, options.size);
    await options.prepare?.(page);
    const openFile = options.openFile && join(folder, options.openFile);
    await page.goto(workbenchAddress(host, { ...options, folder, openFile }), {
      waitUntil: "commit",
    });
    return { page, host, folder, messages, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function copyOf(original, closers) {
  const workshop = mkdtempSync(join(tmpdir(), "recto-folder-"));
  closers.push(() => rmSync(workshop, { recursive: true, force: true, maxRetries: 3 }));
  const copy = join(workshop, basename(resolve(original)));
  cpSync(original, copy, { recursive: true });
  return copy;
}

/** The folder in which the extension of a package lies, until the session ends. */
function unpacked(vsix, closers) {
  const folder = mkdtempSync(join(tmpdir(), "recto-vsix-"));
  closers.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(vsix)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return join(folder, "extension");
}

/** The file of a workspace that holds a folder and the copy of another beside it. */
function workspaceOf(folder, second) {
  const names = [folder, second].map((path) => basename(resolve(path)));
  cpSync(second, join(dirname(folder), names[1]), { recursive: true });
  const file = join(dirname(folder), "both.code-workspace");
  writeFileSync(file, JSON.stringify({ folders: names.map((path) => ({ path })) }));
  return file;
}

function startHost(folder, { host = "node", settings, vsix, extension, testsPath, workspace }) {
  const common = {
    vscode: installVSCode(),
    settings: { ...testSettings, ...settings },
    testing: true,
  };
  return host === "web"
    ? startStaticWorkbench({ ...common, folder, extension, testsPath, workspace })
    : startRemoteServer({ ...common, vsix });
}

const launchBrowser = () =>
  chromium.launch({
    executablePath: findBrowser(),
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      "--no-first-run",
    ],
  });

async function openPage(browser, viewport = { width: 1400, height: 900 }) {
  const context = await browser.newContext({ viewport });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const messages = [];
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => messages.push(`error: ${error.message}`));
  await stayOnThisMachine(page);
  await page.addInitScript(takeServiceWorkerAsItIs);
  return { page, messages };
}

/**
 * Before the editor draws a webview, its page registers a service worker anew, and waits. Without a server
 * behind the editor, the browser was seen to answer only when the running worker had idled for about a minute,
 * whatever the extension did; until then every webview but the first stays blank. No test outlives its
 * VS Code: what is registered once is taken as it is.
 */
function takeServiceWorkerAsItIs() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const register = workers.register.bind(workers);
  workers.register = async (...what) =>
    (workers.controller && (await workers.getRegistration())) || register(...what);
  ServiceWorkerRegistration.prototype.update = async function () {
    return this;
  };
}

/** Tests must not depend on the network, nor tell anyone that they run. */
async function stayOnThisMachine(page) {
  await page.route(
    (url) => url.hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  await page.route(/\/(vsda(_bg)?\.(js|wasm)|update\/check)/, (route) => route.abort());
}
