import { readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FINDINGS } from "../../server/src/rules";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { findLabel, foldedWords } from "../../server/src/syntax/labels";
import { readProject } from "../../server/src/workspace/project";
import { upwards } from "../../server/src/workspace/upwards";
import { projectSchema } from "./project-schema";

const schema = JSON.parse(readFileSync("schemas/recto.schema.json", "utf8"));

/** The problems of a project file as `line:character severity the marked text`. */
function problemsOf(text: string): string[] {
  const lines = text.split("\n");
  return readProject(text).problems.map(({ range: { start, end }, severity }) => {
    const marked =
      start.line === end.line ? lines[start.line]?.slice(start.character, end.character) : "…";
    return `${start.line}:${start.character} ${severity} ${marked}`;
  });
}

test("an empty file asks for nothing", () => {
  for (const text of [
    "",
    "\n",
    "# only a comment\n",
    "\ufeff",
    "labels:\nrules:\npeople:\nimages:\nprofile:\n",
  ]) {
    const { project, problems } = readProject(text);
    expect(problems).toEqual([]);
    expect(project).toEqual({
      conventions: defaultConventions,
      severities: {},
      people: [],
      images: [],
    });
    expect(project.conventions).toBe(defaultConventions);
  }
});

test("the sample project is read without a problem", () => {
  const { project, problems } = readProject(readFileSync("samples/recto.yaml", "utf8"));
  expect(problems).toEqual([]);
  expect(project.people).toEqual(["people.yaml"]);
  expect(project.images).toEqual(["scans"]);
  expect(findLabel(["pencilled", "in"], project.conventions.labels)?.kind).toBe("addition");
});

test("a list of one may be written without brackets", () => {
  const { project, problems } = readProject(
    "people: a/people.yaml\nimages: scans/\nlabels:\n  stamp: seal mark\n",
  );
  expect(problems).toEqual([]);
  expect(project).toMatchObject({ people: ["a/people.yaml"], images: ["scans"] });
  expect(findLabel(foldedWords("seal mark"), project.conventions.labels)?.kind).toBe("stamp");
});

test("paths from Windows are written with slashes", () => {
  expect(readProject("images: ['scans\\1893\\', /]").project.images).toEqual(["scans/1893", "/"]);
});

test("labels may be added to a native label, with its meaning", () => {
  const { conventions } = readProject("labels:\n  typed: [machine-written]\n").project;
  const typed = findLabel(["typed"], conventions.labels);
  expect(findLabel(["machine-written"], conventions.labels)).toMatchObject({
    kind: typed?.kind,
    value: typed?.value,
  });
});

test("what is wrong is marked, and the rest is used", () => {
  const text = `profile: archiv
lables: {}
labels:
  stamp: [lozenge, 12, "a: b", ","]
  stmap: [x]
rules:
  page-order: of
  page-ordre: off
  missing-scan: off
people: { a: b }
images: [scans, ""]
`;
  expect(problemsOf(text)).toEqual([
    "1:0 warning lables",
    "0:9 error archiv",
    "3:19 error 12",
    '3:23 error "a: b"',
    '3:31 error ","',
    "4:2 warning stmap",
    "6:14 error of",
    "7:2 warning page-ordre",
    "9:8 error { a: b }",
    '10:16 error ""',
  ]);
  const { project } = readProject(text);
  expect(project.severities).toEqual({ "missing-scan": "off" });
  expect(project.images).toEqual(["scans"]);
  expect(findLabel(["lozenge"], project.conventions.labels)?.kind).toBe("stamp");
});

test("slips are named with what was probably meant", () => {
  const messages = readProject(
    "Profile: archive\nrules: { Page_Order: off, missing-scan: Off }\n",
  ).problems;
  expect(messages.map(({ message }) => message)).toEqual([
    expect.stringContaining("“profile”"),
    expect.stringContaining("“page-order”"),
    expect.stringContaining("“off”"),
  ]);
});

test("a text that is no list of keys says what one looks like", () => {
  expect(readProject("just words").problems).toMatchObject([
    { severity: "error", message: expect.stringContaining("profile: archive") },
  ]);
});

test("faults of YAML are told, and what can be read is used", () => {
  const { project, problems } = readProject("rules:\n  page-order: off\npeople: [a.yaml\n");
  expect(problems).toMatchObject([{ severity: "error" }]);
  expect(project.severities).toEqual({ "page-order": "off" });
  expect(problemsOf("profile: archive\nprofile: smithsonian\n")).toEqual(["1:0 error profile"]);
  expect(problemsOf("rules:\n\tpage-order: off\n")).toContain("1:0 error \t");
});

test("lines end as in documents", () => {
  expect(readProject("people: x\r\n\r\nwho: y\r\n").problems).toMatchObject([
    { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } } },
  ]);
});

