import fc from "fast-check";
import { expect, test } from "vitest";
import type { CodeAction, TextEdit } from "vscode-languageserver-types";
import { codeActions } from "../../server/src/features/code-action";
import { PAGE_ACTION_KINDS, pageActions } from "../../server/src/features/page-actions";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { edit, parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { lines, marked } from "../support/markers";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";

const URI = "file:///letter.recto";
const RUNS = Number(process.env.RECTO_RUNS ?? 200);

function actions(source: string, only?: readonly string[]): CodeAction[] {
  const { document, position } = marked(source);
  return pageActions({ document }, URI, { start: position, end: position }, only);
}

/** The text after the action of that kind, asked for by name. */
function after(source: string, kind: string): string | undefined {
  const [action] = actions(source, [kind]);
  const { document } = marked(source);
  return action && applied(document.text, action);
}

function applied(text: string, action: CodeAction): string {
  const edits = action.edit?.changes?.[URI] as TextEdit[];
  const before = parse(text, defaultConventions);
  return edits
    .map(({ range, newText }) => ({
      start: before.offsetAt(range.start),
      end: before.offsetAt(range.end),
      text: newText,
    }))
    .sort((a, b) => b.start - a.start)
    .reduce(edit, before).text;
}

const CHECK = "refactor.rewrite.recto.checkPage";
const RENUMBER = "refactor.rewrite.recto.renumberPages";
const JOIN = "refactor.rewrite.recto.joinParagraph";

test("a page is marked as checked by a comment below its mark, and back", () => {
  const source = "[page 3 | scans/3.png]\n\nThe l$0amp.\n";
  const checked = "[page 3 | scans/3.png]\n%% checked\n\nThe lamp.\n";
  expect(after(source, CHECK)).toBe(checked);
  expect(after(checked.replace("lamp", "l$0amp"), CHECK)).toBe(
    "[page 3 | scans/3.png]\n\nThe lamp.\n",
  );
});

test("who checked, and other comments, may stand there too", () => {
  const source = "[page 3]$0\n%% faint\n%% Checked: V. D., 4 May\nThe lamp.\n";
  expect(after(source, CHECK)).toBe("[page 3]\n%% faint\nThe lamp.\n");
  expect(after("[page 3]$0\n\n%% checkered paper\nThe lamp.\n", CHECK)).toContain("%% checked\n");
});

test.each([
  ["[page 3]$0", "[page 3]\n%% checked"],
  ["[page 3]$0\n", "[page 3]\n%% checked\n"],
  ["[page 3]$0\r\n\r\n燈。\r\n", "[page 3]\r\n%% checked\r\n\r\n燈。\r\n"],
  ["One and\n[page 3]$0\ntwo.\n", "One and\n[page 3]\n%% checked\ntwo.\n"],
])("%j", (source, wanted) => expect(after(source, CHECK)).toBe(wanted));

test("within a line there is no room for a comment", () =>
  expect(after("One [page$0 3] two.\n", CHECK)).toBeUndefined());

test("the pages after the one under the cursor are numbered on", () =>
  expect(
    after(
      lines(`
[page 12]

a

[Page 2$00 | scans/20.png]

b

Original Scan

c

[cover]

[page 7]
`),
      RENUMBER,
    ),
  ).toBe(
    lines(`
[page 12]

a

[Page 20 | scans/20.png]

b

[page 21]

c

[cover]

[page 22]
`),
  ));

test.each([
  ["[page 12$0r]\n\nOriginal Scan\n\n[page 3]\n", "12r 12v 13r"],
  ["[л. 3 об.]\n\n[page$0 9v]\n\n[page 9]\n", "3 9v 10r"],
  ["[page 4]\n\nOriginal$0 Scan\n", "4 5"],
  ["Original$0 Scan\n\n[p. 7]\n", "1 2"],
])("%j", (source, numbers) => {
  const found = after(source, RENUMBER)
    ?.match(/\d+[rv]?/g)
    ?.join(" ");
  expect(found).toBe(numbers);
});

test("each part is numbered for itself, and what is right already is left alone", () => {
  const source = "[original: ru]\n\n[page$0 1]\n\n[page 3]\n\n[translation: en]\n\n[page 9]\n";
  expect(after(source, RENUMBER)).toContain("[page 2]\n\n[translation: en]\n\n[page 9]");
  expect(after("[page$0 1]\n\n[page 2]\n", RENUMBER)).toBeUndefined();
  expect(after("[page$0 iv]\n\n[page 2]\n", RENUMBER)).toBeUndefined();
});

test("numbers in brackets that stand in the source stay", () => {
  const source = "[3391$0]\n\nOne.\n\n[3392]\n\nTwo.\n\n[3394]\n\nThree.\n";
  expect(after(source, RENUMBER)).toBeUndefined();
});

test.each(["The lamp bu$0rned", "[page$0 4]", "all ni$0ght"])(
  "a paragraph is joined over the page at %s",
  (place) => {
    const source = "The lamp burned\n\n[page 4]\n%% checked\n\nall night.\n";
    const at = source.replace(place.replace("$0", ""), place);
    expect(after(at, JOIN)).toBe("The lamp burned\n[page 4]\n%% checked\nall night.\n");
  },
);

test("nothing is joined where no page turns, or the page has no number", () => {
  expect(after("One$0.\n\nTwo.\n", JOIN)).toBeUndefined();
  expect(after("One$0\n\nOriginal Scan\n\ntwo.\n", JOIN)).toBeUndefined();
  expect(after("One$0\n\n[page 4]\n\n| a | b |\n| c | d |\n", JOIN)).toBeUndefined();
});

test("what a page can do is offered on its mark; what the document can do, when asked for", () => {
  const source = "[page 12$0]\n\n[page 12]\n\nThe lamp.\n";
  expect(actions(source).map(({ kind }) => kind)).toEqual([RENUMBER, CHECK]);
  expect(actions(source.replace("$0", "").replace("lamp", "la$0mp"))).toEqual([]);
  expect(actions(source, ["quickfix"])).toEqual([]);
  expect(actions(source, ["refactor"]).length).toBe(2);
});

test("source actions number the pages, mark the sections, and add anchors", () => {
  const source = `A letter

Citation: Archive, ф. 1, оп. 2, д. 3, л. 7-8

Original Scan

Смотритель пишет о погоде, о лампе и о двух корзинах, которые унесло море, и просит прислать новые.

Original Scan

Вторая страница говорит о чайке, которая села на стекло и не хотела уходить до самого утра 1887 года.

Третий абзац говорит о масле, которого осталось мало, и о помощнике, который боится птиц и темноты.

The keeper writes of the weather, of the lamp and of two baskets that the sea took, and asks for new ones.

The second page speaks of a gull that sat on the glass and did not want to leave until the morning of 1887.

The third paragraph speaks of the oil, of which little is left, and of the assistant, who is afraid of birds.
$0`;
  const titles = actions(source, ["source"]).map(({ title }) => title);
  expect(titles).toEqual([
    "Number them 7 to 8",
    "Mark the original and the translation",
    "Add matching anchors to the original and the translation (6 paragraphs)",
  ]);
  expect(after(source, "source.recto.numberPages")).toContain("[page 8]");
  expect(after(source, "source.recto.markSections")).toContain("[translation: en]");
  expect(after(source, "source.recto.addAnchors")).toContain("[#2] The second page");
});

test("the menu of the editor gets them with the others", () => {
  const { document, position } = marked("[page 1$0]\n\nThe lamp.\n");
  const range = { start: position, end: position };
  const kinds = codeActions({ document }, {}, range, undefined, URI).map(({ kind }) => kind);
  expect(kinds).toContain(CHECK);
});

test("no action changes a letter of any text", () => {
  const own = texts(
    samples().map(({ text }) => text),
    60,
  );
  fc.assert(
    fc.property(own, fc.nat(), fc.constantFrom(...PAGE_ACTION_KINDS), (text, place, kind) => {
      const document = parse(text, defaultConventions);
      const position = document.positionAt(place % (document.length + 1));
      const range = { start: position, end: position };
      const [action] = pageActions({ document }, URI, range, [kind]);
      if (!action) return;
      const written = (source: string) =>
        transcriptionText(parse(source, defaultConventions)).replace(/\s+/g, " ").trim();
      expect(written(applied(text, action))).toBe(written(text));
    }),
    { seed: 20_561_121, numRuns: RUNS },
  );
});
