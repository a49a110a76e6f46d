import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  ATTACKS,
  forbidden,
  planted,
  RUN,
  watchPolicy,
} from "../../../scripts/support/attacks.mjs";
import { poll } from "../../../scripts/support/poll.mjs";

/** Whatever somebody plants in a text, its title or the name of its file is shown as words; in all themes. */
export const title =
  "the concordance runs nothing that stands in texts, and is drawn in all themes";
export const hosts = ["node"];

const THEMES = ["Light Modern", "Dark Modern", "Dark High Contrast", "Light High Contrast"];

export default async ({ launch, assert, picture }) => {
  const window = await launch({ openFile: "1893-riga-brief.recto" });
  const name = `"><img src=x onerror=${RUN}>.recto`;
  const lines = ATTACKS.map((attack) => `${attack} lamp [stamp: ${attack}] ${attack}`);
  const front = `---\ntitle: ${JSON.stringify(ATTACKS.join(" "))}\n---\n\n[page ${ATTACKS[0]}]\n\n`;
  writeFileSync(join(window.folder, name), `${front}${lines.join("\n\n")}\n\nהמנורה lamp 燈\n`);
  await window.runCommand("Concordance: Focus on Concordance View");
  const view = await window.webview("#hint");
  await watchPolicy(view);
  await view.locator("#query").fill(`"lamp"`);
  await view.locator("#query").press("Enter");
  await poll(async () => (await view.locator("#list .row").count()) > ATTACKS.length, "rows");
  const said = await view.locator("#list .row").first().innerText();
  assert.ok(said.includes("<img src=x onerror="), said);
  await view.locator("#query").fill(`${ATTACKS[0]} <b>`);
  await view.locator("#query").press("Enter");
  await poll(async () => /onerror/.test(await view.locator("#status").innerText()), "the words");
  assert.deepEqual(await planted(view), []);
  assert.deepEqual(await forbidden(view), []);

  await view.locator("#query").fill("lamp");
  await view.locator("#query").press("Enter");
  await poll(async () => (await view.locator("#list .row").count()) >= 5, "rows");
  for (const theme of THEMES) {
    await choose(window, theme);
    await view.locator("#list").focus();
    await poll(() => hasContrast(view), `words that can be told from the ground in ${theme}`);
    await picture(theme.toLowerCase().replaceAll(" ", "-"));
  }
};

async function choose({ page }, theme) {
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+t");
  const box = page.locator(".quick-input-widget:visible .quick-input-box input");
  await box.waitFor();
  await box.fill(theme);
  const row = page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: theme });
  await row.first().click();
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

/** Whether words and ground of a row, and of the field, differ as WCAG asks of text. */
function hasContrast(view) {
  return view.evaluate(() => {
    // The ground of the panel shines through the page.
    document.body.style.background = "var(--vscode-panel-background)";
    const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = ([red, green, blue]) => {
      const [r, g, b] = [red, green, blue].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = numbers(getComputedStyle(at).backgroundColor);
        if (colour.length === 3) return colour;
      }
      return [];
    };
    return ["#query", "#list .row:nth-child(2) b", "#list .row:nth-child(2) .rest"].every((one) => {
      const element = document.querySelector(one);
      const [ink, paper] = [numbers(getComputedStyle(element).color), ground(element)].map(light);
      return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05) >= 4.5;
    });
  });
}
