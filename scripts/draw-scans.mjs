/**
 * Draws the pictures in `samples/scans` and `samples/portraits`.
 *
 * The letter, the slips and the memorandum are drawn from the sample documents themselves; the
 * telegram, whose transcription is damaged on purpose, from the clean text in `draw-scans/telegram.json`.
 *
 *     npm install --prefix FONTS @fontsource/marck-script @fontsource/pinyon-script \
 *       @fontsource/aref-ruqaa @fontsource/nanum-pen-script
 *     apt-get install chromium pngquant fonts-gnutypewriter fonts-arphic-ukai
 *     node scripts/draw-scans.mjs FONTS [part of a file name]
 *
 * All of these fonts are free. The pictures are checked in; nobody needs this to build Recto.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { HEIGHT, STYLE, WIDTH } from "./draw-scans/look.mjs";
import { letterPages, memorandumPages, slipsPage, telegramPages } from "./draw-scans/pages.mjs";
import { portrait } from "./draw-scans/portrait.mjs";
import { inRoot } from "./support/paths.mjs";

const MAX_BYTES = 36_000;
const SAMPLES = inRoot("samples");

/** The style sheets of the font packages, with absolute addresses. */
function fontFaces(folder) {
  const packages = ["marck-script", "pinyon-script", "aref-ruqaa", "nanum-pen-script"];
  return packages.map((name) => {
    const base = join(folder, "node_modules/@fontsource", name);
    const address = pathToFileURL(`${base}/`).href;
    return readFileSync(join(base, "index.css"), "utf8").replaceAll("url(./", `url(${address}`);
  });
}

/** Draws one picture and reduces its palette until it is small enough. */
async function draw(page, picture, fonts) {
  const { file, html, width = WIDTH, height = HEIGHT } = picture;
  const path = join(SAMPLES, file);
  const document = join(fonts, "page.html");
  const head = `<meta charset="utf-8"><style>${fontFaces(fonts).join("\n")}${STYLE}</style>`;
  writeFileSync(document, `<!doctype html>${head}<body>${html}</body>`);
  await page.setViewportSize({ width, height });
  await page.goto(pathToFileURL(document).href);
  await page.evaluate(() => globalThis.document.fonts.ready);
  const drawn = join(fonts, "page.png");
  await page.screenshot({ path: drawn });
  for (const colours of [24, 20, 18, 16, 14, 12, 10, 8]) {
    const options = ["--force", "--nofs", "--strip", "--output", path, `${colours}`];
    execFileSync("pngquant", [...options, drawn]);
    if (statSync(path).size < MAX_BYTES) break;
  }
  console.log(`${file}: ${Math.round(statSync(path).size / 1024)} kB`);
}

const [fonts, wanted = ""] = process.argv.slice(2);
if (!fonts) throw new Error("usage: node scripts/draw-scans.mjs FONTS [part of a file name]");
for (const folder of ["scans", "portraits"]) mkdirSync(join(SAMPLES, folder), { recursive: true });

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const tab = await browser.newPage();
const pictures = [
  ...telegramPages(),
  ...letterPages(),
  slipsPage(),
  ...memorandumPages(),
  portrait(),
];
for (const picture of pictures) {
  if (picture.file.includes(wanted)) await draw(tab, picture, resolve(fonts));
}
await browser.close();
