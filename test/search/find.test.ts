import fc from "fast-check";
import { expect, test } from "vitest";
import type { Known } from "../../server/src/people/known";
import { recognise } from "../../server/src/people/recognise";
import { contextOf } from "../../server/src/search/context";
import { find, type Hit } from "../../server/src/search/find";
import { type Query, readQuery } from "../../server/src/search/query";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { registerFrom } from "../people/support";
import { texts } from "../support/random-text";

const matcher = registerFrom(`
falk-otto = Otto Falk; Отто Фальк; born: 1861
falk-irene = Irene Falk; Ирене Фальк
ri = Ri Sang-il; Ли Сан Ир
`);

/** The source of each hit. */
function found(text: string, query: string, withRegister = false): string[] {
  const document = parse(text, defaultConventions);
  const known: Known | undefined = withRegister
    ? { register: matcher.register, recognised: recognise(document, matcher) }
    : undefined;
  return find(document, readQuery(query) as Query, known).map(({ start, end }) =>
    document.slice(start, end),
  );
}

test.each([
  ["whatever the case", "The ICE was thin.", "ice", ["ICE"]],
  ["whole words only", "A nice ice cellar.", "ice", ["ice"]],
  ["through a mark", "He cros[sed] the har[bour]", "crossed", ["cros[sed]"]],
  ["through an uncertain word", "at the [[harbour]] gate", "harbour gate", ["harbour]] gate"]],
  ["over a line end", "the east\nbastion", "east bastion", ["east\nbastion"]],
  ["over a CRLF", "the east\r\nbastion", "east bastion", ["east\r\nbastion"]],
  ["in a divided word", "the light-\nhouse keeper", "lighthouse", ["light-\nhouse"]],
  ["in a divided word with CRLF", "the light-\r\nhouse", "lighthouse", ["light-\r\nhouse"]],
  ["with the divider of typewriters", "the light¬\nhouse", "lighthouse", ["light¬\nhouse"]],
  ["a part of a compound", "the Falk-Archive", "archive", ["Archive"]],
  ["a compound in two words", "the Falk Archive", "falk-archive", ["Falk Archive"]],
  ["a compound in one word", "the Hornmelder hut", "horn-melder", ["Hornmelder"]],
  ["without accents", "Dvořák’s café", "dvorak", ["Dvořák"]],
  ["with accents that combine", "cafe\u0301 noir", "café", ["cafe\u0301"]],
  ["Russian endings", "На старом маяке и у маяка, к маяку.", "маяк", ["маяке", "маяка", "маяку"]],
  ["from a Russian ending", "Маяк стоит.", "маяка", ["Маяк"]],
  ["й apart from и", "мой мои", '"мой"', ["мой"]],
  ["ё as е", "Тёмный тёмный", '"темный"', ["Тёмный", "тёмный"]],
  ["a German genitive", "Rand des Briefs", "Brief", ["Briefs"]],
  ["exactly, in quotes", "маяк, маяка", '"маяка"', ["маяка"]],
  ["a beginning", "signal, signals, resign", "sign*", ["signal", "signals"]],
  ["Chinese within a stretch", "昨日風燈熄滅，風燈", "風燈", ["風燈", "風燈"]],
  ["Chinese over a line end", "昨日風\n燈熄滅", "風燈", ["風\n燈"]],
  ["Korean with its particle", "등대가 꺼졌다", "등대", ["등대"]],
  ["Arabic", "عند المنارة القديمة", "المنارة", ["المنارة"]],
  ["Hebrew", "המגדלור כבה", "המגדלור", ["המגדלור"]],
  ["letters beyond the basic plane", "the 𝔎𝔞𝔦 wall", "𝔎𝔞𝔦", ["𝔎𝔞𝔦"]],
  ["a number", "on 14 May 1912", "1912", ["1912"]],
  [
    "words in a note",
    "The quay[note: the east quay] was long",
    "quay was",
    ["quay[note: the east quay] was"],
  ],
  [
    "the new words of a change",
    "the keeper [changed: slept -> watched] on",
    "keeper watched",
    ["keeper [changed: slept -> watched]"],
  ],
  ["the old words of a change", "the keeper [changed: slept -> watched] on", "slept", ["slept"]],
  [
    "an abbreviation that is expanded",
    "With [expanded: aff. -> affectionate] greetings",
    "aff",
    ["aff"],
  ],
  [
    "what it stands for, in its sentence",
    "With [expanded: aff. -> affectionate] greetings",
    "with affectionate greetings",
    ["With [expanded: aff. -> affectionate] greetings"],
  ],
  ["the first of two readings", "[Cyrus|Syrus?] came", "Cyrus came", ["Cyrus|Syrus?] came"]],
  ["the other reading", "[Cyrus|Syrus?] came", "syrus", ["Syrus"]],
  [
    "not from a note into the next page",
    "[page 1]\n\nThe lamp[note: of the keeper] and\n\n[page 2]\n\nwent home",
    "keeper went",
    [],
  ],
  ["not what only describes", "A [stamp: seen] and so", "stamp", []],
  ["not over a gap", "the east [gap: 2 words] bastion", "east bastion", []],
  ["nobody of the register", "wrote [@: Robert Horn] twice", "horn", ["Horn"]],
])("finds %s", (_, text, query, expected) => {
  expect(found(`Title\n\n${text}\n`, query)).toEqual(expected);
});

