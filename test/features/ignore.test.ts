import fc from "fast-check";
import { expect, test } from "vitest";
import type { CodeAction, TextEdit } from "vscode-languageserver-types";
import { codeActions } from "../../server/src/features/code-action";
import { ignoreHover } from "../../server/src/features/hover";
import { ignored } from "../../server/src/features/ignored";
import { ignoredFindings } from "../../server/src/rules/ignored";
import { findings } from "../../server/src/rules/run";
import { defaultConventions } from "../../server/src/syntax/conventions";
import type { Document } from "../../server/src/syntax/document";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { lines, marked } from "../support/markers";

const URI = "file:///a.recto";

/** The comments that are offered for all findings of a text. */
function offered(text: string, snippets = false): CodeAction[] {
  const document = parse(text, defaultConventions);
  const range = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  return codeActions({ document }, {}, range, ["quickfix"], URI, { snippets }).filter(({ title }) =>
    title.startsWith("Ignore "),
  );
}

function after(text: string, action: CodeAction): string {
  const document = parse(text, defaultConventions);
  const [edit] = action.edit?.changes?.[URI] as TextEdit[];
  const at = document.offsetAt((edit as TextEdit).range.start);
  return text.slice(0, at) + edit?.newText + text.slice(at);
}

/** The transcription; spaces at the end of a line before a comment are text, at the end of all not. */
const wordsOf = (document: Document) => transcriptionText(document).replace(/[ \t]+$/gm, "");

const codes = (text: string) =>
  findings({ document: parse(text, defaultConventions) }).map(({ code }) => code);

test.each([
  [
    "in a paragraph, with the line ends of the document",
    "One.\r\n\r\nNo 5] here\r\n",
    "One.\r\n\r\n%% recto-ignore stray-bracket: checked against the source\r\nNo 5] here\r\n",
  ],
  [
    "in the middle of a paragraph, before its spaces",
    "One\n  слово 5] 𝔄\nthree",
    "One\n%% recto-ignore stray-bracket: checked against the source\n  слово 5] 𝔄\nthree",
  ],
  [
    "within a mark that runs over lines",
    "[handwritten: the first\n<u>second\n\nthird]\n",
    "[handwritten: the first\n%% recto-ignore unclosed-tag: checked against the source\n<u>second\n\nthird]\n",
  ],
  [
    "in the front matter",
    "A letter\n\nCitation: the [[stamp: box] five\n\n[page 1]\n\nText.\n",
    "A letter\n\n%% recto-ignore doubled-bracket: checked against the source\nCitation: the [[stamp: box] five\n\n[page 1]\n\nText.\n",
  ],
  [
    "before a page mark",
    "[page 3]\n\nThree.\n\n[page 2]\n\nTwo.\n",
    "[page 3]\n\nThree.\n\n%% recto-ignore page-order: checked against the source\n[page 2]\n\nTwo.\n",
  ],
  [
    "on the first line",
    "No 5] here",
    "%% recto-ignore stray-bracket: checked against the source\nNo 5] here",
  ],
])("a finding is ignored %s", (_, text, expected) => {
  const actions = offered(text);
  expect(actions).toHaveLength(1);
  expect(after(text, actions[0] as CodeAction)).toBe(expected);
  expect(codes(expected)).toEqual([]);
});

test("one comment for each code and line; never the preferred one", () => {
  const actions = offered("No 5] and 6] are <u>here");
  expect(actions.map(({ title }) => title)).toEqual([
    "Ignore “stray-bracket” here, because …",
    "Ignore “unclosed-tag” here, because …",
  ]);
  expect(actions.map(({ isPreferred }) => isPreferred)).toEqual([undefined, undefined]);
  expect(actions.map(({ diagnostics }) => diagnostics?.[0]?.code)).toEqual([
    "stray-bracket",
    "unclosed-tag",
  ]);
});

test("where the editor can, the reason is there to be written over", () => {
  const [action] = offered("No 5] here\n", true);
  expect(action?.edit?.documentChanges).toEqual([
    {
      textDocument: { uri: URI, version: null },
      edits: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          snippet: {
            kind: "snippet",
            value: "%% recto-ignore stray-bracket: ${1:checked against the source}\n",
          },
        },
      ],
    },
  ]);
});

