import { poll, sleep } from "./poll.mjs";

/**
 * Takes a command from the menu of a row. Rows move while files arrive: a menu that came up on another row is
 * closed again; and the workbench takes no click in the first moment of a menu.
 *
 * @param {import("playwright-core").Page} page
 * @param {import("playwright-core").Locator} row
 * @param {string} command
 */
export async function chooseFromMenu(page, row, command) {
  const item = page
    .locator(`.context-view [aria-label="${command}"], .monaco-menu [aria-label="${command}"]`)
    .first();
  await poll(async () => {
    await row.click({ button: "right" });
    await sleep(500);
    if (await item.isVisible()) return true;
    await page.keyboard.press("Escape");
    return false;
  }, `“${command}” in the menu of a row`);
  await item.click();
}

/** The row of a file or folder in the explorer, by part of what it says. */
export const explorerRow = (page, name) =>
  page.locator(`.explorer-folders-view .monaco-list-row[aria-label*="${name}"]`);

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
