#!/usr/bin/env node
/**
 * Takes a picture of the extension at work in a real VS Code.
 *
 *     node scripts/screenshot.mjs FILE out.png [--folder samples] [--host node|web] [--line N]
 *         [--hover "text"] [--outline] [--problems] [--command "Label"]… [--size 1400x900]
 *         [--type "text"] [--theme light|dark|contrast|contrast-light] [--language ru|de|fr]
 *
 * FILE is relative to the folder. The extension is taken from `dist/`: build first.
 * With `--language`, commands are named in that language; the editor itself stays English, for want of a
 * language pack.
 */
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "./support/driver.mjs";
import { inRoot } from "./support/paths.mjs";
import { sleep } from "./support/poll.mjs";
import { exitWhenAskedToStop } from "./support/processes.mjs";
import { fail, step } from "./support/steps.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    command: { type: "string", multiple: true, default: [] },
    folder: { type: "string", default: inRoot("samples") },
    host: { type: "string", default: "node" },
    hover: { type: "string" },
    language: { type: "string" },
    line: { type: "string" },
    outline: { type: "boolean" },
    problems: { type: "boolean" },
    theme: { type: "string", default: "light" },
    type: { type: "string" },
    size: { type: "string", default: "1400x900" },
  },
});
const [file, picture] = positionals;

/** The themes of VS Code by a short name. */
const THEMES = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  contrast: "Default High Contrast",
  "contrast-light": "Default High Contrast Light",
};

/** The colours and findings of a language server arrive a moment after the text. */
const settled = () => sleep(1500);

async function takePicture() {
  const [width, height] = values.size.split("x").map(Number);
  const prepare = (page) => page.addInitScript(speak, values.language);
  const options = {
    host: values.host,
    folder: values.folder,
    size: { width, height },
    ...(values.language && { prepare }),
  };
  const theme = THEMES[values.theme];
  if (!theme) throw new Error(`--theme is one of ${Object.keys(THEMES).join(", ")}.`);
  const settings = { "workbench.colorTheme": theme };
  const window = await launch({ ...options, settings, openFile: file });
  try {
    await perform(window);
    mkdirSync(dirname(resolve(picture)), { recursive: true });
    await window.screenshot(picture);
  } finally {
    await window.close();
  }
}

/** Runs in the page, before VS Code: its own words say there which language they are in. */
function speak(language) {
  Object.defineProperty(globalThis, "_VSCODE_NLS_LANGUAGE", { get: () => language, set() {} });
}

async function perform(window) {
  await settled();
  if (values.outline) await window.outline();
  if (values.problems) await window.problems();
  if (values.line) await window.goTo(Number(values.line));
  for (const label of values.command) await window.runCommand(label);
  if (values.command.length > 0) await settled();
  if (values.type) await window.type(values.type);
  if (values.type) await settled();
  if (values.hover) await window.hover(values.hover);
}

if (!picture) fail(new Error("Usage: node scripts/screenshot.mjs FILE out.png [options]"));
exitWhenAskedToStop();
await step(`Wrote ${picture}`, takePicture).catch(fail);