test("not where a comment would not be read", () => {
  expect(offered("%% recto-ignore stray-bracket\nNo 5] here")).toEqual([]);
  expect(offered("%% recto-ignore stray-bracket: so it is\nNo 5 here")).toEqual([]);
  expect(offered("---\ntitle: Птица из мeди\n---\n\nText.\n")).toEqual([]);
});

const PIECES = [
  "[",
  "]",
  "[stamp: ",
  "<u>",
  "\n",
  "\n\n",
  "\r\n",
  "| a | b] |\n",
  "[page 3]\n",
  "[^1]: x",
  "Citation: x]\n",
  "coвa ",
  "слово ",
  "%% x\n",
  "---\n",
];

test("a comment that is offered silences its finding and changes no word", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }), (pieces) => {
      const text = pieces.join("");
      const document = parse(text, defaultConventions);
      for (const action of offered(text)) {
        const changed = parse(after(text, action), defaultConventions);
        expect(wordsOf(changed)).toBe(wordsOf(document));
        const { code, range } = action.diagnostics?.[0] as { code: string; range: unknown };
        const line = (range as { start: { line: number } }).start.line + 1;
        const left = findings({ document: changed }).filter((one) => one.code === code);
        expect(left.map(({ span }) => changed.positionAt(span.start).line)).not.toContain(line);
      }
    }),
    { seed: 11, numRuns: 200 },
  );
});

const SILENCED = lines(`
%% recto-ignore stray-bracket, unclosed-tag: the ferry*man* drew it
two] ropes] and an <u>oar

[[stamp: x]

%% recto-ignore stray-bracket
an oar]
`);

test("what is ignored is listed with its reason, by the severity that a project gives it", () => {
  const document = parse(SILENCED, defaultConventions);
  const listed = ignored({ document }, { "unclosed-tag": "off", "stray-bracket": "error" });
  expect(
    listed.map(({ code, severity, reason, range, comment }) => {
      return `${comment.start.line} ${range.start.line}:${range.start.character} ${severity} ${code} (${reason})`;
    }),
  ).toEqual([
    "0 1:3 error stray-bracket (the ferry*man* drew it)",
    "0 1:10 error stray-bracket (the ferry*man* drew it)",
    "5 6:6 error stray-bracket ()",
  ]);
});

test("what is ignored and what is reported are together all findings", () => {
  const document = parse(SILENCED, defaultConventions);
  const without = parse(SILENCED.replace(/^%% .*$/gm, "%% x"), defaultConventions);
  const told = findings({ document }).filter(({ code }) => code !== "ignore-without-reason");
  const all = [...told, ...ignoredFindings({ document }).map(({ finding }) => finding)];
  const sorted = (list: readonly { code: string }[]) => list.map(({ code }) => code).sort();
  expect(sorted(all)).toEqual(sorted(findings({ document: without })));
});

test("the comment says what it ignores, why, and how much is ignored in all", () => {
  const { document, position } = marked(SILENCED.replace("ignore stray", "ignore str$0ay"));
  const card = ignoreHover({ document }, {}, position);
  expect((card?.contents as { value: string }).value).toBe(
    lines(`
**3 ignored findings**

* \`stray-bracket\`: This bracket closes nothing. Remove it, or write “\\\\\\]” if it stands in the source.
* \`stray-bracket\`: This bracket closes nothing. Remove it, or write “\\\\\\]” if it stands in the source.
* \`unclosed-tag\`: “\\<u\\>” is not closed in its paragraph. Add “\\</u\\>” where it ends.

Reason: the ferry\\*man\\* drew it

In this document 4 findings are ignored.
`),
  );
});

test("a comment that ignores nothing says so; other lines and comments say nothing", () => {
  const silent = marked("%% recto-ignore page-order$0\nText.\n");
  expect(ignoreHover(silent, {}, silent.position)?.contents).toMatchObject({
    value: expect.stringContaining("ignores nothing"),
  });
  for (const text of ["%% look at$0 it\nx]\n", "%% recto-ignore stray-bracket: so\nx$0]\n"]) {
    const { document, position } = marked(text);
    expect(ignoreHover({ document }, {}, position)).toBeUndefined();
  }
});
