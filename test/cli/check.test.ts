import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FINDINGS } from "../../server/src/rules";
import { folderWith, jsonLines, program, recto, SLIP } from "./program";

const CLEAN = "A plain note\n\nNothing to see here.\n";

test("a clean file ends with 0, a warning with 1", async () => {
  const cwd = folderWith({ "clean.recto": CLEAN, "slip.recto": SLIP });
  expect(await recto(["check", "clean.recto"], { cwd })).toMatchObject({ code: 0, stderr: "" });
  expect(await recto(["check", "slip.recto"], { cwd })).toMatchObject({ code: 1, stderr: "" });
});

test("--fail-on says from which severity on the exit code is 1", async () => {
  const cwd = folderWith({ "slip.recto": SLIP });
  const codes = ["hint", "information", "warning", "error"].map(
    async (severity) => (await recto(["check", "--fail-on", severity, "slip.recto"], { cwd })).code,
  );
  expect(await Promise.all(codes)).toEqual([1, 1, 1, 0]);
});

test("text has a clickable place, and the sum at the end", async () => {
  const cwd = folderWith({ "a.recto": SLIP, "b.recto": CLEAN });
  const { stdout } = await recto(["check", "a.recto", "b.recto"], { cwd });
  expect(stdout).toMatch(/^a\.recto:3:6: warning doubled-bracket: .+\n2 files: 1 warning\n$/);
});

test("json is one compact object for each file, in the order given, with nothing around it", async () => {
  const cwd = folderWith({ "b.recto": SLIP, "a.recto": CLEAN });
  const outcome = await recto(["check", "--format", "json", "b.recto", "a.recto"], { cwd });
  const [first, second] = jsonLines(outcome);
  expect(outcome.stdout).toBe(`${JSON.stringify(first)}\n${JSON.stringify(second)}\n`);
  expect(second).toEqual({ file: "a.recto", findings: [] });
  expect(first).toEqual({
    file: "b.recto",
    findings: [
      {
        code: "doubled-bracket",
        severity: "warning",
        message: expect.stringMatching(/^[A-Z].+\.$/),
        range: { start: { line: 2, character: 5 }, end: { line: 2, character: 7 } },
        fix: {
          title: expect.any(String),
          edits: [
            {
              range: { start: { line: 2, character: 5 }, end: { line: 2, character: 6 } },
              newText: "",
            },
          ],
        },
      },
    ],
  });
});

test.each([
  ["LF", "A\n\nOn [[stamp: x] here", 2, 3],
  ["CRLF", "A\r\n\r\nOn [[stamp: x] here", 2, 3],
  ["a lone CR", "A\r\rOn [[stamp: x] here", 2, 3],
  ["mixed line ends", "A\r\n\n\rOn [[stamp: x] here", 3, 3],
  ["U+2028 within a line", "A\n\nI\u2028n [[stamp: x] here", 2, 4],
  ["an astral character before", "A\n\n😀 [[stamp: x] here", 2, 3],
  ["a byte-order mark", "\ufeff[[stamp: x] here", 0, 0],
])("places count UTF-16 in lines: %s", async (_, content, line, character) => {
  const cwd = folderWith({ "a.recto": content });
  const [{ findings = [] } = {}] = jsonLines(
    await recto(["check", "--format=json", "a.recto"], { cwd }),
  );
  const doubled = findings.find(({ code }) => code === "doubled-bracket");
  expect(doubled?.range.start).toEqual({ line, character });
});

test("an empty file has no findings", async () => {
  const cwd = folderWith({ "empty.recto": "", "mark.recto": "\ufeff", "lines.recto": "\n\n" });
  const outcome = await recto(["check", "--format", "json", "."], { cwd });
  expect(outcome.code).toBe(0);
  expect(jsonLines(outcome).map(({ findings }) => findings)).toEqual([[], [], []]);
});

test("paths and texts in any script come out as they went in", async () => {
  const name = "письма/№ 5 – “Ödön”, 彭德怀.recto";
  const cwd = folderWith({ [name]: "Письмо\n\nСм. [[штамп: 彭😀] там\n" });
  const outcome = await recto(["check", "--format", "json", name], { cwd });
  expect(jsonLines(outcome)).toMatchObject([
    { file: name, findings: [{ code: "doubled-bracket" }] },
  ]);
});

