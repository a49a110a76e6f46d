import { readFileSync } from "node:fs";
import { poll } from "../../../scripts/support/poll.mjs";

/** The window is loaded anew, and a text is saved nowhere. */
export const title =
  "the preview comes back as it was, finds words, and shows what is saved nowhere";

export default async ({ launch, assert }) => {
  // A window that is told to open a file forgets what was open.
  const window = await launch();
  await window.openFile("1893-riga-brief.recto");
  await window.runCommand("Recto: Open Preview to the Side");
  const preview = await window.webview("#text .addition");
  await preview.locator('[data-view="diplomatic"]').click();
  await poll(async () => (await preview.locator("#text del").count()) > 0, "the text of the page");

  // Find in page is that of the editor.
  await window.press("Control+F");
  await window.page.locator(".simple-find-part input").waitFor();
  await window.page.keyboard.type("Birnbaum");
  await window.press("Enter");
  const found = () => preview.evaluate(() => getSelection().toString());
  await poll(async () => (await found()) === "Birnbaum", "the word that was looked for");
  await window.press("Escape");

  // Where the editor is a page itself, the view is downloaded to be printed.
  const [file] = await Promise.all([
    window.page.waitForEvent("download"),
    preview.locator("#print").click(),
  ]);
  assert.equal(file.suggestedFilename(), "1893-riga-brief.html");
  assert.match(readFileSync(await file.path(), "utf8"), /id="show-diplomatic"[^>]* checked>/);

  await preview.locator("#facsimile").click();
  await poll(() => preview.evaluate(hasScan), "the scan before the first page");

  await window.page.waitForTimeout(6000); // VS Code writes its state when it has time.
  await window.page.reload();
  await window.page.waitForSelector(".monaco-workbench");
  const again = await window.webview("#text del");
  await poll(() => again.evaluate(hasScan), "the scan after loading anew");
  const pressed = await again.locator('.views [aria-pressed="true"]').innerText();
  assert.equal(pressed, "As on the page");

  await window.runCommand("View: Focus First Editor Group");
  await window.runCommand("File: New Untitled Text File");
  await window.type("[page 7]\n\nA letter with a [doubtful?] word.\n");
  await window.runCommand("Recto: Treat This Document as a Transcription");
  await window.webview('#text .unclear:text("doubtful")');
};

function hasScan() {
  return (document.querySelector("#scan canvas")?.width ?? 0) > 0;
}
