import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answer, choose, chooseFromMenu, explorerRow } from "../../../scripts/support/explorer.mjs";

/**
 * A file of another tool is put into the folder, as the explorer does with what is dropped on it:
 * Recto offers to import it. Later it is imported again from the menu of the explorer.
 */
export const title =
  "a file that arrives in the explorer is offered, imported, and its report shown";
export const hosts = ["node"];

const TEI = `<TEI><text><body><p>The <persName ref="#falk">Irene</persName> <seg>sailed</seg></p></body></text></TEI>`;

export default async ({ launch, picture }) => {
  const window = await launch({ openFile: "1893-riga-brief.recto" });
  const { page } = window;
  await window.goTo(28);
  await window.waitForServer(/Page/);

  writeFileSync(join(window.folder, "logbook.xml"), TEI);
  await window.runCommand("Notifications: Show Notifications");
  const offer = page.locator(".notification-list-item", { hasText: "logbook.xml is TEI" });
  await offer.first().waitFor();
  await picture("offer");
  await offer.first().locator(".monaco-button", { hasText: "Import…" }).click();
  await choose(page, "Beside the file", () => picture("where"));
  // The register of the folder is somebody's own.
  await answer(page, "people.yaml is there already", "Add");
  await window.waitForText("[@falk: Irene]");
  await page.locator('.tab[aria-label*="report.json"]').first().waitFor();
  await picture("done");

  await chooseFromMenu(page, explorerRow(page, "logbook.xml"), "Import…");
  await choose(page, "Beside the file");
  // What is there is not replaced without a question.
  await answer(page, "are there already", "Cancel");
};
