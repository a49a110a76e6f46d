#!/usr/bin/env node
/**
 * Takes the pictures in `docs/pictures` from the package, installed into a real VS Code.
 *
 *     npm run package && npm run pictures -- [part of a name]
 *
 * Wants `pngquant` on the path, which makes them small (`apt-get install pngquant`).
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { launch } from "./support/driver.mjs";
import { inRoot } from "./support/paths.mjs";
import { sleep } from "./support/poll.mjs";
import { exitWhenAskedToStop } from "./support/processes.mjs";
import { fail, step } from "./support/steps.mjs";

const SIZE = { width: 1180, height: 720 };
/** So many colours are enough for text with scans beside it. */
const COLOURS = "64";
const { name: recto, version } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
const vsix = inRoot(`dist/${recto}-${version}.vsix`);
const LETTER = "1893-riga-brief.recto";

/** What the pictures show: by their names, the document and what is done with it. */
const PICTURES = {
  "hover-on-a-name": { openFile: "1951-riga-telegram.recto", show: hoverOnName },
  "preview-beside-scan": { openFile: LETTER, show: previewBesideScan },
  "pages-view": { openFile: LETTER, show: pagesView },
  concordance: { openFile: LETTER, show: concordance },
};

async function hoverOnName(window) {
  await window.runCommand("View: Toggle Primary Side Bar Visibility");
  await window.goTo(102);
  await window.hover("Krauklis");
}

async function previewBesideScan(window) {
  await window.runCommand("View: Toggle Primary Side Bar Visibility");
  await window.runCommand("Recto: Open Preview to the Side");
  const preview = await window.webview("#text .addition");
  await preview.locator("#facsimile").click();
  await preview.locator("#scan canvas").first().waitFor();
  await window.runCommand("View: Focus First Editor Group");
  await window.goTo(38);
  // Away from the tools, which say what they are for.
  await window.page.mouse.move(0, 0);
}

async function pagesView(window) {
  await window.runCommand("Recto: Focus on Pages View");
  await window.page.locator(".monaco-list-row", { hasText: "1v" }).first().waitFor();
}

async function concordance(window) {
  await window.runCommand("View: Toggle Primary Side Bar Visibility");
  await window.runCommand("Concordance: Focus on Concordance View");
  const view = await window.webview("#hint");
  await view.locator("#query").fill("owl");
  await view.locator("#query").press("Enter");
  await view.locator("#list .row").nth(4).dblclick();
  await window.waitForEditor("1907-constantinople-slips.recto");
  await window.page.mouse.move(0, 0);
}

async function take(name, { openFile, show }) {
  const window = await launch({ vsix, openFile, size: SIZE });
  const path = inRoot(`docs/pictures/${name}.png`);
  try {
    // The colours and findings of a language server arrive a moment after the text.
    await sleep(2500);
    await show(window);
    await sleep(1500);
    await window.screenshot(path);
  } finally {
    await window.close();
  }
  execFileSync("pngquant", ["--force", "--strip", "--nofs", "--output", path, COLOURS, path]);
  return statSync(path).size;
}

exitWhenAskedToStop();
mkdirSync(inRoot("docs/pictures"), { recursive: true });
const wanted = process.argv[2] ?? "";
for (const [name, picture] of Object.entries(PICTURES)) {
  if (!name.includes(wanted)) continue;
  await step(`Took docs/pictures/${name}.png`, () => take(name, picture)).catch(fail);
}
