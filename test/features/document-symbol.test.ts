import { expect, test } from "vitest";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { documentSymbols } from "../../server/src/features/document-symbol";
import { handyMarks } from "../../server/src/features/outlined-marks";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { edit, parse } from "../../server/src/syntax/parse";

const MOST = 5000;
const HEAD = "[page 7]\r\n\r\n[heading: Сова 𝔠]\r\n\r\n";

function shown(symbols: readonly DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children = [] }) => [name, ...shown(children)]);
}

test("with more marks than one looks through, the outline has pages and headings", () => {
  const text = HEAD + "燈 [[мост]] קול\r\n\r\n".repeat(MOST);
  const long = parse(text, defaultConventions);
  expect(shown(documentSymbols(long, handyMarks(long)))).toEqual(["Page 7", "¶ Сова 𝔠"]);
  // One mark fewer, and all are there; what one looks at elsewhere always has all.
  const short = edit(long, { start: text.length - 12, end: text.length - 4, text: "" });
  expect(shown(documentSymbols(short, handyMarks(short)))).toHaveLength(MOST + 1);
  expect(shown(documentSymbols(long))).toHaveLength(MOST + 2);
  expect(shown(documentSymbols(long, handyMarks(long)))).toHaveLength(2);
});
