/**
 * Draws `resources/icon.png`, the sign of the extension, from `resources/icon.svg`.
 *
 *     node scripts/draw-icon.mjs
 *
 * The picture is checked in; nobody needs this to build Recto.
 */
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser } from "./support/browser.mjs";
import { inRoot } from "./support/paths.mjs";

const SIZE = 128;

const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
const svg = readFileSync(inRoot("resources/icon.svg"), "utf8");
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
await page.screenshot({ path: inRoot("resources/icon.png"), omitBackground: true });
await browser.close();
