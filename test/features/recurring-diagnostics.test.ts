import { describe, expect, test } from "vitest";
import { codeActions } from "../../server/src/features/code-action";
import { diagnostics } from "../../server/src/features/diagnostics";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { edit, parse } from "../../server/src/syntax/parse";
import { knownOf } from "../support/people";

const uri = "file:///edition/letter.recto";
const TEXT = "Falk has the key.\n\nAsk Falk!\n\nThe owl is with Falk. 請問\n";
const SEVERITIES = {};
const CODE = "ambiguous-person";

function foundIn(text: string) {
  const document = parse(text, defaultConventions);
  const facts = { document, known: knownOf(document) };
  return { facts, found: diagnostics(facts, {}, uri).filter(({ code }) => code === CODE) };
}

describe("a name that may be several people", () => {
  test("is told once, with the way to the other places", () => {
    const { found } = foundIn(TEXT);
    expect(found.map(({ range }) => range.start.line)).toEqual([0]);
    expect(found[0]?.message).toMatch(/So it is at 2 more places in this document\.$/);
    const places = found[0]?.relatedInformation?.map(({ location }) => location);
    expect(places?.map(({ range }) => range.start.line)).toEqual([2, 4]);
    expect(places?.every((place) => place.uri === uri)).toBe(true);
  });

  test("is told where it is not silenced", () => {
    const { found } = foundIn(`%% recto-ignore ${CODE}: unclear\n${TEXT}`);
    expect(found.map(({ range }) => range.start.line)).toEqual([3]);
    expect(found[0]?.message).toMatch(/So it is at one more place in this document\.$/);
  });

  test("once only, it counts nothing", () => {
    const { found } = foundIn("Ask Falk!");
    expect(found[0]?.message).not.toContain("more");
    expect(found[0]?.relatedInformation).toBeUndefined();
  });

  test("can be decided at each place", () => {
    const { facts } = foundIn(TEXT);
    for (const [line, character] of [
      [0, 1],
      [2, 5],
      [4, 17],
    ] as const) {
      const at = { line, character };
      const titles = codeActions(facts, {}, { start: at, end: at }, undefined, uri).map(
        ({ title }) => title,
      );
      expect(titles).toContain("This is Irene Falk (1849–1926)");
      expect(titles).toContain("This is Otto Falk (born 1861?)");
    }
  });

  test("is the same object while the names are", () => {
    const document = parse(`${TEXT}\nNothing.`, defaultConventions);
    const known = knownOf(document);
    const of = (one: typeof document) =>
      diagnostics({ document: one, known }, SEVERITIES, uri).find(({ code }) => code === CODE);
    const at = document.text.indexOf("Nothing");
    const changed = edit(document, { start: at, end: at, text: "x" });
    expect(of(document)).toBeDefined();
    expect(of(changed)).toBe(of(document));
  });
});
