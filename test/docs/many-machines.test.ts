import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, program, SLIP } from "../cli/program";

const manual = readFileSync("docs/many-machines.md", "utf8");
const [list = "", , , sums = ""] = [...manual.matchAll(/```sh\n([\s\S]*?)```/g)].map(
  ([, text]) => text,
);
const [task = ""] = [...manual.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, text]) => text);

test("the task of the cluster, run once for each part, counts every document once", () => {
  const names = ["a", "b c", "письма/彭", "d", "e"];
  const cwd = folderWith(Object.fromEntries(names.map((name) => [`letters/${name}.recto`, SLIP])));
  mkdirSync(join(cwd, "bin"));
  symlinkSync(program, join(cwd, "bin/recto"));
  const run = (script: string, variables: Record<string, string> = {}) => {
    const PATH = `${join(cwd, "bin")}${delimiter}${process.env.PATH}`;
    const env = { ...process.env, PATH, ...variables };
    const { status, stderr } = spawnSync("bash", ["-c", script], { cwd, env, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  };
  run(list);
  for (const part of ["1", "2", "3"])
    run(task, { SLURM_ARRAY_TASK_ID: part, SLURM_ARRAY_TASK_COUNT: "3" });
  run(sums);
  const totals = JSON.parse(readFileSync(join(cwd, "figures/totals.json"), "utf8"));
  expect(totals).toMatchObject({
    documents: names.length,
    findings: [{ code: "doubled-bracket", count: names.length }],
  });
  expect(existsSync(join(cwd, "figures/network.svg"))).toBe(true);
});
