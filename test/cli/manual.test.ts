import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readProject, VOCABULARY } from "../../server/src/workspace/project";
import { folderWith, jsonLines, recto, SLIP } from "./program";

const manual = readFileSync("docs/command-line.md", "utf8");
const projectFile = readFileSync("docs/project-file.md", "utf8");

test("the example of JSON in the manual is what the program writes", async () => {
  const example = JSON.parse(/```json\n(.+)\n```/.exec(manual)?.[1] ?? "");
  const cwd = folderWith({ "a.recto": SLIP });
  const [actual] = jsonLines(await recto(["check", "--format", "json", "a.recto"], { cwd }));
  example.findings[0].message = actual?.findings[0]?.message;
  expect(actual).toEqual(example);
});

test("the manual names every command and every option of check", async () => {
  const commands = (await recto(["--help"])).stdout.matchAll(/^ {2}([a-z]+) /gm);
  for (const [, name] of commands) expect(manual).toContain(`\`recto ${name} `);
  const options = (await recto(["check", "--help"])).stdout.matchAll(/^ {2}(--[a-z-]+)/gm);
  for (const [, name = ""] of options) {
    if (name !== "--version") expect(manual).toContain(name);
  }
});

test("the example of a project file is read without a problem, and every key is explained", () => {
  const [, example = ""] = /```yaml\n([^`]+)```/.exec(projectFile) ?? [];
  const { project, problems } = readProject(example);
  expect(problems).toEqual([]);
  expect(project.severities).toEqual({ "joined-paragraph": "off", "page-order": "error" });
  for (const key of VOCABULARY.keys) expect(projectFile).toContain(`| \`${key}\` |`);
});
