import { poll } from "./poll.mjs";

/**
 * @typedef {object} Problem
 * @property {"Error" | "Warning" | "Info" | "Hint"} severity
 * @property {string} message
 * @property {number} line From 1.
 * @property {number} column From 1.
 */

/** The rows of the Problems panel say all there is to say in their labels for screen readers. */
const problemLabel =
  /^(?<severity>Error|Warning|Info|Hint)\w*: (?<message>[\s\S]*?) at line (?<line>\d+) and character (?<column>\d+)/;

/** Opens the Problems panel and reads it until its rows are as wanted. */
export async function findProblems(window, wanted) {
  const panel = window.page.locator(".markers-panel");
  if (!(await panel.isVisible())) await window.runCommand("Problems: Focus on Problems View");
  await panel.waitFor();
  const read = async () => (await labels(panel)).map(parseProblem).filter(Boolean);
  return readUntil(read, wanted, "the problems");
}

/** @returns {Problem | undefined} */
function parseProblem(label) {
  const found = problemLabel.exec(label)?.groups;
  return found && { ...found, line: Number(found.line), column: Number(found.column) };
}

/**
 * @typedef {object} OutlineRow
 * @property {number} level From 1.
 * @property {string} name
 */

/** Opens the outline and reads it until its rows are as wanted. */
export async function findOutline(window, wanted) {
  const tree = window.page.locator(".outline-tree");
  if (!(await tree.isVisible())) await window.runCommand("Explorer: Focus on Outline View");
  const read = () =>
    tree.locator(".monaco-list-row").evaluateAll((rows) =>
      rows.map((row) => ({
        level: Number(row.getAttribute("aria-level")),
        name: (row.querySelector(".label-name") ?? row).textContent,
      })),
    );
  return readUntil(read, wanted, "the outline");
}

/**
 * Clicks on the box of a row in a view until the row tells the state, as a person does.
 *
 * @param {import("playwright-core").Locator} row
 * @param {string} state Part of what a screen reader is told of the row then.
 */
export async function tickRow(row, state) {
  const isDone = async () => (await row.getAttribute("aria-label")).includes(state);
  const click = async () => {
    if (await isDone()) return true;
    await row.locator(".custom-view-tree-node-item-checkbox").click();
    return poll(isDone, state, { timeout: 10_000 });
  };
  await poll(click, `a row that says “${state}”`, { timeout: 30_000 });
}

const labels = (panel) =>
  panel
    .locator(".monaco-list-row")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label") ?? ""));

/** Tells what was there last when the wanted rows never come. */
async function readUntil(read, wanted, what) {
  let rows = [];
  const look = async () => {
    rows = await read();
    return wanted(rows) && rows;
  };
  try {
    return await poll(look, `${what} to be as wanted`);
  } catch (error) {
    throw new Error(`${error.message}; they were ${JSON.stringify(rows, null, 2)}`);
  }
}
