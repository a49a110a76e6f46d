import { tickRow } from "../../../scripts/support/panels.mjs";

/** A historian works through the pages of a letter: the view, its boxes, and the way to a page. */
export const title = "the Pages view lists pages, follows the cursor and ticks them off";
export const hosts = ["node", "web"];

export default async ({ launch, assert, picture }) => {
  const window = await launch({ openFile: "1893-riga-brief.recto" });
  await window.runCommand("Recto: Focus on Pages View");
  const rows = window.page.locator('[aria-label="Pages"] .monaco-list-row');
  const row = (name) => rows.filter({ hasText: name }).first();
  await row("Page 2r").waitFor();
  const labels = await rows.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  assert.match(labels.join("\n"), /^Original \(de\)/);

  // Selecting a page leads to it, and the view follows the cursor.
  await row("Page 2r").click();
  await window.waitForStatus(/^Page 2r/);
  await window.goTo(40);
  const selected = window.page.locator('[aria-label="Pages"] .monaco-list-row.selected');
  await selected.filter({ hasText: "Page 1v" }).waitFor();

  // The box writes a comment into the text.
  await tickRow(row("Page 2r"), "2 to resolve, checked");
  assert.match(await window.text(), /%%\schecked/);

  // Which marks stand on one side alone: nothing of a row is cut off.
  const compare = 'a[aria-label^="Compare Marks of Original"]';
  await window.page.locator(".pane-header", { hasText: "Pages" }).hover();
  await window.page.locator(`.pane-header ${compare}`).click();
  const marks = window.page.locator(".quick-input-widget:visible .monaco-list-row");
  await marks.filter({ hasText: "Page 2v of the original, line 65" }).waitFor();
  await picture("marks");
  assert.deepEqual(await marks.evaluateAll(cutOff), []);
};

/** The rows that have more to say than they show. */
function cutOff(rows) {
  const isCut = (element) =>
    element.scrollWidth > element.clientWidth + 1 &&
    getComputedStyle(element).overflow !== "visible";
  return rows
    .filter((row) => [...row.querySelectorAll("*")].some(isCut))
    .map((row) => row.innerText);
}
