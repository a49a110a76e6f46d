import { expect, test } from "vitest";
import { codeLenses, SHOW_MENTIONS } from "../../server/src/features/code-lens";
import { inlayHints } from "../../server/src/features/inlay-hint";
import { marked } from "../support/markers";
import { knownOf, REGISTER_TEXT, REGISTER_URI, register } from "../support/people";

/** The text with its hints in braces, in the lines from the cursor on. */
function hinted(source: string): string {
  const { document, position, text } = marked(source);
  const range = { start: position, end: document.positionAt(document.length) };
  return inlayHints(document, range, knownOf(document))
    .map(({ position: at, label }) => [document.offsetAt(at), label] as const)
    .reverse()
    .reduce((done, [at, label]) => `${done.slice(0, at)}{${label}}${done.slice(at)}`, text);
}

test("who is meant stands behind names that do not say it themselves", () =>
  expect(hinted("$0𝔄 Вуйциком, Falk и [@dashkova: она], Otto Falk")).toBe(
    "𝔄 Вуйциком{Szczepan Wójcik}, Falk{Irene Falk or Otto Falk?} и [@dashkova: она{Vera Dashkova}], Otto Falk",
  ));

test("only in the lines that are seen", () =>
  expect(hinted("Вуйциком\n\n$0達什科娃\n")).toBe("Вуйциком\n\n達什科娃{Vera Dashkova}\n"));

test("each entry of the register says how often it is named", () => {
  const counts = new Map([
    ["dashkova", { mentions: 12, documents: 4 }],
    ["wojcik", { mentions: 1, documents: 1 }],
    ["kyakhta", { mentions: 0, documents: 0 }],
  ]);
  const lenses = codeLenses(register, REGISTER_URI, (id) => counts.get(id));
  const lines = REGISTER_TEXT.split("\n");
  expect(lenses.map(({ range, command }) => [lines[range.start.line], command?.title])).toEqual([
    ["  - id: dashkova", "named 12 times in 4 documents"],
    ["  - id: wojcik", "named once in 1 document"],
    ["  - id: kyakhta", "named nowhere yet"],
  ]);
  expect(lenses[0]?.command?.command).toBe(SHOW_MENTIONS);
  expect(codeLenses(register, "file:///other.yaml", () => ({ mentions: 1, documents: 1 }))).toEqual(
    [],
  );
});
