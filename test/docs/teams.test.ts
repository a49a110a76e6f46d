import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { folderWith, SLIP } from "../cli/program";

interface Action {
  readonly inputs: Record<string, { readonly default: string }>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Record<string, string> }[];
  };
}

const action = parse(readFileSync("action/action.yml", "utf8")) as Action;
const manual = readFileSync("docs/teams.md", "utf8");
const examples = [...manual.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

/** Runs the step of the action as GitHub does, with these inputs. */
function runAction(cwd: string, inputs: Record<string, string>) {
  const [step] = action.runs.steps;
  const valueOf = (written: string) =>
    written
      .replace("${{ github.action_path }}", resolve("action"))
      .replace(
        /\$\{\{ inputs\.([a-z-]+) \}\}/,
        (_, name) => inputs[name] ?? action.inputs[name]?.default ?? "?",
      );
  const env = Object.fromEntries(
    Object.entries(step?.env ?? {}).map(([name, written]) => [name, valueOf(written)]),
  );
  const shell = ["--noprofile", "--norc", "-eo", "pipefail", "-c", step?.run ?? ""];
  return spawnSync("bash", shell, { cwd, env: { ...process.env, ...env }, encoding: "utf8" });
}

const FILES = {
  "letters/a b.recto": SLIP,
  "$(touch x).recto": SLIP,
  "clean.recto": "A\n\nWords.\n",
};

test("the action puts a finding beside its line, and fails", () => {
  const { status, stdout, stderr } = runAction(folderWith(FILES), {
    paths: "letters\nclean.recto",
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(stdout).toMatch(/^::warning file=letters\/a b\.recto,line=3,/);
});

test("the action takes names as names, not as commands", () => {
  const cwd = folderWith(FILES);
  expect(runAction(cwd, { paths: "$(touch x).recto" }).stdout).toContain("file=$(touch x).recto");
  expect(runAction(cwd, { paths: "clean.recto", "fail-on": "$(touch x)" }).status).toBe(2);
  expect(() => readFileSync(join(cwd, "x"))).toThrow();
});

test("the action checks everything, writes SARIF into a file, and leaves out old findings", () => {
  const cwd = folderWith(FILES);
  expect(runAction(cwd, { format: "sarif", output: "recto.sarif" })).toMatchObject({
    status: 1,
    stdout: "",
  });
  const { runs } = JSON.parse(readFileSync(join(cwd, "recto.sarif"), "utf8"));
  expect(runs[0].results).toHaveLength(2);
  for (const command of commandsIn("Old findings"))
    expect(
      spawnSync("sh", ["-c", command.replace("recto ", `${resolve("action/recto.sh")} `)], { cwd })
        .status,
    ).toBe(0);
  expect(runAction(cwd, { paths: "letters", baseline: "recto-baseline.json" }).status).toBe(0);
});

test("the examples of the manual name inputs and hooks that there are", () => {
  const [workflow = "", sarif = "", hooks = ""] = examples;
  const steps = [...parse(workflow).jobs.check.steps, ...parse(sarif)];
  for (const step of steps.filter(({ uses }: { uses: string }) => uses.includes("recto/action")))
    for (const name of Object.keys(step.with)) expect(action.inputs).toHaveProperty(name);
  const known = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as { id: string }[];
  const ids = parse(hooks).repos[0].hooks.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(known.map(({ id }) => id));
});

test("each hook takes the files that it is for, and its entry runs", () => {
  const known = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));
  const takes = (at: number, name: string) => new RegExp(known[at].files).test(name);
  for (const name of ["a.recto", "b/a.recto.txt"]) expect(takes(0, name)).toBe(true);
  for (const name of ["people.yaml", "a/our-people.csv"]) expect(takes(1, name)).toBe(true);
  for (const name of ["recto.yaml", "people/a.txt"])
    expect(takes(0, name) || takes(1, name)).toBe(false);
  const [script, ...parameters] = known[0].entry.split(" ");
  const cwd = folderWith(FILES);
  expect(spawnSync(resolve(script), [...parameters, "letters/a b.recto"], { cwd }).status).toBe(1);
  expect(spawnSync(resolve(script), [...parameters, "clean.recto"], { cwd }).status).toBe(0);
});

/** The lines of the first example for the shell below a heading. */
function commandsIn(heading: string): string[] {
  const [, text = ""] = new RegExp(`## ${heading}[\\s\\S]*?\`\`\`sh\\n([^\`]*)`).exec(manual) ?? [];
  return text
    .trim()
    .split("\n")
    .map((line) => line.replace(/letters$/, "."));
}
