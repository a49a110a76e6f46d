import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { documentDate } from "../../server/src/analysis/document-date";
import { readRegister } from "../../server/src/people/files/read-register";
import { prepare } from "../../server/src/people/matcher";
import { recognise } from "../../server/src/people/recognise";
import { registerOf } from "../../server/src/people/register";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { type Claim, fencesIn, headingsIn, linksIn, pageKept } from "../support/documentation";

/**
 * `docs/people-register.md` is true: under each text stands whom Recto finds in it with the register
 * of the page. `UPDATE_DOCS=1 npx vitest run test/docs` writes what it now finds; read the
 * difference before you keep it.
 */
const page = pageKept("people-register.md", claimsIn);

describe("whom the examples name", () => {
  test.each(claimsIn(page))("$title", ({ span, expected }) => {
    const written = page.slice(span.start, span.end);
    expect(written, `Recto finds:\n\n${expected}\n`).toBe(expected);
  });

  test("every text has its result", () => {
    const kinds = fencesIn(page)
      .map(({ language }) => language)
      .filter((language) => language === "recto" || language === "names");
    expect(kinds.length).toBeGreaterThan(15);
    expect(kinds.every((kind, at) => kind === (at % 2 === 0 ? "recto" : "names"))).toBe(true);
  });
});

test("links lead somewhere", () => {
  const links = linksIn(page).filter((link) => !link.includes("://"));
  expect(links.length).toBeGreaterThan(8);
  for (const link of links) {
    const [file = "", heading] = link.split("#");
    if (file) expect(existsSync(`docs/${file}`), link).toBe(true);
    else expect(headingsIn(page)).toContain(heading);
  }
});

function claimsIn(text: string): Claim[] {
  const fences = fencesIn(text);
  const whole = fences.filter(({ language }) => language === "yaml")[1]?.code ?? "";
  const { entries } = readRegister(whole, "people.yaml");
  const matcher = prepare(registerOf([entries]));
  return fences.flatMap((fence, at) => {
    const source = fences[at - 1];
    if (fence.language !== "names" || !source) return [];
    const expected = namesIn(source.code, matcher);
    return [{ title: source.code.split("\n").find(Boolean) ?? "", span: fence.span, expected }];
  });
}

/** The names of a text, one a line, in order. */
function namesIn(text: string, matcher: ReturnType<typeof prepare>): string {
  const document = parse(text, defaultConventions);
  const { mentions, ambiguities, suspicions } = recognise(
    document,
    matcher,
    documentDate(document),
  );
  const lines = [
    ...mentions.map(({ start, surface, id, why }) => ({
      start,
      line: `${quoted(surface)} is ${id}: ${why}`,
    })),
    ...ambiguities.map(({ start, surface, ids }) => ({
      start,
      line: `${quoted(surface)} may be ${ids.join(" or ")}`,
    })),
    ...suspicions.map(({ start, surface, form }) => ({
      start,
      line: `${quoted(surface)} is probably a misreading of ${quoted(form)}`,
    })),
  ];
  if (lines.length === 0) return "nobody\n";
  return lines
    .sort((a, b) => a.start - b.start)
    .map(({ line }) => `${line}\n`)
    .join("");
}

function quoted(text: string): string {
  return `“${text.replace(/\s+/g, " ")}”`;
}
