import { describe, expect, test } from "vitest";
import type { CompletionItem, MarkupContent } from "vscode-languageserver-types";
import { markType } from "../../../server/src/analysis/mark-type";
import { completion } from "../../../server/src/features/completion";
import { resolveCompletionItem } from "../../../server/src/features/completion-item-resolve";
import { MARK_FORMS, type MarkForm } from "../../../server/src/features/data/mark-forms";
import { PLACE_PHRASES } from "../../../server/src/features/data/place-phrases";
import { exampleOf } from "../../../server/src/features/mark-documentation";
import { spellingOf } from "../../../server/src/features/mark-spelling";
import { conventionsWith, defaultConventions } from "../../../server/src/syntax/conventions";
import { LABEL_LANGUAGES, LABELS } from "../../../server/src/syntax/data/labels";
import { foldedWords } from "../../../server/src/syntax/labels";
import { parse } from "../../../server/src/syntax/parse";
import { findPlace } from "../../../server/src/syntax/places";
import { marksIn } from "../../../server/src/syntax/walk";
import {
  ASKING,
  accepted,
  afterAccepting,
  itemsAt,
  labelsAt,
  TYPING,
  uri,
} from "../../support/completion";
import { lines, marked } from "../../support/markers";

/** The types of all marks, pages and sections in a text. */
function typesIn(text: string): string[] {
  const document = parse(text, defaultConventions);
  return document.blocks.flatMap((block) => {
    if (block.kind === "page") return ["pageBreak"];
    if (block.kind === "section") return [`section ${block.type}`];
    return marksIn(document.inlines(block)).map(markType);
  });
}

describe("the table of marks", () => {
  test("has a row for every label but that of supplied text, which needs none", () => {
    const types = new Set(MARK_FORMS.map(({ type }) => type));
    const rows = LABELS.map(({ kind, value }) => (value ? `${kind} ${value}` : kind));
    expect(rows.filter((type) => !types.has(type))).toEqual(["supplied"]);
    expect(types.size).toBe(MARK_FORMS.length);
  });

  test.each(MARK_FORMS.map((form) => [form.type, form] as const))(
    "%s is what its example shows",
    (type, form) => {
      for (const language of LABEL_LANGUAGES) {
        const example = exampleOf(form, spellingOf(form, language));
        expect(typesIn(example), example).toContain(type);
      }
    },
  );

  test("a spelling of its own is one of the dictionary's labels", () => {
    for (const { type, spelling } of MARK_FORMS.filter((form) => form.spelling)) {
      const row = LABELS.find(({ kind, value }) => (value ? `${kind} ${value}` : kind) === type);
      for (const language of LABEL_LANGUAGES) {
        const own = spelling?.[language];
        if (own) expect(row?.[language]?.map(foldedWords)).toContainEqual(foldedWords(own));
      }
    }
  });

  test.each(LABEL_LANGUAGES)("the places in %s are read as what they are", (language) => {
    for (const [place, phrase] of PLACE_PHRASES[language]) {
      expect(findPlace(foldedWords(phrase))?.place, phrase).toBe(place);
    }
  });
});

