import { expect, test } from "vitest";
import type { Entry } from "../../server/src/people/entry";
import { findNames } from "../../server/src/people/find";
import { type Matcher, prepare } from "../../server/src/people/matcher";
import type { NameWord } from "../../server/src/people/person";
import { recognise } from "../../server/src/people/recognise";
import { registerOf } from "../../server/src/people/register";
import { Words } from "../../server/src/people/words";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";

/** A register of names, all of one type. */
function matcherOf(names: readonly string[], type: Entry["type"] = "person"): Matcher {
  const entries = names.map(
    (name, index): Entry => ({
      id: `e${index}`,
      type,
      name,
      names: [],
      misread: [],
      roles: [],
      links: [],
    }),
  );
  return prepare(registerOf([entries]));
}

/** Made of letters alone, another one for each number. */
function lettersOf(number: number): string {
  return [...String(number)].map((digit) => "bdfgklmnrt"[Number(digit)]).join("a");
}

/** How many of a word's names are looked at while `act` runs. */
function looks(word: NameWord | undefined, list: "surnames" | "phrases", act: () => void): number {
  if (!word) throw new Error("the register does not have the word");
  let count = 0;
  const names = word[list];
  const counting = new Proxy(names, {
    get(target, key) {
      if (typeof key === "string" && /^\d+$/.test(key)) count++;
      return Reflect.get(target, key);
    },
  });
  Object.assign(word, { [list]: counting });
  act();
  Object.assign(word, { [list]: names });
  return count;
}

function find(text: string, matcher: Matcher): number {
  return findNames(new Words(text, matcher)).length;
}

test("ten thousand people with one surname are not all looked at for each mention", () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `K${lettersOf(index)} Sorel`);
  const matcher = matcherOf(names);
  const sorel = matcher.words.byFold.get("sorel");
  const count = 300;
  const alone = looks(sorel, "surnames", () => find("Then Sorel spoke. ".repeat(count), matcher));
  expect(alone).toBeLessThan(count * 80);
  const named = `${names[7]} met ${names[8]}. `;
  expect(find(named, matcher)).toBe(2);
  const full = looks(sorel, "surnames", () => find(named.repeat(count), matcher));
  expect(full).toBeLessThan(count * 2 * 80);
});

test("ten thousand people with one name give a short list of those who may be meant", () => {
  const matcher = matcherOf(new Array(10_000).fill("Karl Sorel"));
  const sorel = matcher.words.byFold.get("sorel");
  const text = "Karl Sorel spoke. ";
  find(text, matcher);
  expect(looks(sorel, "surnames", () => find(text.repeat(300), matcher))).toBeLessThan(300 * 80);
  const { ambiguities } = recognise(parse(text, defaultConventions), matcher);
  expect(ambiguities[0]?.ids.length).toBeLessThan(100);
});

test("ten thousand offices that begin with one word are told apart by the next", () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `Office K${lettersOf(index)}`);
  const matcher = matcherOf(names, "organisation");
  const office = matcher.words.byFold.get("office");
  const text = `The ${names[4321]} and another Office wrote. `;
  expect(find(text, matcher)).toBe(1);
  const count = looks(office, "phrases", () => find(text.repeat(300), matcher));
  expect(count).toBeLessThan(300 * 10);
});

test("a name of ten thousand words, or of a million letters, is not looked for", () => {
  const long = Array.from({ length: 10_000 }, (_, index) => `K${lettersOf(index)}`).join(" ");
  const matcher = matcherOf([long, `${"K".repeat(1_000_000)} Brandt`, "Anna Sorel"]);
  expect(matcher.words.byFold.size).toBe(2);
  expect(find(`Anna Sorel met ${long}.`, matcher)).toBe(1);
  expect(find(`Anna Sorel ${"K".repeat(1_000_000)}`, matcher)).toBe(1);
});

test("a name that stands twenty thousand times in one paragraph is found each time", () => {
  const matcher = matcherOf(["Anna Sorel", "Paul Sorel"]);
  const count = 10_000;
  const text = "Anna Sorel saw Sorel. ".repeat(count);
  const found = recognise(parse(text, defaultConventions), matcher);
  expect(found.counts).toEqual(new Map([["e0", 2 * count]]));
  expect(found.decided).toBe(2 * count);
});

test("what decides is found without walking through all places of a name", () => {
  const matcher = matcherOf(["Anna Sorel", "Anna Brandt"]);
  const count = 4_000;
  const text = `${"Anna Sorel. Anna Brandt. ".repeat(count)}${"Anna and Sorel. ".repeat(count)}`;
  const { counts } = recognise(parse(text, defaultConventions), matcher);
  expect(counts.get("e0")).toBe(2 * count);
  expect(counts.get("e1")).toBe(2 * count);
});