test("references stand for what they refer to, and cannot be made to explode", () => {
  const used = readProject("images: &here [scans]\npeople: *here\n");
  expect(used.problems).toEqual([]);
  expect(used.project.people).toEqual(["scans"]);
  const rows = Array.from(
    { length: 9 },
    (_, at) => `x${at + 1}: &x${at + 1} [${`*x${at},`.repeat(9)}]`,
  );
  const bomb = ["x0: &x0 [a]", ...rows, "people: *x9", "images: scans"].join("\n");
  expect(readProject(bomb).project.images).toEqual(["scans"]);
  expect(readProject("people: &a [*a]").project.people).toEqual([]);
  expect(readProject("people: *nobody").problems).toHaveLength(1);
});

test("the same content has the same conventions, other content others", () => {
  const one = readProject("labels: { stamp: [lozenge] }").project.conventions;
  const same = readProject("# later\nlabels:\n  stamp:\n    - lozenge\nimages: x\n").project
    .conventions;
  const other = readProject("labels: { stamp: [lozenges] }").project.conventions;
  expect(same).toBe(one);
  expect(other).not.toBe(one);
  expect(readProject("profile: smithsonian").project.conventions.profile).toBe("smithsonian");
});

test("any text is read", () => {
  const piece = fc.constantFrom(
    ...["profile", "labels", "rules", "people", "images", "__proto__", "constructor", "stamp"],
    ...[": ", ":\n  ", "\n", "- ", "[", "]", "{", "}", ", ", "&a ", "*a", "'", '"', "|", ">", "\t"],
    ...[
      "archive",
      "off",
      "page-order",
      "!!set ",
      "? ",
      "---",
      "...",
      "%",
      "#",
      "\r",
      "\u0000",
      "\ud800",
    ],
  );
  const text = fc.array(fc.oneof(piece, fc.string())).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, (written) => {
      const { project, problems } = readProject(written);
      for (const { range, message } of problems) {
        expect(message).not.toBe("");
        expect(range.start.line).toBeGreaterThanOrEqual(0);
      }
      expect(Object.keys(project)).toEqual(["conventions", "severities", "people", "images"]);
    }),
    { seed: 1893, numRuns: 500 },
  );
});

test("texts made to take long do not", () => {
  for (const text of [
    "[".repeat(50_000),
    "a: ".repeat(33_000),
    "a:\n".repeat(33_000),
    "x".repeat(5_000_000),
  ]) {
    expect(readProject(text).problems.length).toBeGreaterThan(0);
  }
}, 20_000);

test("the schema is what the reader knows; UPDATE_SCHEMA=1 writes it anew", () => {
  const path = "schemas/recto.schema.json";
  const expected = projectSchema();
  if (process.env.UPDATE_SCHEMA) writeFileSync(path, `${JSON.stringify(expected, null, 2)}\n`);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(expected);
});

test("the reader takes what the schema offers, and nothing else", () => {
  const { properties, definitions } = schema;
  const offered = [
    ...properties.profile.enum.map((profile: string | null) => `profile: ${profile ?? ""}`),
    ...Object.keys(properties.labels.properties).map((name) => `labels: { ${name}: [lozenge] }`),
    ...Object.keys(properties.rules.properties).map((code) => `rules: { ${code}: off }`),
    ...definitions.severity.enum.map(
      (word: string | null) => `rules: { page-order: ${word ?? ""} }`,
    ),
    ...["people", "images"].flatMap((key) => [`${key}: x`, `${key}: [x, y]`, `${key}:`]),
  ];
  for (const text of offered) expect(readProject(text).problems, text).toEqual([]);
  for (const key of Object.keys(properties))
    expect(readProject(`${key}: 12`).problems, key).toHaveLength(1);
});

test("the schema explains every key and every finding", () => {
  for (const property of Object.values(schema.properties)) {
    expect(property).toMatchObject({ description: expect.stringMatching(/^[A-Z].+\.$/s) });
  }
  for (const { code, summary } of FINDINGS) {
    expect(schema.properties.rules.properties[code].description, code).toContain(summary);
  }
});

test("folders are looked through from the document upwards to the workspace", () => {
  expect(upwards("/home/ada/edition/letters")).toEqual([
    "/home/ada/edition/letters",
    "/home/ada/edition",
    "/home/ada",
    "/home",
    "",
  ]);
  expect(upwards("/home/ada/edition/letters", "/home/ada/edition")).toEqual([
    "/home/ada/edition/letters",
    "/home/ada/edition",
  ]);
  expect(upwards("file:///a/b")).toEqual(["file:///a/b", "file:///a", "file://"]);
  expect(upwards("vscode-vfs://github/a/b", "vscode-vfs://github/a")).toEqual([
    "vscode-vfs://github/a/b",
    "vscode-vfs://github/a",
  ]);
  expect(upwards("/elsewhere/x", "/home/ada")).toEqual(["/elsewhere/x"]);
  expect(upwards("C:/Users/Ada")).toEqual(["C:/Users/Ada", "C:/Users", "C:"]);
});
