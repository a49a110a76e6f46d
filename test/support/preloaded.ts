import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll } from "vitest";

/**
 * Loads a script (`node --require`) into every program that the tests of a file start. It writes what it
 * notices into the file that a variable of the environment names.
 */
export function preloaded(script: string, variable: string) {
  /** Free to be written, until the tests are over. */
  const folder = mkdtempSync(join(tmpdir(), "recto-preloaded-"));
  const report = join(folder, "report");
  const given = process.env.NODE_OPTIONS;
  beforeAll(() => {
    process.env.NODE_OPTIONS = `--require ${JSON.stringify(resolve("test/support", script))}`;
    process.env[variable] = report;
  });
  afterAll(() => {
    process.env.NODE_OPTIONS = given ?? "";
    delete process.env[variable];
    rmSync(folder, { recursive: true, force: true });
  });
  /** What was noticed since the last question. */
  const noticed = (): string => {
    const found = existsSync(report) ? readFileSync(report, "utf8") : "";
    rmSync(report, { force: true });
    return found;
  };
  return { folder, noticed };
}
