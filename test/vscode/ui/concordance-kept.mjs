import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { poll } from "../../../scripts/support/poll.mjs";

/** Ten thousand lines, a table of them, and the window is loaded anew. */
export const title = "the concordance holds many lines, saves them, and comes back as it was";
export const hosts = ["node", "web"];

const MANY = 12_345;

export default async ({ launch, assert, picture }) => {
  // A window that is told to open a file forgets what was open.
  const window = await launch({ settings: { "workbench.colorTheme": "Default Dark Modern" } });
  const ebb = Array.from({ length: MANY }, (_, at) => `${at}. Ebbe 潮 прилив ${at % 7}`);
  writeFileSync(join(window.folder, "tides.recto"), `Tides\n\n${ebb.join(",\n")}.\n`);
  await window.runCommand("View: Toggle Primary Side Bar Visibility");
  await window.runCommand("Concordance: Focus on Concordance View");
  const view = await window.webview("#hint:visible");
  await picture("hint");
  const says = (wanted, where = view) =>
    poll(async () => wanted.test(await where.locator("#status").innerText()), `${wanted}`);

  // Of so many places the first ten thousand have lines, and few of them are drawn.
  await view.locator("#query").fill("Ebbe");
  await view.locator("#query").press("Enter");
  await says(/^12,345 places in one document\. The first 10,000 are shown\.$/);
  await view.locator("#order").selectOption("after");
  await view.locator("#list").focus();
  await window.press("End");
  const last = view.locator('#list [aria-selected="true"]');
  await poll(async () => (await last.getAttribute("aria-posinset")) === "10000", "the last row");
  assert.equal(await last.getAttribute("aria-setsize"), "10000");
  assert.match(await last.getAttribute("aria-label"), /Ebbe 潮 прилив 6,/);
  assert.ok((await view.locator("#list .row").count()) < 100);
  await picture("last-of-many");

  // A table of them, where one says.
  await view.locator("#save").click();
  const box = window.page.locator(".quick-input-widget:visible .quick-input-box input");
  await poll(async () => /concordance\.csv$/.test(await box.inputValue()), "the usual name");
  await box.fill((await box.inputValue()).replace("concordance.csv", "ebb.csv"));
  const path = join(window.folder, "ebb.csv");
  await window.press("Enter");
  const lines = await poll(() => {
    // A file may be seen while it is being written.
    const table = existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n") : [];
    return table.length === 10_001 && table;
  }, "the whole table");
  assert.equal(lines[0], "file,line,page,title,before,words,after,id");
  assert.match(lines[1], /^tides\.recto,3,,tides\.recto,0\. ,Ebbe," 潮 прилив 0, 1\. .*",$/);

  await view.locator("#query").fill("Riga");
  await view.locator("#query").press("Enter");
  await says(/places in 4 documents/);
  await view.locator("#order").selectOption("before");
  await window.page.waitForTimeout(6000); // VS Code writes its state when it has time.
  await window.page.reload();
  await window.page.waitForSelector(".monaco-workbench");
  const anew = await window.webview("#list .row");
  await says(/places in 4 documents/, anew);
  assert.equal(await anew.locator("#query").inputValue(), "Riga");
  assert.equal(await anew.locator("#order").inputValue(), "before");
  await picture("anew");
};
