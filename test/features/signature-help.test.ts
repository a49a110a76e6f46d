import { describe, expect, test } from "vitest";
import { type HelpAsked, signatureHelp } from "../../server/src/features/signature-help";
import { marked } from "../support/markers";

const WISHED: HelpAsked = { shown: false };

/** The signature, with the active part between `‹` and `›`. */
function help(source: string, asked: HelpAsked = WISHED): string | undefined {
  const { document, position } = marked(source);
  const found = signatureHelp(document, position, asked);
  const [signature] = found?.signatures ?? [];
  const active = signature?.parameters?.[found?.activeParameter ?? 0];
  if (!signature || !active) return undefined;
  const [start, end] = active.label as [number, number];
  const { label } = signature;
  return `${label.slice(0, start)}‹${label.slice(start, end)}›${label.slice(end)}`;
}

/** What is said of the active part. */
function said(source: string): unknown {
  const { document, position } = marked(source);
  const found = signatureHelp(document, position, WISHED);
  return found?.signatures[0]?.parameters?.[found.activeParameter ?? 0]?.documentation;
}

test.each([
  ["[handwritten$0]", "[‹handwritten› place, hand: text]"],
  ["[handwritten $0]", "[handwritten ‹place›, hand: text]"],
  ["[handwritten in the left margin,$0", "[handwritten place, ‹hand›: text]"],
  ["[handwritten above the line h2$0: X]", "[handwritten place, ‹hand›: text]"],
  ["[handwritten in the left margin, h2:$0", "[handwritten place, hand: ‹text›]"],
  ["[штамп на $0]", "[штамп ‹place›, hand: text]"],
  ["[changed: fi$0ve -> six]", "[changed, hand: ‹old› -> new]"],
  ["[changed: five ->$0 six]", "[changed, hand: old -> ‹new›]"],
  ["[раскрыто: ЦК → $0]", "[раскрыто: abbreviation -> ‹expansion›]"],
  ["[illegible:$0]", "[illegible: ‹how much›]"],
  ["[sic:$0]", "[sic: ‹what was meant›]"],
  ["[hand:$0]", "[hand: ‹hand›]"],
  ["[date $0]", "[date ‹when›: text]"],
  ["[date 1956-09-21:$0]", "[date when: ‹text›]"],
  ["[page $0]", "[page ‹number› | image]"],
  ["[page 12 |$0]", "[page number | ‹image›]"],
  ["[@falk-otto:$0]", "[@id: ‹text›]"],
  ["[ru:$0]", "[language: ‹text›]"],
  ["[translation:$0]", "[translation: ‹language›, translator]"],
  ["[translation: en,$0]", "[translation: language, ‹translator›]"],
  ["[перевод: $0]", "[перевод: ‹language›, translator]"],
  ["[attachment:$0]", "[attachment: ‹title›]"],
  ["[stamp: A [signed:$0]]", "[signed place, hand: ‹text›]"],
])("%s", (source, expected) => {
  expect(help(source)).toBe(expected);
});

test.each(["plain$0 text", "[no label $0]", "[stamp: A] $0", "\\[stamp $0", "[$0]", "[^1$0]"])(
  "%s: none",
  (source) => {
    expect(help(source)).toBeUndefined();
  },
);

describe("by itself", () => {
  test.each([
    ["[handwritten $0", " "],
    ["[handwritten,$0", ","],
    ["[handwritten:$0", ":"],
    ["[changed: a ->$0", ">"],
    ["[page 3 |$0", "|"],
  ])("it comes in %s", (source, typed) => {
    expect(help(source, { typed, shown: false })).toBeDefined();
  });

  test.each([
    ["Dear Sir,$0", ","],
    ["[handwritten: well,$0", ","],
    ["[handwritten: well $0", " "],
    ["[with the stamp $0", " "],
  ])("it does not come in %s", (source, typed) => {
    expect(help(source, { typed, shown: false })).toBeUndefined();
  });

  test("it stays where it is shown", () => {
    expect(help("[handwritten: well, $0", { typed: ",", shown: true })).toBe(
      "[handwritten place, hand: ‹text›]",
    );
  });
});

test("each part is explained by what the document has", () => {
  expect(said("Hands: h1 = typescript; h2 = Falk\n\n[stamp,$0]")).toBe(
    "h1 = typescript; h2 = Falk",
  );
  expect(said("[stamp,$0]")).toContain("Hands:");
  expect(said("[original: de]\n\nWort [Stempel $0]")).toContain("am linken Rand");
});
