import { expect, test } from "vitest";
import { settled, sureCounts } from "../../server/src/people/frequency";
import { recognise } from "../../server/src/people/recognise";
import { allAtOnce } from "../../server/src/people/steps";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { Edition } from "../../server/src/workspace/edition";
import type { CountedText } from "../../server/src/workspace/workspace-texts";
import { registerFrom } from "../people/support";

const MATCHER = registerFrom("karl = Karl Sorel\nemil = Emil Sorel\nrosa = Rosa Weiss");

/** What an edition of some texts counts, and how often it said that its numbers are new. */
function editionOf(texts: string[]) {
  let told = 0;
  const edition = new Edition(
    async () =>
      texts.map((text): CountedText => {
        const document = parse(text, defaultConventions);
        const { counts } = recognise(document, MATCHER, undefined, edition.frequency);
        return { counts, sure: sureCounts(document, MATCHER) };
      }),
    async () => {},
    () => told++,
    async (steps) => allAtOnce(steps),
  );
  return { edition, told: () => told };
}

async function counted(edition: Edition): Promise<void> {
  edition.forget();
  void edition.frequency;
  await new Promise((done) => setTimeout(done, 50));
}

test("what other documents say decides whom a surname means", async () => {
  const texts = ["Karl Sorel and Karl Sorel came.", "Sorel left."];
  const { edition, told } = editionOf(texts);
  await counted(edition);
  expect(told()).toBe(1);
  expect(edition.frequency).toEqual(new Map([["karl", 2]]));
  const lone = () => parse("Sorel left.", defaultConventions);
  expect(recognise(lone(), MATCHER).mentions).toEqual([]);
  const { mentions } = recognise(lone(), MATCHER, undefined, edition.frequency);
  expect(mentions.map(({ id }) => id)).toEqual(["karl"]);
});

test("names that were decided by numbers do not add to them", async () => {
  const { edition } = editionOf(["Karl Sorel and Karl Sorel came.", "Sorel left. ".repeat(50)]);
  await counted(edition);
  const first = edition.frequency;
  await counted(edition);
  expect(edition.frequency).toBe(first);
  expect(first?.get("karl")).toBe(2);
});

test("numbers that are nearly the same stay the same object", () => {
  const old = new Map([
    ["karl", 20],
    ["rosa", 1],
  ]);
  const nearly = new Map([
    ["karl", 24],
    ["rosa", 2],
    ["emil", 1],
  ]);
  expect(settled(old, nearly)).toBe(old);
  const other = new Map([
    ["karl", 20],
    ["rosa", 3],
  ]);
  expect(settled(old, other)).toBe(other);
  expect(settled(old, new Map([["rosa", 1]])).has("karl")).toBe(false);
});
