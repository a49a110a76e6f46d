import fc from "fast-check";
import { expect, test } from "vitest";
import type { Matcher } from "../../server/src/people/matcher";
import { recognise, recognising } from "../../server/src/people/recognise";
import type { Recognised } from "../../server/src/people/recognised";
import { defaultConventions } from "../../server/src/syntax/conventions";
import type { Document } from "../../server/src/syntax/document";
import { edit, parse } from "../../server/src/syntax/parse";
import { registerFrom } from "./support";

const MATCHER = registerFrom(`
anna = Anna Sorel; born: 1880
paul = Paul Sorel; born: 1875
karl = Karl Brandt
karl-b = Karl Weiss; Карл Вайс
emil = Emil Brandt
rosa = Rosa Weiss
mikoyan = Anastas Mikoyan; Анастас Иванович Микоян
peng = Peng Dehuai; 彭德怀; misread: Пон До-худом
town = Sorelheim; place`);

const FREQUENCY = new Map([
  ["karl", 3],
  ["karl-b", 2],
  ["anna", 9],
  ["emil", 5],
]);

const PIECES = [
  ...["Anna Sorel", "Paul Sorel", "Sorel", "Anna", "Paul", "Karl", "Karl Brandt", "Karl Weiss"],
  ...["Brandt", "Weiss", "Emil Brandt", "E. Brandt", "Robert Brandt", "Robert", "Rosa and"],
  ...["Mikoyan", "Anastas", "Микояна", "Карл", "彭德怀", "Пон До-худом", "Sorelheim", "Mr. Sorel"],
  ...["[page 2]", "\n\n[page 3]\n\n", "\n\n", "\n\n", "\n", "\r\n", "%% x\n", "[note: Weiss]"],
  ...["Frau S.", "\nB: yes", "K. B.", "Bran. was", "Rosa und Karl"],
  ...["[@anna: she]", "Sorel [=@paul]", "[", "]", "went on", "to see", ".", ",", "-", "Frau"],
];
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join(" "));
const texts = fc.array(words, { maxLength: 8 }).map((all) => all.join("\n\n"));
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(30), words), { minLength: 1, maxLength: 6 });

/** The text after an edit at `at`, which may lie beyond its end. */
function changed(before: Document, [at, length, text]: [number, number, string]): Document {
  const start = at % (before.length + 1);
  return edit(before, { start, end: Math.min(before.length, start + length), text });
}

function freshly(document: Document, frequency?: ReadonlyMap<string, number>): Recognised {
  const again = parse(document.text, defaultConventions);
  return recognise(again, MATCHER, "1920", frequency);
}

for (const frequency of [undefined, FREQUENCY]) {
  const how = frequency ? "with the numbers of an edition" : "without numbers";
  test(`after any edits the names are those of the new text, ${how}`, () => {
    fc.assert(
      fc.property(texts, edits, (text, all) => {
        let document = parse(text, defaultConventions);
        recognise(document, MATCHER, "1920", frequency);
        for (const one of all) {
          document = changed(document, one);
          const { blocks, mentions } = recognise(document, MATCHER, "1920", frequency);
          const expected = freshly(document, frequency);
          expect(blocks).toEqual(expected.blocks);
          expect(mentions).toEqual(expected.mentions);
        }
      }),
      { numRuns: 100, seed: 11 },
    );
  });
}

/** A document of many paragraphs, each with some names, edited once so that its decisions are kept. */
function longDocument(paragraph: string, count: number, matcher: Matcher = MATCHER): Document {
  const text = `${paragraph}\n\n`.repeat(count);
  const document = edit(parse(text, defaultConventions), { start: 0, end: 0, text: "x " });
  recognise(document, matcher);
  return document;
}

function typed(document: Document, at: number, text: string): [Document, Recognised] {
  const after = edit(document, { start: at, end: at, text });
  return [after, recognise(after, MATCHER)];
}

test("typing decides the names of the paragraph anew, and no others", () => {
  const document = longDocument("Anna Sorel met Karl Brandt. Sorel left, and Brandt wrote.", 300);
  const middle = document.start(100) + "Anna Sorel met ".length;
  const before = recognise(document, MATCHER);
  const [, after] = typed(document, middle, "so ");
  expect(before.decided).toBeGreaterThan(1000);
  expect(after.decided).toBeLessThan(10);
  const same = after.blocks.filter((names, index) => names === before.blocks[index]);
  expect(same).toHaveLength(after.blocks.length - 1);
});

test("a new full name decides anew where the surname or the forename stands, and nowhere else", () => {
  const most = `${"Weiss came, and Karl.\n\n".repeat(20)}${"Mikoyan spoke.\n\n".repeat(200)}`;
  const document = longDocument(most, 1);
  const before = recognise(document, MATCHER);
  const start = document.start(100);
  const [after, named] = typed(document, start, "Rosa Weiss and ");
  expect(named.counts.get("rosa")).toBe(21);
  expect(named.decided).toBeLessThan(60);
  const back = edit(after, { start, end: start + "Rosa Weiss and ".length, text: "" });
  const gone = recognise(back, MATCHER);
  expect(gone.decided).toBeLessThan(60);
  expect(gone.blocks).toEqual(before.blocks);
});

test("names are found in many small steps, and the first edit then goes on from there", () => {
  const document = parse("Anna Sorel met Karl Brandt.\n\n".repeat(2000), defaultConventions);
  const steps = recognising(document, MATCHER, {}, true);
  let count = 0;
  while (!steps.next().done) count++;
  // Sixteen blocks to a step, then thirty-two passages, four times over.
  expect(count).toBeGreaterThan(document.blocks.length / 16 + (4 * 2000) / 32);
  const [, after] = typed(document, document.start(100) + "Anna Sorel met ".length, "so ");
  expect(after.decided).toBeLessThan(10);
});

test("while one register follows another, a document answers for both", () => {
  const other = registerFrom("anna = Anna Sorel");
  const document = longDocument("Anna Sorel met Karl Brandt.", 500);
  const middle = document.start(100) + "Anna Sorel met ".length;
  const [edited, before] = typed(document, middle, "so ");
  recognise(edited, other, undefined, undefined, true);
  expect(recognise(edited, MATCHER)).toBe(before);
  const [next, after] = typed(edited, middle, "and ");
  expect(after.decided).toBeLessThan(20);
  expect(recognise(next, other).decided).toBeLessThan(20);
});

test("a document that came before an edit still has its own names", () => {
  const document = longDocument("Anna Sorel met Karl Brandt. Sorel left.", 20);
  const before = recognise(document, MATCHER).mentions;
  typed(document, 30, "Paul Sorel ");
  typed(document, 50, "Emil Brandt ");
  expect(recognise(document, MATCHER).mentions).toEqual(before);
  expect(recognise(document, MATCHER, "1870").mentions).not.toEqual(before);
});

test("other numbers decide anew, and what they do not change stays the same object", () => {
  const document = longDocument("Karl came.\n\nAnna Sorel and Mikoyan left.", 10);
  const plain = recognise(document, MATCHER);
  const counted = recognise(document, MATCHER, undefined, FREQUENCY);
  expect(counted.counts.get("karl") ?? 0).toBeGreaterThanOrEqual(plain.counts.get("karl") ?? 0);
  const named = plain.blocks.flatMap((names, index) => (names?.mentions[1] ? [index] : []));
  expect(named.length).toBeGreaterThan(5);
  for (const index of named) expect(counted.blocks[index]).toBe(plain.blocks[index]);
});
