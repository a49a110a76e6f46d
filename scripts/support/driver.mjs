import { basename } from "node:path";
import { visibleText, visibleWord } from "./page-functions.mjs";
import { findOutline, findProblems } from "./panels.mjs";
import { poll } from "./poll.mjs";
import { openSession } from "./session.mjs";
import { findWebview } from "./webviews.mjs";

/**
 * Opens VS Code and waits until it can be used.
 *
 * @param {import("./session.mjs").SessionOptions} [options]
 */
export async function launch(options) {
  const session = await openSession(options);
  try {
    await session.page.waitForSelector(".monaco-workbench", { timeout: starting });
    await session.page.waitForFunction(() => window.driver);
    await session.page.evaluate(() => window.driver.whenWorkbenchRestored());
    const window = new Window(session);
    if (options?.openFile) await window.waitForEditor(basename(options.openFile));
    return window;
  } catch (error) {
    const said = session.messages.slice(-20).join("\n");
    await session.close();
    throw new Error(`${error.message}\n${said}`);
  }
}

/** On a busy machine VS Code takes its time to start, in milliseconds. */
const starting = 90_000;
const shown = '.editor-instance:not([style*="display: none"]) .monaco-editor';
const activeEditor = `.editor-group-container.active ${shown}`;
/** A preview may be in front: then the text beside it is meant. */
const editors = [activeEditor, shown];
const hoverContent = [
  ".monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content:visible",
  ".monaco-resizable-hover .monaco-hover-content:visible",
].join(", ");

/** A window of VS Code, used as a person uses it: by keys, the mouse and what is on the screen. */
class Window {
  #session;

  /** @param {import("./session.mjs").Session} session */
  constructor(session) {
    this.#session = session;
    /** For what this class has no method for. */
    this.page = session.page;
    /** The folder that is open: a copy, free to be written. */
    this.folder = session.folder;
  }

  /** Presses keys together, such as `Control+Z`. */
  async press(keys) {
    await this.page.keyboard.press(keys);
  }

  /** Types text where the cursor is. */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Runs a command by the label it has in the command palette. */
  async runCommand(label) {
    await this.#ask("F1", `>${label}`);
    await this.#choose(label);
  }

  /** Opens a file of the folder by its name or path, as one does with Quick Open. */
  async openFile(path) {
    await this.#ask("Control+P", path);
    await this.#choose(basename(path));
    await this.waitForEditor(basename(path));
  }

  /** Waits until the editor of a file is in front and shows its text. */
  async waitForEditor(name) {
    await this.page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator(`${activeEditor} .view-line`).first().waitFor();
  }

  /** The lines of the active editor that are on the screen. */
  text() {
    return this.page.evaluate(visibleText, editors);
  }

  /** Waits until the active editor shows these words. */
  async waitForText(words) {
    await poll(async () => (await this.text()).includes(words), `“${words}”`);
  }

  /** Sets the cursor; line and column count from 1. */
  async goTo(line, column = 1) {
    await this.page.locator(`${activeEditor} .view-lines`).first().waitFor();
    await this.#ask("Control+G", `:${line}:${column}`);
    await this.press("Enter");
    await this.#quickInput().waitFor({ state: "hidden" });
    await this.waitForCursor(line, column);
  }

  /** Waits until the cursor is on a line and, if it is given, in a column; both count from 1. */
  async waitForCursor(line, column = "") {
    await this.waitForStatus(new RegExp(`Ln ${line}, Col ${column}`));
  }

  /**
   * Where the n-th occurrence of a word (from 0) is on the screen, and how it is painted.
   *
   * @returns {Promise<import("./page-functions.mjs").PaintedWord>}
   */
  wordOnScreen(word, index = 0) {
    const what = { editors, word, index };
    return poll(() => this.page.evaluate(visibleWord, what), `"${word}" on the screen`);
  }