describe("what is offered", () => {
  test("every form in every language becomes the mark that it names", () => {
    for (const language of LABEL_LANGUAGES) {
      for (const item of itemsAt("[$0]", { ...TYPING, language })) {
        const form = formOf(item);
        const text = afterAccepting(marked("[$0]"), item).replace("|", "");
        const whole = text.replace(/([:|>,] )(?=\])/, "$1x");
        expect(typesIn(whole), `${item.label}: ${whole}`).toContain(form.type);
      }
    }
  });

  test("those that the document uses most come first", () => {
    const text = "[stamp: A] [stamp: B] [illegible] [$0]";
    expect(labelsAt(text).slice(0, 4)).toEqual([
      "stamp: …",
      "stamp in the left margin, h1: …",
      "illegible",
      "illegible: 2 words",
    ]);
  });

  test("a doubtful reading, which is quicker by hand, stands before nothing", () => {
    expect(labelsAt("[original: ru]\n\n[сова?] [ключ?] [н$0]")[0]).not.toBe("…?");
  });

  test("the first page is offered with all scans, the others with the next", () => {
    const scans = ["scans/1.jpg", "scans/2.jpg", "scans/3.jpg"];
    const written = (source: string) =>
      itemsAt(source, { ...TYPING, scans }).flatMap(({ textEdit }) => textEdit?.newText ?? []);
    expect(written("[$0]")).toContain("page ${1:1} | ${2|scans/1.jpg,scans/2.jpg,scans/3.jpg|}");
    expect(written("[page 1 | scans/1.jpg]\n\n[$0]")).toContain("page ${1:2} | ${2:scans/2.jpg}");
  });

  test.each([
    ["[original: ru]\n\nСлово [$0]", "от руки: …"],
    ["[original: de]\n\nWort [$0]", "handschriftlich: …"],
    ["[original: fr]\n\nMot [$0]", "manuscrit: …"],
    ["[original: zh]\n\n字 [$0]", "handwritten: …"],
    // Whoever labels marks in English goes on to do so.
    ["[original: ru]\n\nСлово [deleted: X] [stamp: Y] [deleted: Z] [$0]", "deleted: …"],
  ])("%j is in the language of the marks, or of the section", (text, first) => {
    expect(labelsAt(text)[0]).toBe(first);
  });

  test("the language of the editor counts where the text has none", () => {
    expect(labelsAt("[$0]", { ...TYPING, language: "fr-CA" })[0]).toBe("manuscrit: …");
    expect(labelsAt("[$0]", { ...TYPING, language: "pl" })[0]).toBe("handwritten: …");
  });

  test("a label that is typed in another language is found", () => {
    expect(labelsAt("[original: ru]\n\nСлово [hand$0]")).toContain("handwritten: …");
    expect(labelsAt("[original: en]\n\nWord [зач$0]")).toEqual([]);
    expect(labelsAt("[original: en]\n\nWord [зач$0]", { ...TYPING, language: "ru" })).toEqual([
      "зачеркнуто: …",
    ]);
  });

  test("a page is found by the word for it, and a doubtful reading, in any language", () => {
    const filters = (source: string) => itemsAt(source).map(({ filterText = "" }) => filterText);
    expect(labelsAt("[original: ru]\n\n[лист$0]")[0]).toBe("page 1");
    expect(filters("[original: ru]\n\n[page$0]")[0]).toMatch(/^page /);
    expect(labelsAt("[original: ru]\n\nСлово [uncl$0]")).toContain("…?");
    expect(filters("[$0]").filter((text) => text.startsWith(" "))).toEqual([]);
  });

  test("the list is complete: the editor filters it by what is typed next", () => {
    for (const source of ["[$0]", "[original: ru]\n\nСлово [з$0", "[$0noon]"]) {
      const { document, position } = marked(source);
      expect(completion(document, position, undefined, TYPING)?.isIncomplete).toBe(false);
    }
    expect(labelsAt("[original: ru]\n\nСлово [$0]")).toContain("deleted: …");
  });

  test("other words for a mark lead to it", () => {
    expect(labelsAt("[crossed o$0]")).toEqual(["deleted: …"]);
    expect(labelsAt("[redac$0]")).toEqual(["redacted: 2 words"]);
  });

  test("headings, sections and verse only where a line begins", () => {
    expect(labelsAt("[$0]")).toContain("heading: …");
    expect(labelsAt("  [$0]")).toContain("translation: en, …");
    expect(labelsAt("word [$0]")).not.toContain("heading: …");
    expect(labelsAt("word [$0]")).toContain("page 1");
  });

  test.each([
    "word$0",
    "word [x] $0",
    "\\[$0",
    "[handwritten: so$0]",
    "[12$0]",
    "%% see [$0]",
    "---\ntitle: [$0]\n---\n",
    "[!$0]",
    "[no such$0]",
  ])("%s: nothing", (text) => {
    expect(labelsAt(text)).toEqual([]);
  });

  test("each is explained with an example", () => {
    const [item] = itemsAt("[dele$0]");
    const { value } = explanationOf(item as CompletionItem);
    expect(value).toBe(
      lines(`
**Deletion** · the scribe

Words struck out in the source.

On the page: The ferry leaves ~~never~~ at noon.

You type: \`The ferry leaves [deleted: never] at noon.\`

\`\`\`xml
<del rend="overstrike">…</del>
\`\`\`
`),
    );
  });
});

