import { describe, expect, test } from "vitest";
import type { Entry } from "../../server/src/people/entry";
import { isAdultAt, isAliveAt } from "../../server/src/people/lifetime";
import { rolesAt } from "../../server/src/people/offices";

const NOBODY: Entry = {
  id: "a",
  type: "person",
  name: "Anna Aal",
  names: [],
  misread: [],
  roles: [],
  links: [],
};

function life(born?: string, died?: string): Entry {
  return { ...NOBODY, ...(born && { born }), ...(died && { died }) };
}

test.each([
  ["1898", "1897", false],
  ["1898", "1898-01", true],
  ["1898-10", "1898-09", false],
  ["1898~", "1895", true],
  ["1898~", "1890", false],
  ["189X", "1893", true],
  ["18XX", "1799", false],
  ["-0043", "-0044", false],
  ["about then", "1800", true],
  [undefined, "1800", true],
  ["1898", undefined, true],
  ["1898", "in spring", true],
])("born %s, alive in %s: %s", (born, date, expected) => {
  expect(isAliveAt(life(born), date)).toBe(expected);
});

test.each([
  ["1898", undefined, "1911", false],
  ["1898", undefined, "1912", true],
  ["1898", undefined, "1911/1913", true],
  ["1898", "1974", "1975", true],
  ["1898", "1974", "1976", false],
  ["1898", "1974-12-31", "1975-12-30", true],
  [undefined, "1974?", "1979", true],
  [undefined, undefined, "1979", true],
  ["1898", "1974", undefined, true],
])("born %s, died %s, grown up and alive in %s: %s", (born, died, date, expected) => {
  expect(isAdultAt(life(born, died), date)).toBe(expected);
});

describe("offices", () => {
  const entry = {
    ...NOBODY,
    roles: [
      { title: "Clerk", from: "1884-09", to: "1889-09" },
      { title: "Director", from: "1889-10", to: "190X" },
      { title: "Member" },
    ],
  };

  test.each([
    ["1884-08", ["Member"]],
    ["1884", ["Clerk", "Member"]],
    ["1889-09-30", ["Clerk", "Member"]],
    ["1889", ["Clerk", "Director", "Member"]],
    ["1909", ["Director", "Member"]],
    ["1910", ["Member"]],
    ["long ago", ["Clerk", "Director", "Member"]],
  ])("in %s", (date, titles) => {
    expect(rolesAt(entry, date).map(({ title }) => title)).toEqual(titles);
  });
});
