import { spawn } from "node:child_process";
import { env, platform } from "node:process";

/** Opens an address in the user's own browser, where there is a screen; answers whether. */
export async function openInBrowser(address) {
  if (!hasScreen()) return false;
  const [command, ...parameters] = opener(address);
  const child = spawn(command, parameters, { stdio: "ignore", detached: true });
  child.unref();
  return new Promise((done) => {
    child.once("spawn", () => done(true));
    child.once("error", () => done(false));
  });
}

function hasScreen() {
  if (env.CI || env.SSH_CONNECTION) return false;
  return platform !== "linux" || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

function opener(address) {
  if (platform === "darwin") return ["open", address];
  // `start` of the command shell would cut the address at its first `&`.
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  return ["xdg-open", address];
}