test("a text from standard input goes by the name it is given", async () => {
  const cwd = folderWith({ "letters/recto.yaml": "rules: { doubled-bracket: error }\n" });
  const outcome = await recto(
    ["check", "--format", "json", "--stdin-filepath", "letters/new.recto"],
    { cwd, input: SLIP },
  );
  expect(jsonLines(outcome)).toMatchObject([
    { file: "letters/new.recto", findings: [{ code: "doubled-bracket", severity: "error" }] },
  ]);
});

test("the nearest recto.yaml above a document holds for it", async () => {
  const cwd = folderWith({
    "recto.yaml": "rules: { doubled-bracket: off }\n",
    "a/b/one.recto": SLIP,
    "c/recto.yaml": "rules: { doubled-bracket: hint }\n",
    "c/two.recto": SLIP,
  });
  const outcome = await recto(["check", "--format", "json", "a", "c"], { cwd });
  expect(jsonLines(outcome)).toMatchObject([
    { file: "a/b/one.recto", findings: [] },
    { file: "c/two.recto", findings: [{ severity: "hint" }] },
  ]);
  expect(outcome.code).toBe(0);
});

test("--config goes before recto.yaml", async () => {
  const cwd = folderWith({
    "recto.yaml": "rules: { doubled-bracket: off }\n",
    "strict.yaml": "rules: { doubled-bracket: error }\n",
    "a.recto": SLIP,
  });
  const outcome = await recto(["check", "--format", "json", "--config", "strict.yaml", "a.recto"], {
    cwd,
  });
  expect(jsonLines(outcome)).toMatchObject([{ findings: [{ severity: "error" }] }]);
});

test("the sum says how many findings comments ignore, and nothing where there are none", async () => {
  const silenced = "A\n\n%% recto-ignore stray-bracket: so in the source\ntwo 5] and 6]\n";
  const cwd = folderWith({ "a.recto": silenced, "b.recto": silenced, "c.recto": CLEAN });
  const outcome = await recto(["check", "."], { cwd });
  expect(outcome.stdout).toBe("3 files: nothing found; 4 ignored\n");
  expect((await recto(["check", "c.recto"], { cwd })).stdout).toBe("1 file: nothing found\n");
});

test("labels of the project are labels", async () => {
  const text = "A\n\n[lozenge:] octagonal, beside it\n";
  const cwd = folderWith({ "with/recto.yaml": "labels: { stamp: lozenge }", "with/a.recto": text });
  const found = jsonLines(await recto(["check", "--format", "json", "with"], { cwd }));
  const plain = jsonLines(
    await recto(["check", "--format", "json", "--stdin-filepath", "a.recto"], { cwd, input: text }),
  );
  expect(found[0]?.findings).toMatchObject([{ code: "empty-mark" }]);
  expect(plain[0]?.findings.map(({ code }) => code)).not.toContain("empty-mark");
});

test("a fault in recto.yaml is said once, with its place; the files are still done", async () => {
  const cwd = folderWith({
    "recto.yaml": "rules:\n  doubled-bracket: fatal\n",
    "a.recto": SLIP,
    "b.recto": SLIP,
  });
  const outcome = await recto(["check", "--format", "json", "."], { cwd });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toMatch(/^recto: recto\.yaml:2:20: .*“fatal”.*\n$/);
  expect(jsonLines(outcome)).toHaveLength(2);
});

test("an unknown key in recto.yaml is mentioned, and nothing else", async () => {
  const cwd = folderWith({ "recto.yaml": "image: scans\n", "a.recto": CLEAN });
  const outcome = await recto(["check", "a.recto"], { cwd });
  expect(outcome.stderr).toMatch(/^recto: recto\.yaml:1:1: .*“images”.*\n$/);
  expect(outcome.code).toBe(0);
});

test("scans are looked for beside the document and in the image folders", async () => {
  const pages = ["beside.png", "scans/in.png", "elsewhere.png", "lost.png"];
  const cwd = folderWith({
    "recto.yaml": "images: pictures/\n",
    "docs/a.recto": pages.map((page, at) => `[page ${at + 1} | ${page}]\n\nText.\n`).join("\n"),
    "docs/beside.png": "",
    "docs/scans/in.png": "",
    "pictures/elsewhere.png": "",
  });
  const outcome = await recto(["check", "--format", "json", "docs"], { cwd });
  const missing = jsonLines(outcome)[0]?.findings.filter(({ code }) => code === "missing-scan");
  expect(missing?.map(({ range }) => range.start.line)).toEqual([12]);
});

