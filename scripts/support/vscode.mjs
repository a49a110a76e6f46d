import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { arch, env, execPath, pid, platform, versions } from "node:process";
import { npm } from "./install.mjs";
import { cacheDirectory } from "./paths.mjs";
import { droppedExtensions, runtimePackages, standIns } from "./vscode-recipe.mjs";

/** Change this when the recipe changes, so that older installations are replaced. */
const recipe = "1";

/** `code-server` 4.139.1 carries VS Code 1.139; `4.100.3` carries VS Code 1.100. */
const defaultVersion = env.RECTO_VSCODE ?? "4.139.1";

/**
 * @typedef {object} Installation
 * @property {string} server The folder of VS Code's server and web workbench.
 * @property {string} main The script that starts the server.
 * @property {string} node The Node that runs it.
 */

/**
 * Installs VS Code's server and web workbench from the npm registry alone: no compiler, no
 * post-install script and no download from elsewhere, so that the tests run behind a proxy too.
 *
 * @param {string} [version] A version of the npm package `code-server`.
 * @returns {Installation}
 */
export function installVSCode(version = defaultVersion) {
  const directory = join(cacheDirectory(), `vscode-${version}-${recipe}`);
  if (!existsSync(directory)) {
    const workshop = `${directory}.${pid}`;
    build(version, workshop);
    moveIntoPlace(workshop, directory);
  }
  return describe(directory);
}

/** @returns {Installation} */
function describe(directory) {
  const server = join(directory, "vscode");
  const ownNode = join(directory, "node/node_modules", nodePackage(), nodeBinary);
  const node = existsSync(ownNode) ? ownNode : execPath;
  return { server, main: join(server, "out/server-main.js"), node };
}

function build(version, directory) {
  const server = join(directory, "vscode");
  mkdirSync(server, { recursive: true });
  const nodeVersion = unpackRelease(version, directory);
  installRuntimePackages(server);
  writeStandIns(server);
  keepOwnRipgrep(server);
  if (versions.node.split(".")[0] !== nodeVersion) installNode(nodeVersion, directory);
}

/** Another process may have finished the same installation first: then ours is thrown away. */
function moveIntoPlace(workshop, directory) {
  try {
    renameSync(workshop, directory);
  } catch (error) {
    rmSync(workshop, { recursive: true, force: true });
    if (!existsSync(directory)) throw error;
  }
}

/** Unpacks only VS Code from the package, and answers the major version of Node it insists on. */
function unpackRelease(version, directory) {
  const printed = npm(["pack", `code-server@${version}`, "--silent"], { cwd: directory });
  const archive = printed.trim().split("\n").at(-1);
  const dropped = droppedExtensions.map((name) => `package/lib/vscode/extensions/${name}`);
  const exclude = [...dropped, "*.map"].map((pattern) => `--exclude=${pattern}`);
  const strip = ["--strip-components=3", "-C", "vscode"];
  execFileSync("tar", ["xzf", archive, ...strip, ...exclude, "package/lib/vscode"], {
    cwd: directory,
  });
  const manifest = execFileSync("tar", ["xzOf", archive, "package/package.json"], {
    cwd: directory,
    encoding: "utf8",
  });
  rmSync(join(directory, archive));
  return JSON.parse(manifest).engines.node.match(/\d+/)[0];
}

/** Installs what VS Code really loads, in the versions that this release was tested with. */
function installRuntimePackages(server) {
  const { name, version, type } = readJson(join(server, "package.json"));
  const locked = readJson(join(server, "npm-shrinkwrap.json")).packages;
  const dependencies = {};
  for (const dependency of runtimePackages) {
    const entry = locked[`node_modules/${dependency}`];
    if (entry) dependencies[dependency] = entry.version;
  }
  // VS Code 1.100 has a ripgrep that downloads its program: the newer package contains it.
  if (dependencies["@vscode/ripgrep"]) dependencies["@vscode/ripgrep-universal"] = "1";
  rmSync(join(server, "npm-shrinkwrap.json"));
  writeJson(join(server, "package.json"), { name, version, type, private: true, dependencies });
  installQuietly([], server);
}

const installQuietly = (packages, cwd) =>
  npm(["install", ...packages, "--omit=dev", "--ignore-scripts", "--no-package-lock", "--silent"], {
    cwd,
  });

function writeStandIns(server) {
  for (const [name, source] of Object.entries(standIns)) {
    const directory = join(server, "node_modules", name);
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    writeJson(join(directory, "package.json"), { name, version: "0.0.0", main: "index.js" });
    writeFileSync(join(directory, "index.js"), source);
  }
}

/** The package carries ripgrep for every platform; all but ours are weight. */
function keepOwnRipgrep(server) {
  const ours = `${platform}-${arch}`;
  const programs = join(server, "node_modules/@vscode/ripgrep-universal/bin");
  if (!existsSync(programs)) return;
  for (const name of readdirSync(programs)) {
    if (name !== ours) rmSync(join(programs, name), { recursive: true, force: true });
  }
  const older = join(server, "node_modules/@vscode/ripgrep");
  if (existsSync(older)) cpSync(join(programs, ours), join(older, "bin"), { recursive: true });
}

function installNode(major, directory) {
  const home = join(directory, "node");
  mkdirSync(home);
  writeJson(join(home, "package.json"), { private: true });
  installQuietly([`${nodePackage()}@${major}`], home);
  for (const name of ["include", "share", "lib"]) {
    rmSync(join(home, "node_modules", nodePackage(), name), { recursive: true, force: true });
  }
}

const nodeBinary = platform === "win32" ? "bin/node.exe" : "bin/node";

/** The npm package with a ready-made Node for this machine. */
function nodePackage() {
  const system = platform === "win32" ? "win" : platform;
  const prefix = `${system}-${arch}` === "darwin-arm64" ? "node-bin" : "node";
  return `${prefix}-${system}-${arch}`;
}

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const writeJson = (path, value) => writeFileSync(path, JSON.stringify(value, null, 2));
