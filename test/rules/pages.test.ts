import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { FINDINGS } from "../../server/src/rules/index";
import { findingPage, findingTable } from "../support/finding-page";

const FOLDER = "../../docs/findings";

/** `npx vitest run test/rules -u` writes the pages anew. */
test.each(FINDINGS.map((kind) => [kind.code, kind] as const))(
  "the page of %s is up to date",
  async (code, kind) => {
    await expect(findingPage(kind)).toMatchFileSnapshot(`${FOLDER}/${code}.md`);
  },
);

test("the table of findings is up to date", async () => {
  await expect(findingTable()).toMatchFileSnapshot(`${FOLDER}/README.md`);
});

test("no page is left of a finding that is gone", () => {
  const pages = readdirSync(new URL(`${FOLDER}/`, import.meta.url));
  const wanted = [...FINDINGS.map(({ code }) => `${code}.md`), "README.md"];
  expect(pages.sort()).toEqual(wanted.sort());
});
