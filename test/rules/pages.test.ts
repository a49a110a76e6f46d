import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "../../server/src/rules/index";
import { findingPage, findingTable } from "../support/finding-page";

const FOLDER = "../../docs/findings";

/** `npx vitest run test/rules -u` writes the pages anew. */
test.each(RULES.map((rule) => [rule.code, rule] as const))(
  "the page of %s is up to date",
  async (code, rule) => {
    await expect(findingPage(rule)).toMatchFileSnapshot(`${FOLDER}/${code}.md`);
  },
);

test("the table of findings is up to date", async () => {
  await expect(findingTable()).toMatchFileSnapshot(`${FOLDER}/README.md`);
});

test("no page is left of a finding that is gone", () => {
  const pages = readdirSync(new URL(`${FOLDER}/`, import.meta.url));
  const wanted = [...RULES.map(({ code }) => `${code}.md`), "README.md"];
  expect(pages.sort()).toEqual(wanted.sort());
});