  /** Moves the mouse over a word and answers the text of the hover. */
  async hover(word, index = 0) {
    // A card that is still shown would be taken for the new one.
    await this.page.mouse.move(0, 0);
    await this.page.locator(hoverContent).first().waitFor({ state: "hidden" });
    let shake = 0;
    const look = async () => {
      // Lenses and hints that come late move the words.
      const { x, y, width, height } = await this.wordOnScreen(word, index);
      shake = 1 - shake;
      await this.page.mouse.move(x + width / 2 + shake, y + height / 2);
      const hover = this.page.locator(hoverContent).first();
      await hover.waitFor({ timeout: 1500 });
      const text = (await hover.innerText({ timeout: 1500 })).trim();
      return text.startsWith("Loading") ? "" : text;
    };
    return poll(look, `a hover over "${word}"`, { every: 20 });
  }

  /** Clicks on a word with a key held down, such as `Control` to go to its definition. */
  async click(word, { index = 0, ...options } = {}) {
    const { x, y, width, height } = await this.wordOnScreen(word, index);
    await this.page.mouse.move(x + width / 2, y + height / 2);
    for (const key of options.modifiers ?? []) await this.page.keyboard.down(key);
    await this.page.mouse.click(x + width / 2, y + height / 2, options);
    for (const key of options.modifiers ?? []) await this.page.keyboard.up(key);
  }

  /**
   * The rows of the Problems panel, as soon as they are as wanted.
   *
   * @param {(problems: import("./panels.mjs").Problem[]) => boolean} [wanted]
   */
  problems(wanted = (found) => found.length > 0) {
    return findProblems(this, wanted);
  }

  /**
   * The rows of the outline, as soon as they are as wanted.
   *
   * @param {(rows: import("./panels.mjs").OutlineRow[]) => boolean} [wanted]
   */
  outline(wanted = (rows) => rows.length > 0) {
    return findOutline(this, wanted);
  }

  /** The items of the status bar. */
  statusBar() {
    const items = this.page.locator(".statusbar-item");
    return items.evaluateAll((all) =>
      all.map((each) => each.getAttribute("aria-label") || each.textContent),
    );
  }

  /**
   * The first item of the status bar that is as wanted, as soon as there is one.
   *
   * @param {RegExp} wanted
   * @param {{ timeout?: number }} [limits] In milliseconds.
   * @returns {Promise<string>}
   */
  waitForStatus(wanted, limits) {
    const find = async () => (await this.statusBar()).find((item) => wanted.test(item));
    return poll(find, `${wanted} in the status bar`, limits);
  }

  /** Waits until the status bar names the place in the source, for then the server has read the text. */
  waitForServer(place) {
    return this.waitForStatus(place, { timeout: 60_000 });
  }

  /** The suggestions of completion, opened by hand unless they are open already. */
  async suggestions() {
    const rows = this.page.locator(".suggest-widget.visible .monaco-list-row .label-name");
    if ((await rows.count()) === 0) await this.press("Control+Space");
    return poll(async () => {
      const labels = await rows.allTextContents();
      return labels.length > 0 && labels;
    }, "suggestions");
  }

  /**
   * The frame inside the newest visible webview, as soon as it contains what is looked for.
   *
   * @returns {Promise<import("playwright-core").Frame>}
   */
  webview(selector = "body *") {
    return poll(() => findWebview(this.page, selector), `a webview with "${selector}"`);
  }

  /** Writes a picture of the window. */
  async screenshot(path) {
    await this.page.screenshot({ path });
  }

  async close() {
    await this.#session.close();
  }

  #quickInput() {
    return this.page.locator(".quick-input-widget:visible");
  }

  /** Opens a quick input by its key, again if the workbench was too busy to hear it or closed it meanwhile. */
  async #ask(key, text) {
    const asked = async () => {
      if ((await this.#quickInput().count()) === 0) await this.press(key);
      await this.#quickInput().locator(".quick-input-box input").fill(text, { timeout: 1000 });
      return true;
    };
    await poll(asked, "the quick input", { timeout: 20_000, every: 100 });
  }

  /** Takes the row of the quick input that has this label, wherever it is when the list settles. */
  async #choose(label) {
    const exactly = new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`);
    const name = this.page.locator(".label-name", { hasText: exactly });
    const rows = this.#quickInput().locator(".quick-input-list .monaco-list-row");
    await rows.filter({ has: name }).first().click();
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }
}
