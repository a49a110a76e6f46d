import assert from "node:assert/strict";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./driver.mjs";
import { inRoot } from "./paths.mjs";
import { failedOnce } from "./test-events.mjs";

/**
 * A scenario is a file in `test/vscode/ui/` that exports
 *
 * - `default`, an async function that gets a {@link Stage} and throws when something is wrong;
 * - `title`, a sentence that says what is shown to work (the file name unless given);
 * - `hosts`, the extension hosts it runs in (`["node"]` unless given);
 * - `usualHosts`, those of them it runs in when all scenarios are run: what takes long and does not depend
 *   on the host is seen in one of them there, and in both when it is called by its name.
 *
 * @typedef {object} Stage
 * @property {(options?: import("./session.mjs").SessionOptions) => ReturnType<typeof launch>} launch
 *   Opens VS Code on the samples in the host that it is the turn of; closed at the end.
 * @property {typeof assert} assert
 * @property {"node" | "web"} host
 * @property {(name: string) => Promise<void>} picture Keeps a picture in `dist/screenshots`.
 * @property {(reason: string) => never} skip Leaves the scenario, saying why.
 */

class Skipped extends Error {}

const folder = inRoot("test/vscode/ui");
const screenshots = inRoot("dist/screenshots");

/**
 * Runs scenarios one after the other.
 *
 * @param {object} options
 * @param {("node" | "web")[]} options.hosts
 * @param {string} [options.name] Only those whose file names contain this.
 * @param {import("./test-events.mjs").Tally} options.tally
 */
export async function runScenarios({ hosts, name = "", tally }) {
  for (const file of scenarioFiles().filter((each) => each.includes(name))) {
    const scenario = await import(pathToFileURL(join(folder, file)).href);
    const all = scenario.hosts ?? ["node"];
    for (const host of name === "" ? (scenario.usualHosts ?? all) : all) {
      if (hosts.includes(host)) tally.add(await runTwiceAtMost(file, scenario, host));
    }
  }
}

/**
 * A pointer may miss a row that moves, and a loaded machine answers late: a scenario that fails is run once
 * more in a new window, and what went wrong the first time is shown. What fails twice has failed.
 */
async function runTwiceAtMost(file, scenario, host) {
  const first = await runScenario(file, scenario, host);
  if (first.event !== "fail") return first;
  console.log(failedOnce(first));
  return runScenario(file, scenario, host);
}

const scenarioFiles = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".mjs"))
    .sort();

/** @returns {Promise<import("./test-events.mjs").TestEvent>} */
async function runScenario(file, scenario, host) {
  const name = `${file.replace(/\.mjs$/, "")}-${host}`;
  const title = `${scenario.title ?? file.replace(/\.mjs$/, "")} (${host})`;
  const windows = [];
  const start = performance.now();
  try {
    await scenario.default(makeStage(host, windows, name));
    return { event: "pass", title, milliseconds: Math.round(performance.now() - start) };
  } catch (error) {
    if (error instanceof Skipped) return { event: "skip", title: `${title}: ${error.message}` };
    await keepPictures(windows, name);
    return { event: "fail", title, message: error.stack };
  } finally {
    await Promise.all(windows.map((window) => window.close()));
  }
}

/** @returns {Stage} */
function makeStage(host, windows, name) {
  return {
    host,
    assert,
    async launch(options) {
      const window = await launch({ host, ...options });
      windows.push(window);
      return window;
    },
    picture: (what) => keepPictures(windows, `${name}-${what}`),
    skip(reason) {
      throw new Skipped(reason);
    },
  };
}

/** What was on the screen tells more than the error. */
async function keepPictures(windows, name) {
  mkdirSync(screenshots, { recursive: true });
  for (const [index, window] of windows.entries()) {
    const path = join(screenshots, `${name}${index ? `-${index + 1}` : ""}.png`);
    await window.screenshot(path).catch(() => {});
    console.log(`  Picture: ${path}`);
  }
}
