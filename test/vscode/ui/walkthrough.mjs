import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot } from "../../../scripts/support/paths.mjs";

/** Somebody who has just installed Recto, with an empty folder, follows the walkthrough. */
export const title = "the walkthrough leads through the sample";
export const hosts = ["node", "web"];
export const usualHosts = ["web"];

const WALKTHROUGH = "Edit a historical source with Recto";

export default async ({ launch, assert, picture, host }) => {
  const empty = mkdtempSync(join(tmpdir(), "recto-empty-"));
  const window = await launch({ folder: empty });
  rmSync(empty, { recursive: true });
  // The command asks in the place where it was chosen.
  const rows = window.page.locator(".quick-input-list .monaco-list-row");
  await window.press("F1");
  await window.type("Welcome: Open Walkthrough");
  await rows.filter({ hasText: "Open Walkthrough" }).first().click();
  await rows.filter({ hasText: WALKTHROUGH }).first().click();
  const steps = window.page.locator(".getting-started-step");
  await steps.first().waitFor();
  assert.equal(await steps.count(), 5);
  await picture("first-step");

  await window.page.getByRole("button", { name: "Open the Letter" }).first().click();
  if (host === "node") await copySample(window, assert);
  await window.waitForEditor("1893-riga-brief.recto");
  assert.match(await window.hover("Brehmer"), /Brehmer/);

  // The other steps find it without asking.
  await window.runCommand("Recto: Open the Sample");
  await window.waitForEditor("1893-riga-brief.recto");
  await window.runCommand("Recto: Open Preview to the Side");
  await window.webview("#text .addition");
};

/** On a disk the sample is copied whole; in browsers it is opened where it is. */
async function copySample(window, assert) {
  await window.page.locator(".quick-input-widget:visible .quick-input-box input").waitFor();
  await window.page.getByRole("button", { name: "Copy the Sample Here" }).click();
  await window.waitForEditor("1893-riga-brief.recto");
  const copy = join(window.folder, "recto-sample");
  assert.deepEqual(readdirSync(copy).sort(), readdirSync(inRoot("samples")).sort());
}
