import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { markType } from "../../server/src/analysis/mark-type";
import { type Wrapped, type Wrapping, wrap } from "../../server/src/features/wrap";
import { wrapChoices } from "../../server/src/features/wrap-choices";
import { defaultConventions } from "../../server/src/syntax/conventions";
import type { Document } from "../../server/src/syntax/document";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { marksIn } from "../../server/src/syntax/walk";
import { knownOf } from "../support/people";
import { texts } from "../support/random-text";

/** A text whose selections stand between `«` and `»`. */
function selected(source: string): { document: Document; ranges: Range[] } {
  const spans: number[][] = [];
  let text = "";
  for (const sign of source) {
    if (sign === "«") spans.push([text.length]);
    else if (sign === "»") spans.at(-1)?.push(text.length);
    else text += sign;
  }
  const document = parse(text, defaultConventions);
  const ranges = spans.map(([start = 0, end = 0]) => rangeOf(document, start, end));
  return { document, ranges };
}

function rangeOf(document: Document, start: number, end: number): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function applied(document: Document, { edits }: Wrapped): string {
  const before = TextDocument.create("file:///a.recto", "recto", 1, document.text);
  return TextDocument.applyEdits(before, [...edits]);
}

/** The text after wrapping, with the selections that are left in it. */
function wrapped(source: string, as: string, more: Partial<Wrapping> = {}): string {
  const { document, ranges } = selected(source);
  const result = wrap(document, ranges, { as, ...more });
  if (result.edits.length === 0) return result.problem ?? "nothing";
  const text = applied(document, result);
  const after = TextDocument.create("file:///a.recto", "recto", 1, text);
  return result.selections.toReversed().reduce((shown, { start, end }) => {
    const [from, to] = [after.offsetAt(start), after.offsetAt(end)];
    return `${shown.slice(0, from)}«${shown.slice(from, to)}»${shown.slice(to)}`;
  }, text);
}

describe("a mark around a selection", () => {
  test.each([
    ["the «old» ferry", "deletion overstrike", "the [deleted: «old»] ferry"],
    ["the« old »ferry", "addition handwritten", "the [handwritten: «old»] ferry"],
    ["«паром ушёл\nв полдень»", "stamp", "[штамп: «паром ушёл\nв полдень»]", { language: "ru" }],
    ["the «old» ferry", "unclear", "the [«old»?] ferry"],
    ["«the old ferry has left»", "unclear", "[[«the old ferry has left»]]"],
    ["«who»", "unclear", "[[«who»]]"],
    ["«to the»", "supplied", "[«to the»]"],
    ["«page 3»", "supplied", "[supplied: «page 3»]"],
    ["«illegible»", "deletion overstrike", "<del>«illegible»</del>"],
    ["«now»", "highlight underline", "<u>«now»</u>"],
    ["we need «five» oars", "substitution changed", "we need [changed: five -> «»] oars"],
    ["he said «nichevo»", "foreign", "he said [«ru»: nichevo]"],
    ["sent to the «H.O.»", "expansion", "sent to the [expanded: H.O. -> «»]"],
    ["«one\r\ntwo»", "verse", "[verse:\r\n«one\r\ntwo»]"],
    ["a «😀 e\u0301 中» b", "note note", "a [note: «😀 e\u0301 中»] b"],
  ])("%s as %s", (source, as, result, more: Partial<Wrapping> = {}) => {
    expect(wrapped(source, as, more)).toBe(result);
  });

  test.each([
    ["brackets in it that stand alone", "«18852] and [x»", "[deleted: «18852\\] and \\[x»]"],
    ["whole marks in it", "«a [stamp: b] c»", "[deleted: «a [stamp: b] c»]"],
    ["the end of another mark", "[stamp: a «b] c»", "[stamp: a [deleted: «b]] [deleted: c»]"],
    ["the start of another mark", "«a [stamp: b» c]", "[deleted: «a] [stamp: [deleted: b»] c]"],
    ["within a mark", "[stamp: a «b» c]", "[stamp: a [deleted: «b»] c]"],
    ["a label that is selected with the text", "[sta«mp: a» b]", "[stamp: [deleted: «a»] b]"],
    ["cells of a table", "| «a | b» |\n| c | d |", "| [deleted: «a] | [deleted: b»] |\n| c | d |"],
    ["both sides of an arrow", "[changed: «a -> b»]", "[changed: [deleted: «a] -> [deleted: b»]]"],
    ["paragraphs", "«a\n\nb»", "[deleted: «a\n\nb»]"],
    ["a page turn", "«a\n\n[page 2]\n\nb»", "[deleted: «a]\n\n[page 2]\n\n[deleted: b»]"],
    ["an escaped bracket", "a \\«[x»", "a [deleted: «\\[x»]"],
    ["a comment", "«a\n%% [b\nc»", "[deleted: «a\n%% [b\nc»]"],
  ])("with %s", (_what, source, result) => {
    expect(wrapped(source, "deletion overstrike")).toBe(result);
  });

  test("several selections at once, those that touch too", () => {
    expect(wrapped("«one» two «three»", "stamp")).toBe("[stamp: «one»] two [stamp: «three»]");
    expect(wrapped("«one»«two»", "stamp")).toBe("[stamp: «one»][stamp: «two»]");
  });

  test("nothing selected: an empty mark to write in", () => {
    expect(wrapped("a «» b", "deletion overstrike")).toBe("a [deleted: «»] b");
    expect(wrapped("«»", "stamp", { language: "de" })).toBe("[Stempel: «»]");
  });

  test.each([
    ["«[page 3]»", "deletion overstrike"],
    ["«%% a comment»", "deletion overstrike"],
    ["«   »", "deletion overstrike"],
    ["«/s/ O. Brand»", "deletion overstrike"],
    ["«a»", "no such type"],
  ])("%s as %s is refused, and says so", (source, as) => {
    expect(wrapped(source, as)).toContain("cannot be put around these words");
  });
});

