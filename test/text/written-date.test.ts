import fc from "fast-check";
import { expect, test } from "vitest";
import { onlyYear, writtenDate } from "../../server/src/text/written-date";

test.each([
  ["21 September 1956", "1956-09-21"],
  ["September 21, 1956", "1956-09-21"],
  ["Riga, the 3rd of Oct. 1893", "1893-10-03"],
  ["21 сентября 1956 г.", "1956-09-21"],
  ["1-го мая 1907 года", "1907-05-01"],
  ["Сентябрь 1956", "1956-09"],
  ["Wien, 2. Jänner 1893", "1893-01-02"],
  ["9. März 1861", "1861-03-09"],
  ["1er août 1914", "1914-08-01"],
  ["le 14 décembre 1914", "1914-12-14"],
  ["21.9.1956", "1956-09-21"],
  ["21. 9. 1956", "1956-09-21"],
  ["9/21/1956", "1956-09-21"],
  ["21/9/1956", "1956-09-21"],
  ["9/9/1956", "1956-09-09"],
  ["31 June 1956", "1956-06"],
  ["2 October 1893 (20 September O.S.)", "1893-10-02"],
  ["Letter of Sept 1956", "1956-09"],
])("“%s” is %s", (text, date) => {
  expect(writtenDate(text)).toBe(date);
});

test.each([
  ["1956"],
  ["spring 1956"],
  ["8/9/1956"],
  ["32.13.1956"],
  ["box 21 folder 1956"],
  ["21 September 19567"],
  ["彭德怀 1956年9月"],
  [""],
])("“%s” is no date", (text) => {
  expect(writtenDate(text)).toBeUndefined();
});

test("a year that stands alone", () => {
  expect(onlyYear("in the spring of 1956, or later in 1956")).toBe("1956");
  expect(onlyYear("1956 or 1957")).toBeUndefined();
  expect(onlyYear("box 21956")).toBeUndefined();
});

test("any text can be asked", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(writtenDate(text) ?? "0000-00").toMatch(/^\d{4}-\d\d(?:-\d\d)?$/);
    }),
    { seed: 1898 },
  );
});
