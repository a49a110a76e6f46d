import { poll } from "../../../scripts/support/poll.mjs";

/** A historian types a mark with the list, wraps a word by the keyboard, and pastes from a page. */
export const title = "a mark is typed, a word is wrapped, a page is pasted with its marks";
export const hosts = ["node", "web"];

const PAGE = "<p>The <s>old</s> <b>owl</b></p><p>10<sup>3</sup> feathers</p>";

export default async ({ launch, assert, picture }) => {
  const window = await launch({ openFile: "1893-riga-brief.recto" });

  await window.press("Control+End");
  await window.waitForServer(/Translation \(en\)/);
  await window.type("\n\nDas ");
  await window.type("[");
  const labels = await window.suggestions();
  assert.ok(labels.length > 5, `the marks, not ${labels.join(", ")}`);
  await picture("list");
  await window.type("hand");
  await poll(async () => /^(?:hand|Hand)/.test((await window.suggestions())[0]), "hands");
  await window.press("Tab");
  await window.type("eilig");
  await window.waitForText(": eilig]");

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
  await window.waitForText("[deleted: ");
  // The words are selected again a moment after the mark is written.
  await window.waitForStatus(/3 selected/);

  await window.press("Control+End");
  await window.page.evaluate(async (html) => {
    const items = { "text/html": new Blob([html], { type: "text/html" }) };
    items["text/plain"] = new Blob(["plain text"], { type: "text/plain" });
    await navigator.clipboard.write([new ClipboardItem(items)]);
  }, PAGE);
  await window.press("Control+v");
  await window.waitForText("The [deleted: old] <b>owl</b>");
  await window.waitForText("10<sup>3</sup> feathers");
  await picture("paste");
  await window.press("Escape");
  await window.press("Control+z");
  await poll(async () => !(await window.text()).includes("<b>owl</b>"), "undoing");
};