test("sarif has the structure of its standard", async () => {
  const cwd = folderWith({ "письма/a b.recto": SLIP });
  const outcome = await recto(["check", "--format", "sarif", "письма", "no.recto"], { cwd });
  const log = JSON.parse(outcome.stdout);
  const { homepage } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(log).toMatchObject({
    version: "2.1.0",
    $schema: expect.stringContaining("sarif-schema-2.1.0"),
  });
  expect(log.runs).toHaveLength(1);
  const [{ tool, results, columnKind, invocations }] = log.runs;
  expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(
    FINDINGS.map(({ code }) => code),
  );
  for (const { id, helpUri, shortDescription, defaultConfiguration } of tool.driver.rules) {
    expect(helpUri).toBe(`${homepage}docs/findings/${id}.md`);
    expect(shortDescription.text).not.toBe("");
    expect(["error", "warning", "note"]).toContain(defaultConfiguration.level);
  }
  expect(columnKind).toBe("utf16CodeUnits");
  const [result] = results;
  expect(results).toHaveLength(1);
  expect(result).toMatchObject({ ruleId: "doubled-bracket", level: "warning" });
  expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  expect(decodeURI(artifactLocation.uri)).toBe("письма/a b.recto");
  expect(artifactLocation.uri).toMatch(/^[\x21-\x7e]+$/);
  expect(region).toEqual({ startLine: 3, startColumn: 6, endLine: 3, endColumn: 8 });
  const [change] = result.fixes[0].artifactChanges;
  expect(change.replacements).toEqual([
    {
      deletedRegion: { startLine: 3, startColumn: 6, endLine: 3, endColumn: 7 },
      insertedContent: { text: "" },
    },
  ]);
  expect(invocations[0]).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [
      { level: "error", message: { text: expect.stringContaining("no.recto") } },
    ],
  });
});

test("github escapes what its commands are made of", async () => {
  const cwd = folderWith({ "100%, a:b.recto": "A\n\n[page 1 | 50%.png]\n\nText [[stamp: x] y\n" });
  const { stdout } = await recto(["check", "--format", "github", "."], { cwd });
  const lines = stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/^::warning file=100%25%2C a%3Ab\.recto,line=/);
  expect(lines[0]).toContain("50%25.png");
  expect(lines[1]).toContain("line=5,endLine=5,col=6,endColumn=8,title=doubled-bracket::");
});

test("junit escapes what XML is made of, and fails what matters", async () => {
  const cwd = folderWith({
    "a&b.recto": "A\n\n[page 1 | <a>&\u0001.png]\n\nText\n",
    "clean.recto": CLEAN,
  });
  const failing = await recto(["check", "--format", "junit", "."], { cwd });
  expect(failing.stdout).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /);
  expect(failing.stdout).toContain('<testsuite name="a&amp;b.recto" tests="1" failures="1"');
  expect(failing.stdout).toContain("&lt;a&gt;&amp;\ufffd.png");
  expect(failing.stdout).toContain('<testcase name="check" classname="clean.recto"/>');
  const passing = await recto(["check", "--format", "junit", "--fail-on", "error", "."], { cwd });
  expect(passing.stdout).toContain('failures="0"');
  expect(passing.stdout).not.toContain("<failure");
});

test("a reader that goes away ends the program in silence", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [
      `${at}.recto`,
      SLIP + "[[stamp: x] and\n\n".repeat(50),
    ]),
  );
  const cwd = folderWith(many);
  const child = spawn(process.execPath, [program, "check", "."], { cwd });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((done) => child.on("close", done));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("a long output arrives whole", async () => {
  const cwd = folderWith({ "a.recto": "[[stamp: x] and\n\n".repeat(20_000) });
  const outcome = await recto(["check", "--format", "json", "a.recto"], { cwd });
  expect(jsonLines(outcome)[0]?.findings).toHaveLength(20_000);
  expect(readFileSync(join(cwd, "a.recto"), "utf8")).toHaveLength(17 * 20_000);
});
