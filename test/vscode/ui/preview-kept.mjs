import { poll } from "../../../scripts/support/poll.mjs";
import { openPrinted } from "../../../scripts/support/printed.mjs";

/** The window is loaded anew, and a text is saved nowhere. */
export const title =
  "the preview comes back as it was, finds words, and shows what is saved nowhere";

export const hosts = ["node", "web"];

export default async ({ launch, assert, picture }) => {
  // A window that is told to open a file forgets what was open.
  const window = await launch();
  await window.openFile("1893-riga-brief.recto");
  await window.runCommand("Recto: Open Preview to the Side");
  const preview = await window.webview("#text .addition");
  await preview.locator('[data-view="diplomatic"]').click();
  await poll(async () => (await preview.locator("#text del").count()) > 0, "the text of the page");

  // Find in page is that of the editor.
  const find = window.page.locator(".simple-find-part.visible input");
  await poll(async () => {
    // A busy workbench may not hear it.
    await window.press("Control+F");
    await find.waitFor({ timeout: 2000 });
    return true;
  }, "the field to find words");
  await window.page.keyboard.type("Birnbaum");
  await window.press("Enter");
  const found = () => preview.evaluate(() => getSelection().toString());
  await poll(async () => (await found()) === "Birnbaum", "the word that was looked for");
  await window.press("Escape");

  // The view is printed by the browser: all pages, marks and notes are on paper.
  const { name, sheet, asked } = await openPrinted(window.page, preview, window.folder);
  assert.equal(name, "1893-riga-brief.html");
  await sheet.emulateMedia({ media: "print" });
  const printed = await sheet.locator("article.diplomatic").innerText();
  for (const words of [
    "Page 1r",
    "Page 2v",
    "als ob \\wie/",
    "[illegible]",
    "A low reading even for",
  ])
    assert.ok(printed.includes(words), `“${words}” is printed`);
  assert.equal(await sheet.locator("article.reading, nav").filter({ visible: true }).count(), 0);
  const pdf = await sheet.pdf({ format: "A4", preferCSSPageSize: true });
  assert.match(pdf.subarray(0, 5).toString("latin1"), /^%PDF-/);
  const sheets = pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
  assert.ok(sheets >= 3, `${sheets} sheets of paper`);
  assert.deepEqual(asked(), []);
  await sheet.close();

  await preview.locator("#facsimile").click();
  await poll(() => preview.evaluate(hasScan), "the scan before the first page");
  const whole = await seenOf(preview);

  // The place is that of the text.
  await window.runCommand("View: Focus First Editor Group");
  await window.goTo(61);
  await poll(() => preview.evaluate(topOf), "the preview to follow");

  // The scan is turned, lightened, and looked at closely.
  await settled(preview);
  for (const tool of ["Turn right", "Zoom in", "Zoom in"])
    await preview.locator("#scan").getByRole("button", { name: tool }).click();
  const asBright = await settled(preview);
  await preview.locator("#scan").getByLabel("Brightness").fill("160");
  const closely = await settled(preview);
  assert.ok(!closely.equals(asBright), "the scan is drawn lighter");
  assert.ok(!closely.equals(whole), "the scan is drawn otherwise");

  await window.page.waitForTimeout(6000); // VS Code writes its state when it has time.
  await window.page.reload();
  await window.page.waitForSelector(".monaco-workbench");
  const again = await window.webview("#text del");
  await poll(() => again.evaluate(hasScan), "the scan after loading anew");
  const pressed = await again.locator('.views [aria-pressed="true"]').innerText();
  assert.equal(pressed, "As on the page");
  await poll(() => again.evaluate(topOf), "the place in the text after loading anew");
  await poll(async () => (await seenOf(again)).equals(closely), "the scan as it was looked at");
  await picture("anew");

  // Another tab covers the preview.
  await window.runCommand("View: Focus Next Editor Group");
  await window.openFile("people.yaml");
  await window.runCommand("View: Close Editor");
  const uncovered = await window.webview("#text del");
  await poll(
    async () => (await seenOf(uncovered)).equals(closely),
    "the scan as it was, uncovered",
  );

  // All is closed, and the preview opened once more.
  await window.runCommand("View: Close All Editors");
  await window.openFile("1893-riga-brief.recto");
  await window.runCommand("Recto: Open Preview to the Side");
  await window.webview("#text .addition");

  await window.runCommand("View: Focus First Editor Group");
  await window.runCommand("File: New Untitled Text File");
  await window.type("[page 7]\n\nA letter with a [doubtful?] word.\n");
  await window.runCommand("Recto: Treat This Document as a Transcription");
  await window.webview('#text .unclear:text("doubtful")');
};

/** What is drawn of the scan. */
function seenOf(preview) {
  return preview.locator("#scan .viewer").screenshot();
}

/** The same, as soon as it moves no more. */
async function settled(preview) {
  let seen = await seenOf(preview);
  return poll(
    async () => {
      const before = seen;
      seen = await seenOf(preview);
      return seen.equals(before) && seen;
    },
    "a scan that stands still",
    { every: 600 },
  );
}

function hasScan() {
  return (document.querySelector("#scan canvas")?.width ?? 0) > 0;
}

/** How far down the preview is; nothing at its top. */
function topOf() {
  return document.querySelector("#scroller").scrollTop > 300;
}
