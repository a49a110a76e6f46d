import { poll, sleep } from "./poll.mjs";

/**
 * Takes a command from the menu of a row of the explorer. Rows move while files arrive: a menu that came up
 * on another row is closed again.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} name Part of what the row says.
 * @param {string} command
 */
export async function chooseFromMenu(page, name, command) {
  const row = page.locator(`.explorer-folders-view .monaco-list-row[aria-label*="${name}"]`);
  const item = page
    .locator(`.context-view [aria-label="${command}"], .monaco-menu [aria-label="${command}"]`)
    .first();
  await poll(async () => {
    await row.click({ button: "right" });
    await sleep(500);
    if (await item.isVisible()) return true;
    await page.keyboard.press("Escape");
    return false;
  }, `“${command}” in the menu of ${name}`);
  await item.click();
}

/** Answers a question of a dialog with one of its buttons. */
export async function answer(page, question, button) {
  const asked = page.locator(".monaco-dialog-box", { hasText: question });
  await asked.locator(".monaco-button", { hasText: button }).click();
}

/** Takes a row of the list that is asked from, after `before` has looked at it. */
export async function choose(page, label, before = async () => {}) {
  const row = page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: label });
  await row.waitFor();
  await before();
  await row.click();
}
