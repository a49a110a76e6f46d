import { expect, test } from "vitest";
import { CODES } from "../../server/src/rules/codes";
import { FINDINGS } from "../../server/src/rules/index";

test("every finding is in the list of codes, in the order of the manual", () => {
  expect(CODES).toEqual(FINDINGS.map(({ code }) => code));
});
