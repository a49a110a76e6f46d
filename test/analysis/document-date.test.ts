import { expect, test } from "vitest";
import { documentDate } from "../../server/src/analysis/document-date";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";

function dateOf(text: string) {
  return documentDate(parse(text, defaultConventions));
}

test.each([
  ["Date: 1956-09", "1956-09"],
  ["Date: 1956/1957", "1956/1957"],
  ["Date: September 21, 1956", "1956-09-21"],
  ["Date: 21 сентября 1956 г.", "1956-09-21"],
  ["Date: Wien, am 2. Jänner 1893", "1893-01-02"],
  ["Date: le 1er août 1914", "1914-08-01"],
  ["Date: in the spring of 1956", "1956"],
  ["Date: 1956 or 1957", undefined],
  ["Date: long ago", undefined],
])("%s", (field, date) => {
  expect(dateOf(`Citation: A report\n\n${field}\n\nThe text of 3 May 1902.\n`)).toBe(date);
});

test("without the field, the title tells, or else the citation", () => {
  const title = "November 19, 1951 Telegram from P. Falk to V. Dashkova\n\n";
  const citation = "Citation: Report by I. Falk, 3 May 1902, Archive of the Weather Stations\n\n";
  expect(dateOf(`${title}${citation}The text.\n`)).toBe("1951-11-19");
  expect(dateOf(`Report by I. Falk\n\n${citation}The text.\n`)).toBe("1902-05-03");
  expect(dateOf("Report on the flood of 1902\n\nThe text of 3 May 1902.\n")).toBeUndefined();
});

test("in the manner of YAML", () => {
  expect(dateOf('---\ntitle: A Letter\ndate: "21 September 1956"\n---\n\nText.\n')).toBe(
    "1956-09-21",
  );
});
