import { describe, expect, test } from "vitest";
import { dateBounds, isCertainlyBefore, isTooOld, lifeYears } from "../../server/src/people/dates";

describe("what is EDTF, level 0 or 1", () => {
  const good = [
    "1898",
    "1898-10",
    "1898-10-24",
    "1898?",
    "1898-10~",
    "1898-10-24%",
    "189X",
    "18XX",
  ];
  const more = [
    "1898-XX",
    "1898-10-XX",
    "1898-XX-XX",
    "1898-21",
    "-0043",
    "0000",
    "Y17000",
    "-189X",
  ];
  const spans = ["1898/1900", "1898-10/1900?", "../1900", "1898/..", "1898/", "/1900"];
  const times = ["1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30+04:30"];
  test.each([...good, ...more, ...spans, ...times, "1900-02-29"])("%s", (date) => {
    expect(dateBounds(date)).toBeDefined();
  });

  const bad = ["", "..", "/", "../..", "98", "1898-13", "1898-00", "1898-02-30", "1901-02-29"];
  const words = ["c. 1898", "1898-1", "24.10.1898", "1XXX", "?1898", "1898-XX-10", "1900/1898"];
  test.each([...bad, ...words, "189X-10", "1898/1899/1900", "-0000", "Y1898"])("not %s", (date) => {
    expect(dateBounds(date)).toBeUndefined();
  });
});

test.each([
  ["1898", "1899", true],
  ["1898", "1898-10", false],
  ["1898-09", "1898-10", true],
  ["189X", "1899-12-31", false],
  ["-0043", "-0042", true],
  ["1898~", "1899", false],
  ["1898~", "1910", true],
  ["1898/1900", "1899", false],
  ["../1900", "1901", true],
  ["1898/..", "2000", false],
  ["long ago", "2000", false],
])("%s is certainly before %s: %s", (one, other, expected) => {
  expect(isCertainlyBefore(one, other)).toBe(expected);
});

test("nobody grows older than 120", () => {
  expect(isTooOld({ born: "1800", died: "1920" })).toBe(false);
  expect(isTooOld({ born: "1800-05", died: "1922" })).toBe(true);
  expect(isTooOld({ born: "18XX", died: "2000" })).toBe(false);
  expect(isTooOld({ born: "1800" })).toBe(false);
});

test.each([
  ["1895-11-25", "1978-10-21", "1895–1978"],
  ["1898~", undefined, "born c. 1898"],
  ["1898?", "1974", "1898?–1974"],
  ["1898%", "1974", "c. 1898?–1974"],
  ["189X", "19XX", "1890s–1900s"],
  [undefined, "-0043-03-15", "died 44 BC"],
  ["1861/1863", undefined, "born 1861/1863"],
  ["../1863", "1900/..", "before 1863–after 1900"],
  [undefined, undefined, undefined],
  ["um 1898", undefined, "born um 1898"],
])("born %s, died %s is shown as %s", (born, died, expected) => {
  expect(lifeYears({ ...(born && { born }), ...(died && { died }) })).toBe(expected);
});
