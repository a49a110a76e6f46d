/** What `installVSCode` keeps, leaves out and replaces. */

/** The packages that the server, the extension host and the workbench really load. */
export const runtimePackages = [
  // The server process.
  "@vscode/proxy-agent",
  "cookie",
  "http-proxy-agent",
  "https-proxy-agent",
  "minimist",
  "undici",
  "ws",
  "yauzl",
  "yazl",
  // Imported at once by the extension host.
  "@vscode/iconv-lite-umd",
  "detect-libc",
  "jschardet",
  "tas-client",
  "tas-client-umd",
  "vscode-regexpp",
  "zod",
  // Fetched by the browser: grammars and language detection.
  "@vscode/tree-sitter-wasm",
  "@vscode/vscode-languagedetection",
  "vscode-oniguruma",
  "vscode-textmate",
  // File watching and searching; both come with ready-made programs.
  "@parcel/watcher",
  "@vscode/ripgrep",
  "@vscode/ripgrep-universal",
];

/** Built-in extensions that are only weight when one's own extension is tested. */
export const droppedExtensions = [
  "copilot",
  "latex",
  "mermaid-markdown-features",
  "microsoft-authentication",
  "ms-vscode.js-debug",
  "ms-vscode.vscode-js-profile-table",
  "terminal-suggest",
];

const log = `
const fs = require("fs");
const path = require("path");
const levels = ["trace", "debug", "info", "warn", "error", "critical"];
class Logger {
  constructor(name, file) {
    this.name = name;
    this.level = 2;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.stream = fs.createWriteStream(file, { flags: "a" });
    this.stream.on("error", () => {});
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() { this.stream.end(); }
}
levels.forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    if (level >= this.level) this.stream.write(new Date().toISOString() + " [" + name + "] " + message + "\\n");
  };
});
exports.version = 1;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file);
`;

/**
 * The real one ends the extension host when its parent has gone; so does this. It must not call
 * `process.exit`, which the extension host takes away from extensions.
 */
const watchdog = `
exports.start = (parent) => {
  const look = () => { try { process.kill(parent, 0); } catch { process.reallyExit(87); } };
  setInterval(look, 1000).unref();
};
exports.exit = (code) => process.reallyExit(code || 0);
`;

const absent = (what) => `() => { throw new Error("${what} is not part of this installation"); }`;

/** Native modules that would need a compiler, in plain JavaScript. */
export const standIns = {
  "@microsoft/1ds-core-js": "exports.AppInsightsCore = class {};",
  "@microsoft/1ds-post-js": "exports.PostChannel = class {};",
  "@vscode/deviceid": 'exports.getDeviceId = async () => "00000000-0000-4000-8000-000000000000";',
  "@vscode/fs-copyfile":
    'exports.copyFile = require("fs").promises.copyFile; exports.isSupported = () => false;',
  "@vscode/native-watchdog": watchdog,
  "@vscode/spdlog": log,
  "@xterm/addon-serialize": "exports.SerializeAddon = class {};",
  "@xterm/addon-unicode11": "exports.Unicode11Addon = class {};",
  "@xterm/headless": "exports.Terminal = class {};",
  kerberos: `exports.initializeClient = async ${absent("Kerberos")};`,
  "node-pty": `exports.spawn = ${absent("The terminal")};`,
};
