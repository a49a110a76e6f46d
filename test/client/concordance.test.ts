import { expect, test } from "vitest";
import type { ListedDocument } from "../../client/src/search/messages";
import { Found, type Row, tableLine } from "../../client/src/search/page/found";
import { inOrder, type Order } from "../../client/src/search/page/order";
import { commaSeparated, tabbed } from "../../client/src/search/tables";

/** Lines written `before|words|after`, of one document. */
function listed(uri: string, lines: readonly string[]): ListedDocument {
  return {
    uri,
    title: `Title of ${uri}`,
    file: `${uri}.recto`,
    found: lines.length,
    lines: lines.map((line, at) => {
      const [before = "", words = "", after = ""] = line.split("|");
      const range = { start: { line: at, character: 0 }, end: { line: at, character: 1 } };
      return { range, source: words, before, words, after };
    }),
  };
}

function foundIn(...documents: readonly ListedDocument[]): Found {
  const found = new Found();
  found.add(documents);
  return found;
}

const shown = (rows: readonly Row[]) =>
  rows.map(({ before, words, after }) => `${before}|${words}|${after}`);

test.each<[Order, string[], string[]]>([
  ["document", ["z |ebb| y", "a |flood| b"], ["z |ebb| y", "a |flood| b"]],
  [
    "after",
    ["|ebb|, “Zander” came", "|ebb| écluse", "|ebb| east 10", "|ebb| east 9", "|ebb|"],
    ["|ebb|", "|ebb| east 9", "|ebb| east 10", "|ebb| écluse", "|ebb|, “Zander” came"],
  ],
  ["after", ["|ebb| alike", "|Älv| alike"], ["|Älv| alike", "|ebb| alike"]],
  [
    "before",
    ["by the old |ebb|", "at an old, |ebb|", "no new |ebb|", "|ebb|"],
    ["|ebb|", "no new |ebb|", "at an old, |ebb|", "by the old |ebb|"],
  ],
  [
    "before",
    ["старая яма |маяк|", "новая арка |маяк|"],
    ["новая арка |маяк|", "старая яма |маяк|"],
  ],
  // Without spaces the sign next to the words decides, not the first of the line.
  ["before", ["あい|風燈|", "いあ|風燈|"], ["いあ|風燈|", "あい|風燈|"]],
  [
    "form",
    ["|маяку| b", "|маяк| z", "|маяка| a", "|маяк| a"],
    ["|маяк| a", "|маяк| z", "|маяка| a", "|маяку| b"],
  ],
  [
    "form",
    ["|e\u0301t\u00e9| b", "|été| a", "|𝔎𝔞𝔦| a"],
    ["|été| a", "|e\u0301t\u00e9| b", "|𝔎𝔞𝔦| a"],
  ],
])("in the order “%s”", (order, lines, expected) => {
  expect(shown(inOrder(foundIn(listed("a", lines)).rows("document"), order))).toEqual(expected);
});

test("lines of a long document that come in parts stay together", () => {
  const found = foundIn(listed("a", ["|1|"]), listed("b", ["|2|"]), listed("a", ["|3|"]));
  expect(shown(found.rows("document"))).toEqual(["|1|", "|3|", "|2|"]);
  expect([found.lines, found.documents]).toEqual([3, 2]);
});

test("what a document says now takes the place of what it said", () => {
  const found = foundIn(listed("a", ["|1|", "|2|"]), listed("b", ["|3|"]));
  const before = found.rows("document")[2];
  expect(found.replace("b", [listed("b", ["|3|"])])).toBe(false);
  expect(found.rows("document")[2]).toBe(before);
  expect(found.replace("a", [listed("a", ["|4|"])])).toBe(true);
  expect(shown(found.rows("document"))).toEqual(["|4|", "|3|"]);
  found.replace("a", []);
  expect(shown(found.rows("document"))).toEqual(["|3|"]);
  found.replace("c", [listed("c", ["|5|"])]);
  expect([found.lines, found.documents]).toEqual([2, 2]);
});

test("places without lines are counted, and no more when their document has changed", () => {
  const found = foundIn(listed("a", ["|1|"]), { ...listed("b", ["|2|"]), found: 5 });
  found.add([{ ...listed("c", []), found: 7 }]);
  expect([found.places, found.lines, found.documents]).toEqual([13, 2, 3]);
  found.replace("b", [listed("b", ["|2|", "|3|"])]);
  found.replace("c", []);
  expect([found.places, found.lines, found.documents]).toEqual([3, 3, 2]);
});

test("lines become a table that no spreadsheet takes for formulas, and whose cells hold no tabs", () => {
  const found = foundIn({
    ...listed("a", ['=cmd()|caf\u00e9, "noir"| 風燈 عند\n𝔎']),
    title: "@A\ttitle\r\nof two lines",
  });
  const lines = found.rows("document").map(tableLine);
  expect(lines).toEqual([
    ["a.recto", "1", "", "@A\ttitle\r\nof two lines", "=cmd()", 'café, "noir"', " 風燈 عند\n𝔎", ""],
  ]);
  expect(tabbed(lines)).toBe(
    "a.recto\t1\t\t'@A title of two lines\t'=cmd()\tcafé, \"noir\"\t風燈 عند 𝔎\t\n",
  );
  expect(commaSeparated(lines)).toBe(
    'file,line,page,title,before,words,after,id\na.recto,1,,"\'@A\ttitle\r\nof two lines",\'=cmd(),"café, ""noir"""," 風燈 عند\n𝔎",\n',
  );
});
