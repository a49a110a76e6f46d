import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundled } from "../../../scripts/support/bundled.mjs";
import { inRoot } from "../../../scripts/support/paths.mjs";
import { poll } from "../../../scripts/support/poll.mjs";

/** A long text with its translation: what is done for a keystroke is counted, not timed. */
export const title = "the preview of a long text shows where one reads, and changes one paragraph";
export const hosts = ["node", "web"];
export const usualHosts = ["node"];

const FILE = "long.recto";
/** In the middle of the original, a paragraph without a note. */
const LINE = 205;
/** The preview lets go of the lead so long after the last scrolling, in milliseconds. */
const LEAD = 1200;

export default async ({ launch, assert }) => {
  const folder = mkdtempSync(join(tmpdir(), "recto-long-"));
  try {
    const { longText } = await bundled("test/support/long-texts.ts", folder);
    cpSync(inRoot("samples/people.yaml"), join(folder, "people.yaml"));
    writeFileSync(join(folder, FILE), longText(200_000, true));
    await read(await launch({ folder, openFile: FILE }), assert);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

async function read(window, assert) {
  await window.goTo(LINE, 5);
  await window.runCommand("Recto: Open Preview to the Side");
  const preview = await window.webview("#text .chunk > div");
  for (const view of ["reading", "diplomatic", "parallel"]) {
    await preview.locator(`[data-view="${view}"]`).click();
    await poll(() => preview.evaluate(isWhole, view), `all of the ${view} view`);
    const shown = await preview.evaluate(topPiece);
    const top = (await window.text()).split("\n")[0];
    await type(window, preview, assert, view, `${shown} beside ${top}`);
  }
  await scrollBoth(window, preview, assert);
}

async function type(window, preview, assert, view, place) {
  await preview.evaluate(countPieces);
  await window.runCommand("View: Focus First Editor Group");
  await window.goTo(LINE, 5);
  const word = `q${view}`;
  await window.type(word);
  const current = preview.locator(".current");
  await poll(async () => (await current.innerText()).includes(word), `${word} (${place})`);
  const { added, most } = await preview.evaluate(() => window.counted);
  assert.ok(added >= 1 && added <= word.length, `${added} pieces were made in the ${view} view`);
  assert.equal(most, 1, `at most one piece at a time in the ${view} view`);
}

/** Whoever scrolls leads; when it rests, nothing moves any more. */
async function scrollBoth(window, preview, assert) {
  await window.page.waitForTimeout(LEAD);
  await preview.locator("#scroller").hover();
  const before = await window.text();
  for (let turn = 0; turn < 5; turn++) await window.page.mouse.wheel(0, 500);
  await poll(async () => (await window.text()) !== before, "the editor to follow");
  assert.equal(await rests(window, () => scrollTop(preview)), true, "the preview rests");
  await window.page.waitForTimeout(LEAD);

  const { x, y } = await window.wordOnScreen("lamp").catch(() => window.wordOnScreen("Lampe"));
  await window.page.mouse.move(x, y);
  const shown = await scrollTop(preview);
  for (let turn = 0; turn < 5; turn++) await window.page.mouse.wheel(0, 300);
  await poll(async () => (await scrollTop(preview)) !== shown, "the preview to follow");
  assert.equal(await rests(window, () => window.text()), true, "the editor rests");
}

const scrollTop = (preview) =>
  preview.evaluate(() => Math.round(document.getElementById("scroller").scrollTop));

/** Whether a thing comes to rest and stays as it is. */
async function rests(window, look) {
  let last = await look();
  await poll(async () => {
    const [before, now] = [last, await look()];
    last = now;
    return before === now;
  }, "scrolling to end");
  await window.page.waitForTimeout(LEAD);
  return (await look()) === last;
}

function isWhole(view) {
  const text = document.getElementById("text");
  const has = (selector) => text.querySelector(selector) !== null;
  return text.classList.contains(view) && has("h1") && has(".footnote");
}

function topPiece() {
  const { top } = document.getElementById("scroller").getBoundingClientRect();
  const pieces = [...document.querySelectorAll("#text .chunk > div")];
  return pieces.find((piece) => piece.getBoundingClientRect().bottom > top)?.innerText.slice(0, 40);
}

/** Counts the pieces that are made, in all and at a time. */
function countPieces() {
  window.counted = { added: 0, most: 0 };
  window.counter?.disconnect();
  window.counter = new MutationObserver((changes) => {
    const added = changes.flatMap((change) => [...change.addedNodes]);
    window.counted.added += added.length;
    window.counted.most = Math.max(window.counted.most, ...changes.map((c) => c.addedNodes.length));
  });
  window.counter.observe(document.getElementById("text"), { childList: true, subtree: true });
}
