import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("a server that was killed among many changes says the same as a new one, and files are whole", () => {
  const parameters = ["--documents", "40", "--rounds", "2", "--acts", "20", "--kill", "1"];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/chaos.mjs", ...parameters],
    { encoding: "utf8" },
  );
  expect(stderr).toBe("");
  expect(stdout).toContain("2 kills: as a new server says");
  expect(status).toBe(0);
}, 180_000);
