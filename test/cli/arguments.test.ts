import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { folderWith, recto, SLIP } from "./program";

test("--version is that of package.json", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const parameters of [["--version"], ["check", "--version"]]) {
    expect(await recto(parameters)).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  }
});

test("--help names every command, and a command's help its options", async () => {
  const { code, stdout } = await recto(["--help"]);
  expect(code).toBe(0);
  for (const name of ["check", "outline", "text", "server"])
    expect(stdout).toContain(`\n  ${name} `);
  expect((await recto(["-h"])).stdout).toBe(stdout);
  const help = await recto(["check", "--help"]);
  const options = [
    "format",
    "fix",
    "fail-on",
    "shard",
    "config",
    "stdin-filepath",
    "help",
    "version",
  ];
  for (const option of options) expect(help.stdout).toContain(`\n  --${option} `);
});

test.each([
  [[], "say what to do: check, outline, text, people"],
  [["chekc", "a"], "unknown command “chekc”. Did you mean “check”?"],
  [["export", "papyrus", "a"], "“papyrus” is none"],
  [["--fix"], "unknown option “--fix”"],
  [["check"], "which files"],
  [["check", "--fromat", "json", "a"], "no option --fromat. Did you mean “--format”?"],
  [["check", "-x", "a"], "no option -x"],
  [["check", "--format", "jsonl", "a"], "“jsonl”. Did you mean “json”?"],
  [["check", "--format"], "--format needs a value"],
  [["check", "--format", "--fix", "a"], "--format needs a value"],
  [["check", "--fix=yes", "a"], "--fix takes no value"],
  [["check", "--fail-on", "fatal", "a"], "hint, information, warning, error"],
  [["check", "--shard", "0/2", "a"], "“0/2”"],
  [["check", "--shard", "3/2", "a"], "“3/2”"],
  [["check", "--shard", "1", "a"], "“1”"],
  [["check", "--config", "none.yaml", "a.recto"], "none.yaml: does not exist"],
  [["check", "--stdin-filepath", "b.recto", "a.recto"], "--stdin-filepath"],
  [["check", "--fix", "--stdin-filepath", "b.recto"], "--fix"],
  [["outline"], "name one file"],
  [["text", "a.recto", "a.recto"], "name one file"],
  [["outline", "--format", "sarif", "a.recto"], "“sarif”"],
  [["server"], "recto server --stdio"],
] as const)("recto %j is refused in one line", async (parameters, message) => {
  const cwd = folderWith({ "a.recto": SLIP });
  const { code, stdout, stderr } = await recto(parameters, { cwd });
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/^recto: [^\n]+\n$/);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
});

test("what follows -- is a path, whatever it looks like", async () => {
  const cwd = folderWith({ "--fix": SLIP });
  const { stdout, code } = await recto(["check", "--", "--fix"], { cwd });
  expect(stdout).toMatch(/^--fix:3:6: warning/);
  expect(code).toBe(1);
});