describe("names", () => {
  const named = (source: string) => {
    const { document } = selected(source);
    return wrapped(source, "personName", { known: knownOf(document) });
  };

  test("whoever is recognised is meant, and the id is selected", () => {
    expect(named("с «Вуйциком» в саду")).toBe("с [@«wojcik»: Вуйциком] в саду");
  });

  test("whoever alone fits is meant; else somebody new", () => {
    expect(named("«Kyakht» then")).toBe("[@«kyakhta»: Kyakht] then");
    expect(named("«Oda Brand»")).toBe("[@«oda-brand»: Oda Brand]");
    expect(wrapped("«Ода»", "personName")).toBe("[@«oda»: Ода]");
  });
});

describe("a mark that is there already", () => {
  test.each([
    ["its words are selected", "the [deleted: «old»] ferry", "the «old» ferry"],
    ["all of it is", "the «[deleted: old]» ferry", "the «old» ferry"],
    ["in another spelling", "the [crossed out: «old»]", "the «old»"],
    ["as a tag", "the <s>«old»</s>", "the «old»"],
    ["with brackets of the source", "[deleted: «18852\\]»]", "«18852\\]»"],
    ["with a mark in it", "[deleted: «a [stamp: b]»]", "«a [stamp: b]»"],
  ])("is taken away when %s", (_when, source, result) => {
    expect(wrapped(source, "deletion overstrike")).toBe(result);
  });

  test("another mark is put inside", () => {
    expect(wrapped("[deleted: «old»]", "stamp")).toBe("[deleted: [stamp: «old»]]");
  });

  test("of any kind on request", () => {
    expect(wrapped("[stamp: «a [deleted: b]»]", "plain")).toBe("«a [deleted: b]»");
    expect(wrapped("[date 1956-09-21: «21 May»]", "plain")).toBe("«21 May»");
    expect(wrapped("«a»", "plain")).toContain("cannot");
  });

  test("only where its words stay what they are", () => {
    expect(wrapped("«[USSR\nStamp: SECRET]»", "stamp")).toContain("cannot");
  });
});

