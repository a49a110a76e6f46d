import { format } from "node:util";
import { openSession } from "./session.mjs";

/** After these milliseconds the run counts as hung, and ends with code 99. */
const patience = 180_000;

/**
 * Runs a test bundle inside an extension host, the way VS Code runs its own: the bundle's `run()`
 * is called by the host, and the page reports through two functions that it finds on `window`.
 *
 * @param {object} options
 * @param {"node" | "web"} options.host
 * @param {string} options.testsPath In the checkout.
 * @param {string} [options.folder]
 * @param {(line: string) => void} options.onLine Gets what the tests and the host write.
 * @returns {Promise<number>} The exit code; 0 when `run()` came to a good end.
 */
export async function runExtensionTests({ onLine, ...options }) {
  let finish = () => {};
  const finished = new Promise((done) => {
    finish = done;
  });
  const session = await openSession({
    ...options,
    prepare: (page) => listen(page, onLine, finish),
  });
  const timer = setTimeout(() => finish(99), patience);
  const code = await finished;
  clearTimeout(timer);
  if (code !== 0) onLine(session.host.output().slice(-3000));
  await session.close();
  return code;
}

async function listen(page, onLine, finish) {
  page.on("crash", () => finish(97));
  await page.exposeFunction("codeAutomationLog", (_type, words) => onLine(format(...words)));
  await page.exposeFunction("codeAutomationExit", finish);
}