describe("after accepting, exactly one mark is closed", () => {
  test.each([
    ["the editor has closed the bracket", "a [$0]", "a [deleted: |]"],
    ["the editor has not", "a [$0", "a [deleted: |]"],
    ["letters were typed", "a [dEl$0]", "a [deleted: |]"],
    ["words follow", "a [$0 word", "a [deleted: |] word"],
    ["directly before a word", "a [del$0word", "a [deleted: |]word"],
    ["within another mark", "[stamp: a [$0]]", "[stamp: a [deleted: |]]"],
    ["within one that is short of its bracket", "[stamp: a [$0]", "[stamp: a [deleted: |]]"],
    ["before a bracket that stands alone further on", "a [$0\n18852]", "a [deleted: |]\n18852]"],
    ["text already stands in the bracket", "a [$0soon]", "a [deleted: |soon]"],
    ["another label stands there", "a [hand$0written: soon]", "a [deleted|: soon]"],
    ["a label with a place", "a [$0handwritten in the margin: b]", "a [deleted| in the margin: b]"],
  ])("%s", (_why, source, result) => {
    expect(accepted(source, "deleted: …")).toBe(result);
  });

  test("text in brackets gets labels only, whatever else there is", () => {
    const labels = labelsAt("[$0noon]");
    expect(labels).toContain("handwritten: …");
    expect(labels.filter((label) => !label.endsWith(": …"))).toEqual([]);
    expect(labels).not.toContain("verse: …");
  });

  test("an editor without snippets gets plain text", () => {
    const plain = { uri, explicit: false };
    const item = itemsAt("[$0", plain).find(({ label }) => label.startsWith("handwritten in"));
    expect(item?.insertTextFormat).toBeUndefined();
    expect(afterAccepting(marked("[$0"), item as never)).toBe(
      "[handwritten in the left margin, h1: ]|",
    );
    expect(accepted("[$0", "illegible", plain)).toBe("[illegible]|");
  });
});

describe("the places of a mark", () => {
  const hands = "Hands: h1 = typescript; h2 = Brand, ink\n\n";

  test("place, hand and text follow each other", () => {
    const item = itemsAt(`${hands}[stamp$0]`)[1];
    expect((item?.textEdit as { newText: string }).newText).toMatch(
      /^stamp \$\{1\|in the left margin,in the right margin,.*\|\}, \$\{2\|h1,h2\|\}: \$3$/,
    );
  });

  test.each([
    ["[page 4]\n\n[$0]", "page 5"],
    ["[page 4]\n\n[page 9r]\n\n[$0]", "page 9v"],
    ["[page 9v]\n\n[$0]", "page 10r"],
    ["[page 33]\n\n[page 33 об.]\n\n[page 34]\n\n[$0]", "page 34 об."],
    ["[page xiv]\n\n[$0]", "page xv"],
    ["[page 12-13]\n\n[$0]\n\n[page 20]", "page 14"],
    ["[original: ru]\n\n[page 8]\n\n[translation: en]\n\n[$0]", "page 1"],
  ])("%j goes on with the pages", (source, label) => {
    expect(labelsAt(source)).toContain(label);
  });

  test("a page with the next scan", () => {
    const scans = ["scans/9.jpg", "scans/10.jpg", "scans/11.jpg"];
    const source = "[page 1 | scans/9.jpg]\n\n[pag$0]";
    expect(accepted(source, "page 2 | scans/10.jpg", { ...TYPING, scans })).toBe(
      "[page 1 | scans/9.jpg]\n\n[page |2 | scans/10.jpg]",
    );
  });

  test("verse begins on a line of its own, as lines end here", () => {
    expect(accepted("a\r\n[ver$0]", "verse: …")).toBe("a\r\n[verse:\r\n|]");
  });

  test("a new note and a new anchor get free numbers", () => {
    expect(labelsAt("a[^1] b[^7] [$0]")).toContain("^8");
    expect(labelsAt("[#2] c\n\n[$0] d")).toContain("#3");
    expect(labelsAt("[#2] c [$0]")).not.toContain("#3");
  });

  test("labels of the project are offered with the others", () => {
    const conventions = conventionsWith("archive", { stamp: ["franking mark"] });
    const labels = itemsAt("[fra$0]", TYPING, undefined, conventions).map(({ label }) => label);
    expect(labels).toEqual(["franking mark: …", "franking mark in the left margin, h1: …"]);
  });
});

test("a list that was asked for is the same", () => {
  expect(labelsAt("[$0]", ASKING)).toEqual(labelsAt("[$0]"));
});

/** What is shown beside the list when the item is looked at. */
function explanationOf(item: CompletionItem): MarkupContent {
  expect(item.documentation).toBeUndefined();
  const { document } = marked("[$0]");
  return resolveCompletionItem(item, document, undefined).documentation as MarkupContent;
}

function formOf(item: CompletionItem): MarkForm {
  const { value } = explanationOf(item);
  const found = MARK_FORMS.find(({ seen }) => value.includes(`On the page: ${seen}\n`));
  if (!found) throw new Error(value);
  return found;
}
