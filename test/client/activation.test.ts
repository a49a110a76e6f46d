import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

interface Activation {
  /** What was called of the editor, in order. */
  readonly calls: readonly string[];
  /** What was called of the disk, and to start processes. */
  readonly system: readonly string[];
}

const built = existsSync(resolve("dist/client.js"));

/** Saying what one offers, and asking to be told: nothing of it waits or reads. */
const OFFERS =
  /(?:l10n\.t|\.(?:register\w+|on[A-Z]\w+|event|from|joinPath)|window\.createTreeView|workspace\.createFileSystemWatcher)$|^new EventEmitter$/;

function activation(): Activation {
  const script = resolve("test/support/activate.cjs");
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" }));
}

test.runIf(built)("to activate is to offer and to listen: nothing is read, asked or shown", () => {
  const { calls, system } = activation();
  const others = calls.filter((call) => !OFFERS.test(call));
  // Views tell the editor which of them is shown: once.
  expect(others).toEqual(["commands.executeCommand"]);
  expect(calls.length).toBeLessThan(150);
  expect(system).toEqual([]);
});