test("a phrase goes on after a page turn, and so does a divided word", () => {
  const text =
    "[page 1]\n\nto the old light-\n\n[page 2]\n\nhouse of the east\n\n[page 3]\n\nbastion.\n";
  expect(found(text, "old lighthouse")).toEqual(["old light-\n\n[page 2]\n\nhouse"]);
  expect(found(text, "east bastion")).toEqual(["east\n\n[page 3]\n\nbastion"]);
});

const LETTER = `Letter

Otto Falk wrote to the harbour.

Письмо Отто Фалька; Фальку отвечено. Ir[ene] Falk was away.
`;

test("an id or any form of the register finds all mentions, inflected or not", () => {
  const all = ["Otto Falk", "Отто Фалька", "Фальку"];
  expect(found(LETTER, "@falk-otto", true)).toEqual(all);
  expect(found(LETTER, "Отто Фальк", true)).toEqual(all);
  expect(found(LETTER, "otto falk", true)).toEqual(all);
  expect(found(LETTER, "@nobody", true)).toEqual([]);
  expect(found(LETTER, "@falk-otto")).toEqual([]);
});

test("a query without a word is none", () => {
  for (const written of ["", "  ", "…", '""', "*"]) expect(readQuery(written)).toBeUndefined();
});

test("a concordance reads as one line, in whole words", () => {
  const text = "T\n\nBefore the old light-\nhouse [deleted: had] fallen, the kee[per] left.\n";
  const document = parse(text, defaultConventions);
  const [hit] = find(document, readQuery("fallen") as Query);
  expect(contextOf(document, hit as Hit, 24)).toEqual({
    before: "the old lighthouse had ",
    words: "fallen",
    after: ", the keeper left.",
  });
  expect(contextOf(document, hit as Hit, 8).before).toBe("had ");
});

test("a letter is never cut: beyond the basic plane, or with the accents on it", () => {
  const sides = (text: string, query: string, width: number) => {
    const document = parse(`T\n\n${text}\n`, defaultConventions);
    const [hit] = find(document, readQuery(query) as Query);
    const { before, after } = contextOf(document, hit as Hit, width);
    return [before, after];
  };
  const stone = "\u{20b9f}".repeat(40);
  expect(sides(`${stone}風燈${stone}`, "風燈", 7)).toEqual([stone.slice(0, 6), stone.slice(0, 6)]);
  const accented = "e\u0301".repeat(40);
  expect(sides(`${accented}風${accented}`, "風", 7)).toEqual([
    accented.slice(0, 6),
    accented.slice(0, 6),
  ]);
});

test("a mark that names somebody without a word of the text is shown itself", () => {
  const document = parse("T\n\nIn the hand of [@falk-otto], it seems.\n", defaultConventions);
  const known = { register: matcher.register, recognised: recognise(document, matcher) };
  const [hit] = find(document, readQuery("@falk-otto") as Query, known);
  expect(contextOf(document, hit as Hit, 40)).toEqual({
    before: "In the hand of ",
    words: "[@falk-otto]",
    after: ", it seems.",
  });
});

test("with less context, a line is a part of the line with more of it", () => {
  const holds = (text: string, written: string, width: number) => {
    const document = parse(text, defaultConventions);
    for (const hit of find(document, readQuery(written) as Query)) {
      const [short, long] = [contextOf(document, hit, width), contextOf(document, hit, 10_000)];
      expect(long.before.endsWith(short.before)).toBe(true);
      expect(long.after.startsWith(short.after)).toBe(true);
      expect(short.words).toBe(long.words);
    }
  };
  const queries = fc.constantFrom("с*", "e*", "s*", "中", "1");
  const widths = fc.integer({ min: 0, max: 60 });
  fc.assert(fc.property(texts([], 60), queries, widths, holds), { numRuns: 300, seed: 11 });
});

test("hits are places of any text, in order, and hold words", () => {
  const holds = (text: string, written: string) => {
    const document = parse(text, defaultConventions);
    const hits = find(document, readQuery(written) as Query);
    for (const [at, hit] of hits.entries()) {
      expect(hit.start).toBeGreaterThanOrEqual(hits[at - 1]?.start ?? 0);
      expect(hit.end).toBeGreaterThan(hit.start);
      expect(hit.end).toBeLessThanOrEqual(text.length);
      expect(contextOf(document, hit, 20).words).not.toBe("");
    }
  };
  const queries = fc.constantFrom("с*", "e*", "a*", "s*", "中", "word", "слово", "x", "1");
  fc.assert(fc.property(texts([], 60), queries, holds), { numRuns: 400, seed: 7 });
});

test.each([
  [
    "With [expanded: aff. -> affectionate] greetings",
    "greetings",
    "With affectionate | greetings |  … aff.",
  ],
  ["he [changed: slept -> watched] there", "there", "he watched | there |  … slept"],
  ["he [changed: slept -> watched] there", "slept", "he watched there … | slept | "],
  ["[Cyrus|Syrus?] came", "came", "Cyrus | came |  … Syrus"],
  [
    "[page 1]\n\nThe lamp[note: lit. light] and\n\n[page 2]\n\nthe owl",
    "owl",
    "Title The lamp and … lit. light … the | owl | ",
  ],
])("a line keeps apart what stands beside the text: %s", (text, query, expected) => {
  const document = parse(`Title\n\n${text}\n`, defaultConventions);
  const [hit] = find(document, readQuery(query) as Query);
  const { before, words, after } = contextOf(document, hit as Hit, 60);
  expect(`${before}| ${words} | ${after}`).toBe(expected);
});
