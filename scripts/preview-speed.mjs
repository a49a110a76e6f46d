#!/usr/bin/env node
/**
 * Measures how soon the preview of a long document is there, and how soon a keystroke is in it,
 * stage by stage, in a real VS Code.
 *
 *     node scripts/preview-speed.mjs [--length 1000000] [--bilingual] [--view reading]… [--host node|web]
 *         [--keys 20]
 *
 * A stage is the time between two moments: from the key or the command until the extension hears of
 * it (`editor`), until it asks (`waiting`), until the server has answered (`server`), until the page has
 * the answer (`way`), until its elements are in place (`elements`) and on the screen (`screen`). The
 * extension is taken from `dist/`: build first. Milliseconds; compare runs on the same idle machine.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundled } from "./support/bundled.mjs";
import { launch } from "./support/driver.mjs";
import { inRoot } from "./support/paths.mjs";
import { poll, sleep } from "./support/poll.mjs";
import { exitWhenAskedToStop } from "./support/processes.mjs";
import { fail } from "./support/steps.mjs";

const { values } = parseArgs({
  options: {
    bilingual: { type: "boolean", default: false },
    host: { type: "string", default: "node" },
    keys: { type: "string", default: "20" },
    length: { type: "string", default: "1000000" },
    view: { type: "string", multiple: true, default: ["reading", "diplomatic", "parallel"] },
  },
});
const FILE = "long.recto";
/** Where is typed; odd lines have text. */
const LINE = 2 * Math.floor(Number(values.length) / 1000) + 1;
const OPENED = "recto.opened";
const CHANGED = "recto.changed";
const STAGES = ["editor", "waiting", "server", "way", "elements", "screen", "total"];

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), "recto-speed-"));
  try {
    cpSync(inRoot("samples/people.yaml"), join(folder, "people.yaml"));
    const { longText } = await bundled("test/support/long-texts.ts", folder);
    writeFileSync(join(folder, FILE), longText(Number(values.length), values.bilingual));
    await measureIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureIn(folder) {
  const window = await launch({ host: values.host, folder, openFile: FILE, prepare: noteActions });
  try {
    // The editor is ready when names are underlined and findings are there.
    await sleep(6000);
    await window.goTo(LINE, 5);
    await window.runCommand("Recto: Open Preview to the Side");
    print("open reading", await opened(window));
    await sleep(3000);
    for (const view of values.view) await measureView(window, view);
  } finally {
    await window.close();
  }
}

async function measureView(window, view) {
  const preview = await window.webview("#text .chunk > div");
  if ((await preview.evaluate(() => JSON.parse(document.body.dataset.state).view)) !== view) {
    const before = await last(preview, OPENED);
    await preview.evaluate((name) => {
      const button = document.querySelector(`[data-view="${name}"]`);
      if (button.getAttribute("aria-pressed") === "true") return;
      window.clicked = performance.timeOrigin + performance.now();
      button.click();
    }, view);
    const times = await poll(() => later(preview, OPENED, before), `the ${view} view`).catch(
      () => null,
    );
    const clicked = await preview.evaluate(() => window.clicked);
    if (times && clicked) print(`open ${view}`, stagesOf(times, clicked));
    await sleep(3000);
  }
  await window.runCommand("View: Focus First Editor Group");
  await sleep(1000);
  const keys = [];
  for (let at = 0; at < Number(values.keys); at++) {
    const before = await last(preview, CHANGED);
    await window.type("x");
    const times = await poll(() => later(preview, CHANGED, before), "a keystroke in the preview");
    keys.push(stagesOf(times, await acted(window)));
    await sleep(300);
  }
  print(`key ${view} (median)`, quantile(keys, 0.5));
  print(`key ${view} (worst)`, quantile(keys, 1));
}

/** The top page notes when the last key was pressed or the last row was chosen. */
async function noteActions(page) {
  await page.addInitScript(() => {
    if (window.top !== window) return;
    const note = () => {
      window.rectoActed = performance.timeOrigin + performance.now();
    };
    for (const event of ["keydown", "mousedown"]) addEventListener(event, note, true);
  });
}

const acted = (window) => window.page.evaluate(() => window.rectoActed);

async function opened(window) {
  const preview = await window.webview("#text .chunk > div");
  const times = await poll(() => later(preview, OPENED, -1), "the preview");
  return stagesOf(times, await acted(window));
}

/** When the last text was opened or changed. */
function last(preview, mark) {
  return preview.evaluate(
    (name) => performance.getEntriesByName(name).at(-1)?.detail.shown ?? -1,
    mark,
  );
}

/** The moments of a text that was opened or changed after the one before. */
function later(preview, mark, before) {
  return preview.evaluate(
    ([name, than]) => {
      const times = performance.getEntriesByName(name).at(-1)?.detail;
      return times && times.shown > than && times;
    },
    [mark, before],
  );
}

function stagesOf({ wanted, asked, answered, received, placed, shown, pieces }, start) {
  return {
    editor: wanted - start,
    waiting: asked - wanted,
    server: answered - asked,
    way: received - answered,
    elements: placed - received,
    screen: shown - placed,
    total: shown - start,
    pieces,
  };
}

function quantile(all, part) {
  const of = (name) => {
    const sorted = all.map((one) => one[name]).sort((one, other) => one - other);
    return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  };
  return Object.fromEntries([...STAGES, "pieces"].map((name) => [name, of(name)]));
}

function print(what, stages) {
  const written = STAGES.map((name) => `${name} ${Math.round(stages[name])}`.padEnd(15));
  console.log(`${what.padEnd(28)} ${written.join("")} pieces ${stages.pieces}`);
}

exitWhenAskedToStop();
measure().then(() => process.exit(0), fail);
