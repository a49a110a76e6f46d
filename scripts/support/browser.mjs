import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { env, getuid, platform } from "node:process";

/**
 * Finds a browser of the Chromium family, and installs Debian's where that is allowed.
 *
 * @returns {string} The path of its executable.
 */
export function findBrowser() {
  const found = candidates().find((path) => existsSync(path));
  if (found) return found;
  if (env.CHROMIUM) throw new Error(`CHROMIUM names ${env.CHROMIUM}, which does not exist.`);
  if (canInstall()) return installOnDebian();
  throw new Error(
    "No browser found. Install Chromium, Chrome or Edge, or set CHROMIUM to the path of one.",
  );
}

function candidates() {
  if (env.CHROMIUM) return [env.CHROMIUM];
  if (platform === "darwin") return macPaths();
  if (platform === "win32") return windowsPaths();
  return linuxPaths();
}

function linuxPaths() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = ["/usr/bin", "/usr/local/bin", "/snap/bin"];
  return [...names, "microsoft-edge"].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

const macPaths = () =>
  ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );

function windowsPaths() {
  const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
  const programs = [
    "Google\\Chrome\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

const canInstall = () => platform === "linux" && getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Debian's own package: it needs no download from outside the distribution. */
function installOnDebian() {
  console.log("No browser found: installing Debian's Chromium …");
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
  return "/usr/bin/chromium";
}
