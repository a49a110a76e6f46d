import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chooseFromMenu } from "../../../scripts/support/explorer.mjs";
import { poll } from "../../../scripts/support/poll.mjs";

/** A historian looks for words and for a person, reads the lines, and goes from them to the texts. */
export const title = "the concordance finds, sorts, leads to the texts and follows what is typed";
export const hosts = ["node", "web"];

const LETTER = "1893-riga-brief.recto";

export default async ({ launch, assert, picture, host }) => {
  const window = await launch({ openFile: LETTER });
  const { page } = window;

  // The word under the cursor is what one is asked for first.
  await window.goTo(82, 11);
  await window.waitForServer(/Translation \(en\)/);
  await window.press("Control+k");
  await window.press("Control+z");
  const asked = page.locator(".quick-input-widget:visible .quick-input-box input");
  await asked.waitFor();
  assert.equal(await asked.inputValue(), "owl");
  await window.press("Enter");
  const view = await window.webview("#list .row");
  const rows = () =>
    view.locator("#list .row").evaluateAll((all) => all.map((each) => each.ariaLabel));
  const status = (wanted) =>
    poll(async () => {
      const said = await view.locator("#status").innerText();
      return wanted.test(said) && said;
    }, `${wanted} said by the view`);
  const where = (wanted) =>
    poll(async () => {
      const [label] = await view
        .locator('#list [aria-selected="true"]')
        .evaluateAll((all) => all.map((each) => each.ariaLabel));
      return label !== undefined && wanted.test(label) && label;
    }, `${wanted} as the active row`);

  await status(/^\d+ places in 4 documents\.$/);
  assert.equal(await view.locator("#query").inputValue(), "owl");
  assert.match(await where(/./), /tells his sister that the owl is finished/);
  await picture("owl");

  // The words of all rows stand in one column, whichever way a script runs.
  await search(view, "בנובמבר", status, /^Found once\.$/);
  assert.deepEqual(await sides(view), { before: "right", after: "left" });
  await picture("right-to-left");
  await search(view, "十三", status, /^Found once\.$/);
  await search(view, "owl", status, /4 documents/);
  assert.deepEqual(await sides(view), { before: "left", after: "right" });
  const edges = await view
    .locator(".rest")
    .evaluateAll((all) => [
      ...new Set(all.map((each) => Math.round(each.getBoundingClientRect().left))),
    ]);
  assert.equal(edges.length, 1);

  // Sorted by the word after.
  await view.locator("#order").selectOption("after");
  const next = await view
    .locator(".rest")
    .evaluateAll((all) =>
      all.map((each) =>
        (each.lastChild.textContent.match(/[\p{L}\p{N}]+/u) ?? [""])[0].toLowerCase(),
      ),
    );
  assert.deepEqual(
    next,
    [...next].sort((a, b) => a.localeCompare(b, "en")),
  );
  await picture("by-the-word-after");
  await view.locator("#order").selectOption("document");

  // By the keyboard: down two rows, and to the text, where the words are selected.
  await view.locator("#query").focus();
  await window.press("ArrowDown");
  await window.press("ArrowDown");
  await where(/^The owl is finished/);
  await window.press("Enter");
  await window.waitForStatus(/Ln 82, Col 13 \(3 selected\)/);

  assert.equal(await view.locator("#list").evaluate(({ scrollTop }) => scrollTop), 0);

  // What is typed is found; what no longer stands there is not shown as if it did.
  await window.type("clock");
  await poll(
    async () => !(await rows()).some((row) => /The owl is finished/.test(row)),
    "a row less",
  );
  await window.press("Control+z");
  await poll(async () => (await rows()).some((row) => /The owl is finished/.test(row)), "it again");

  // Of the files of a browser nobody else can change one.
  if (host === "node") await changeOnDisk(window, status);

  // A person, from the text and from the list of people, under all names.
  await window.goTo(92, 8);
  await window.runCommand("Recto: Show in Concordance");
  await poll(async () => (await view.locator("#query").inputValue()) === "@krauklis", "the id");
  await status(/^\d+ places in \d documents\.$/);
  await poll(async () => (await rows()).some((row) => /Крауклис Я\.К\./.test(row)), "in Russian");
  await picture("person");

  await window.runCommand("Recto: Focus on People View");
  const named = page.locator(".customview-tree .monaco-list-row", { hasText: "Charlotte Ahrens" });
  await chooseFromMenu(page, named.first(), "Show in Concordance");
  await poll(
    async () => (await view.locator("#query").inputValue()) === "@ahrens-charlotte",
    "the id from the list of people",
  );
  await status(/places in/);

  // One document alone.
  await view.locator("#scope").selectOption("document");
  await status(/^\d+ places in 1893-riga-brief\.recto\.$/);

  // What cannot be found is said, with what to do.
  await search(view, "@nobody", status, /nobody with the id “nobody”\. Look it up/);
  await search(view, " … ", status, /There is no word in “…”/);
  await view.locator("#scope").selectOption("workspace");
  await search(view, "zeppelin", status, /“zeppelin” was not found\./);
  await picture("nothing");

  // A text that is saved nowhere is found too.
  await window.runCommand("File: New Untitled Text File");
  await window.type("Ein Zeppelin über Riga, 飞艇.\n");
  await window.runCommand("Recto: Treat This Document as a Transcription");
  await status(/^Found once\.$/);
  await view.locator("#list .row").first().dblclick();
  await window.waitForStatus(/Ln 1, Col 13 \(8 selected\)/);
  const selected = await view.locator("#list").evaluate(() => getSelection()?.toString());
  assert.equal(selected, "", "the text is opened, and no word of the row is selected");
};

/** Another program changes a file that is not open. */
async function changeOnDisk(window, status) {
  const path = join(window.folder, "1968-owl-memorandum.recto");
  const count = async () => Number((await status(/places/)).match(/\d+/)[0]);
  const before = await count();
  writeFileSync(path, readFileSync(path, "utf8").replaceAll("OWL", "HOOT"));
  await poll(async () => (await count()) < before, "fewer places");
}

/** Types words into the field of the view, and waits for what it says. */
async function search(view, words, status, wanted) {
  // What was said of the last search is not to be taken for the answer.
  await view.evaluate(() => {
    document.getElementById("status").textContent = "";
  });
  await view.locator("#query").fill(words);
  await view.locator("#query").press("Enter");
  await status(wanted);
}

/** On which side of the words the text before and after them is drawn. */
function sides(view) {
  return view
    .locator(".line")
    .first()
    .evaluate((line) => {
      const [words, before] = ["b", ".before bdi"].map((one) =>
        line.querySelector(one).getBoundingClientRect(),
      );
      const after = document.createRange();
      after.selectNodeContents(line.querySelector(".rest").lastChild);
      const side = (box) => (box.left + box.right < words.left + words.right ? "left" : "right");
      return { before: side(before), after: side(after.getBoundingClientRect()) };
    });
}
