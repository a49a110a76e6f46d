import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tei } from "../../server/src/export/tei/tei";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { KINDS } from "../../server/src/syntax/data/kinds";
import { parse } from "../../server/src/syntax/parse";
import { marksIn } from "../../server/src/syntax/walk";
import {
  type Claim,
  codeIn,
  linksIn,
  pageKept,
  printTable,
  region,
  tablesIn,
} from "../support/documentation";

/**
 * `docs/exports.md` is true: what it says that marks become is what is written. After a change,
 * `UPDATE_DOCS=1 npx vitest run test/docs/exports.test.ts` writes the page anew.
 */
const page = pageKept("exports.md", claimsIn);

describe("what marks become", () => {
  test.each(claimsIn(page))("$title", ({ span, expected }) => {
    expect(page.slice(span.start, span.end), `Recto writes:\n\n${expected}`).toBe(expected);
  });

  test("every kind of mark is in the table", () => {
    const kinds = typed(page).flatMap((text) => {
      const document = parse(text, defaultConventions);
      return document.blocks.flatMap((block) =>
        block.kind === "page"
          ? ["pageBreak"]
          : marksIn(document.inlines(block)).map(({ kind }): string => kind),
      );
    });
    expect(Object.keys(KINDS).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});

test("links lead somewhere", () => {
  for (const link of linksIn(page)) expect(existsSync(`docs/${link}`), link).toBe(true);
});

function claimsIn(text: string): readonly Claim[] {
  const rows = typed(text).map((source) => [
    `\`${source.replace(/\n/g, "⏎")}\``,
    `\`${bodyOf(source)}\``,
  ]);
  return [region(text, "marks", printTable(["typed", "TEI"], rows))];
}

/** The examples of the table. */
function typed(text: string): string[] {
  const table = tablesIn(text).find(({ heads }) => heads[0] === "typed");
  return (table?.rows ?? []).map(([cell = ""]) => codeIn(cell)[0] ?? "");
}

/** What stands in the body, on one line, without the instructions; of one paragraph, its content. */
function bodyOf(source: string): string {
  const document = parse(source, defaultConventions);
  const xml = tei.export({ document, name: "example" }).content;
  const body = /<body>\n([\s\S]*)<\/body>/.exec(xml)?.[1] ?? "";
  const bare = body.replace(/<\?recto-[\s\S]*?\?>/g, "").replace(/<div>|<\/div>/g, "");
  const written = bare
    .trim()
    .replace(/\n+/g, " ")
    .replace(/<(\w+)([^>]*)><\/\1>/g, "<$1$2/>");
  return /^<p>((?:(?!<p>).)*)<\/p>$/.exec(written)?.[1] ?? written;
}
