/**
 * What the tests inside VS Code tell. They run in another process, or in a browser, and can only
 * write lines: each event is one line, written by `test/vscode/report.ts`.
 *
 * @typedef {{ event: "pass", title: string, milliseconds: number }
 *   | { event: "skip", title: string }
 *   | { event: "again", title: string, message: string } What failed and is run once more.
 *   | { event: "fail", title: string, message: string }
 *   | { event: "end" }} TestEvent
 */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

const eventLine = /##recto (\{.*\})/;

/** @returns {TestEvent | undefined} */
function parseEvent(line) {
  const found = eventLine.exec(line);
  return found ? JSON.parse(found[1]) : undefined;
}

/** Counts events and tells them to the reader. */
export class Tally {
  /** @type {Counts} */
  counts = { passed: 0, failed: 0, skipped: 0 };
  /** Whether the suite came to its end: a crash must not look like success. */
  ended = false;

  /** Takes a line of output; answers whether it was an event. */
  take(line) {
    const event = parseEvent(line);
    if (event) this.add(event);
    return Boolean(event);
  }

  /** @param {TestEvent} event */
  add(event) {
    if (event.event === "end") this.ended = true;
    if (event.event === "pass") this.#passed(event);
    if (event.event === "skip") this.#skipped(event);
    if (event.event === "again") console.log(failedOnce(event));
    if (event.event === "fail") this.#failed(event);
  }

  #passed({ title, milliseconds }) {
    this.counts.passed += 1;
    console.log(`  ✔ ${title}${milliseconds > 200 ? ` (${milliseconds} ms)` : ""}`);
  }

  #skipped({ title }) {
    this.counts.skipped += 1;
    console.log(`  – skipped: ${title}`);
  }

  #failed(event) {
    this.counts.failed += 1;
    console.log(told("✘ ", event));
  }
}

const told = (said, { title, message }) =>
  `  ${said}${[title, ...message.split("\n")].join("\n      ")}`;

/** What went wrong the first time is shown, though the second time all may be well. */
export const failedOnce = (event) => told("Failed at the first try, run once more: ", event);

/** What was printed of each failure: its title, and the lines further in under it. */
export const failuresIn = (lines) =>
  `\n${lines.join("\n")}`.match(/(?<=\n) {2}✘ .*(?:\n {6}.*)*/g) ?? [];

/** Adds up counts of several runs. */
export const total = (all) => ({
  passed: sum(all.map((each) => each.passed)),
  failed: sum(all.map((each) => each.failed)),
  skipped: sum(all.map((each) => each.skipped)),
});

const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);

/** The line that machines read: `12 passed, 0 failed`. */
export const countsLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
