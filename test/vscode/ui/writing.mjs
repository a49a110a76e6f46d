import { join } from "node:path";
import { env } from "node:process";
import { poll } from "../../../scripts/support/poll.mjs";

/** A historian types a mark with the list, wraps a word by the keyboard, and pastes from a page. */
export const title = "a mark is typed, a word is wrapped, a page is pasted with its marks";
export const hosts = ["node", "web"];

const PAGE = "<p>The <s>old</s> <b>owl</b></p><p>10<sup>3</sup> feathers</p>";

export default async ({ launch, assert, host }) => {
  const window = await launch({ openFile: "1893-riga-brief.recto" });
  const shows = (words) =>
    poll(async () => JSON.stringify(await window.text()).includes(words), `“${words}”`);
  const picture = async (name) => {
    const folder = env.RECTO_PICTURES;
    if (folder) await window.screenshot(join(folder, `writing-${name}-${host}.png`));
  };

  await window.press("Control+End");
  // The status bar names the page once the server has read the text.
  await poll(
    async () => (await window.statusBar()).join().includes("Translation (en)"),
    "the server",
    { timeout: 60_000 },
  );
  await window.type("\n\nDas ");
  await window.type("[");
  const labels = await window.suggestions();
  assert.ok(labels.length > 5, `the marks, not ${labels.join(", ")}`);
  await picture("list");
  await window.type("hand");
  await poll(async () => /^(?:hand|Hand)/.test((await window.suggestions())[0]), "hands");
  await window.press("Tab");
  await window.type("eilig");
  await shows(": eilig]");

  await window.press("Home");
  await window.press("Control+k");
  await window.press("Control+g");
  const choices = window.page.locator(
    ".quick-input-widget:visible .quick-input-list .monaco-list-row",
  );
  await poll(async () => (await choices.count()) > 5, "the list of marks");
  await picture("wrap");
  await window.page.keyboard.type("deleted");
  await poll(async () => (await choices.count()) === 1, "one mark");
  await window.press("Enter");
  await shows("[deleted: ");
  // The words are selected again a moment after the mark is written.
  await poll(async () => (await window.statusBar()).join().includes("3 selected"), "the words");

  await window.press("Control+End");
  await window.page.evaluate(async (html) => {
    const items = { "text/html": new Blob([html], { type: "text/html" }) };
    items["text/plain"] = new Blob(["plain text"], { type: "text/plain" });
    await navigator.clipboard.write([new ClipboardItem(items)]);
  }, PAGE);
  await window.press("Control+v");
  await shows("The [deleted: old] <b>owl</b>");
  await shows("10<sup>3</sup> feathers");
  await picture("paste");
  await window.press("Escape");
  await window.press("Control+z");
  await poll(async () => !JSON.stringify(await window.text()).includes("<b>owl</b>"), "undoing");
};
