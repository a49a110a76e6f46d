import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Takes *Print* in the preview where the editor is a page itself: the view is downloaded, and opened in the
 * browser as a person does, with what it asks for from then on.
 *
 * @param {import("playwright-core").Page} page The editor.
 * @param {import("playwright-core").Frame} preview
 * @param {string} folder Where the file is put.
 */
export async function openPrinted(page, preview, folder) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    preview.locator("#print").click(),
  ]);
  const name = file.suggestedFilename();
  const path = join(folder, `printed-${name.replace(/[^\w.]+/g, "-")}`);
  const address = pathToFileURL(path).href;
  await file.saveAs(path);
  const sheet = await page.context().newPage();
  const asked = [];
  sheet.on("request", (request) => asked.push(request.url()));
  sheet.on("console", (message) => asked.push(message.text()));
  await sheet.goto(address);
  return { name, sheet, asked: () => asked.filter((url) => url !== address) };
}