describe("the list", () => {
  const choices = (source: string, language?: string) => {
    const { document, ranges } = selected(source);
    return wrapChoices(document, ranges, language);
  };

  test("is in the language of the text, what is used most first", () => {
    const [first, second] = choices("[штамп: А] [штамп: Б] «слово»");
    expect(first).toEqual({ as: "stamp", label: "штамп: …", detail: "A stamp on the page" });
    expect(second?.label).toBe("от руки: …");
  });

  test("begins with taking away where there is something to take away", () => {
    expect(choices("[stamp: «A»]")[0]?.label).toBe("Take the mark away: stamp");
    expect(choices("«A»")[0]?.as).not.toBe("plain");
  });

  test("has every mark that can hold text, and works for each", () => {
    const all = choices("«word»");
    expect(all.length).toBeGreaterThan(45);
    for (const { as, label } of all) {
      const { document, ranges } = selected("a «Harbour» b");
      const text = applied(document, wrap(document, ranges, { as }));
      const marked = parse(text, defaultConventions);
      const types = marked.blocks.flatMap((block) => marksIn(marked.inlines(block)).map(markType));
      expect(types, `${label}: ${text}`).toContain(as);
    }
    expect(all.map(({ as }) => as)).not.toContain("gap illegible");
  });
});

const RUNS = Number(process.env.RECTO_RUNS ?? 1500);
test("a mark that is taken away reaches into the selection before: that one stays", () => {
  const { document, ranges } = selected("«a [»«in the draft: b]» c");
  const result = wrap(document, ranges, { as: "variant" });
  expect(applied(document, result)).toBe("a b c");
  expect(result.problem).toBeDefined();
});

test("no space comes before a block that is not the first", () => {
  const { document, ranges } = selected("«[\n\f\n[signature] (»A. NAME)");
  const changed = applied(document, wrap(document, ranges, { as: "addition handwritten" }));
  const texts = [changed, document.text].map((text) => parse(text, defaultConventions));
  expect(transcriptionText(texts[0] as Document)).toBe(transcriptionText(texts[1] as Document));
});

test("an empty mark does not use up a bracket of the source", () => {
  const { document, ranges } = selected("a [«» b");
  const result = wrap(document, ranges, { as: "addition handwritten" });
  expect(applied(document, result)).toBe("a [ b");
  expect(result.problem).toBeDefined();
});

const types = wrapChoices(parse("a", defaultConventions), [], undefined).map(({ as }) => as);

test("whatever is wrapped or unwrapped, the transcription stays, and undoing restores every byte", () => {
  fc.assert(
    fc.property(
      texts([], 40),
      fc.array(fc.nat(), { minLength: 2, maxLength: 6 }),
      fc.constantFrom(...types, "plain"),
      (text, places, as) => {
        const document = parse(text, defaultConventions);
        const offsets = places.map((at) => at % (text.length + 1)).sort((one, two) => one - two);
        const ranges: Range[] = [];
        for (let at = 0; at + 1 < offsets.length; at += 2) {
          const [start = 0, end = 0] = offsets.slice(at, at + 2);
          ranges.push(rangeOf(document, start, end));
        }
        const result = wrap(document, ranges, { as });
        const changed = applied(document, result);
        // The two halves of `||` are the writer's: `[changed: old -> ]` has room for new words.
        const after = parse(changed, defaultConventions);
        expect(transcriptionText(after), JSON.stringify(changed)).toBe(transcriptionText(document));
        expect(undone(changed, document.text, result)).toBe(document.text);
      },
    ),
    { seed: 51, numRuns: RUNS },
  );
});

/** Takes back what the edits did, from what they say. */
function undone(changed: string, before: string, { edits }: Wrapped): string {
  const old = TextDocument.create("file:///a.recto", "recto", 1, before);
  let moved = 0;
  const inverse = edits.map(({ range, newText }) => {
    const [start, end] = [old.offsetAt(range.start), old.offsetAt(range.end)];
    const from = start + moved;
    moved += newText.length - (end - start);
    return { from, to: from + newText.length, text: before.slice(start, end) };
  });
  return inverse
    .toReversed()
    .reduce((text, { from, to, text: old }) => text.slice(0, from) + old + text.slice(to), changed);
}
