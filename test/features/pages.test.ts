import { expect, test } from "vitest";
import { diagnostics } from "../../server/src/features/diagnostics";
import { pageHints } from "../../server/src/features/page-hints";
import { GO_TO_PLACES, pageLenses } from "../../server/src/features/page-lenses";
import { type FindImage, pageList } from "../../server/src/features/page-list";
import { parity } from "../../server/src/features/parity";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { textIn } from "../support/markers";

const URI = "file:///letter.recto";

const LETTER = `[original: ru]

[page 7 | scans/7.png]
%% checked

Маяк горит [[ровно]], масла [illegible: 2 words] мало.

[stamp: КОНТОРА]

[page 8 | scans/8.png]

Чайка улетела [deleted: вчера] сегодня, а помощник ещё сидит в лодочном сарае.

[page 8]

Конец.

[translation: en]

[page 7]

The lighthouse burns [[evenly]], of oil there is little.

[stamp: OFFICE]

The gull left today [handwritten: at noon], and the assistant still sits in the boat-house.

The end.
`;

const UNMARKED = `A letter

Citation: Archive, ф. 1, оп. 2, д. 3, л. 7-8

Original Scan

Смотритель пишет о погоде, о лампе и о двух корзинах, которые унесло море, и просит прислать новые.

Original Scan

Вторая страница говорит о чайке, которая села на стекло и не хотела уходить до самого утра.

Третий абзац говорит о масле, которого осталось мало, и о помощнике, который боится птиц и темноты.

The keeper writes of the weather, of the lamp and of two baskets that the sea took, and asks for new ones.

The second page speaks of a gull that sat on the glass and did not want to leave until the morning.

The third paragraph speaks of the oil, of which little is left, and of the assistant, who is afraid of birds.
`;

const factsOf = (text: string) => ({ document: parse(text, defaultConventions) });
const found = (text: string) => diagnostics(factsOf(text), {});
const scans: FindImage = (path) =>
  path.endsWith("7.png") ? { state: "found", uri: `file:///${path}` } : { state: "missing" };

/** The rows of the view as they would be read out. */
function rows(text: string): string[] {
  return pageList(factsOf(text), found(text), scans).flatMap(({ name, inferred, pages }) => [
    `${name ?? "–"}${inferred ? " (inferred)" : ""}`,
    ...pages.map((page) =>
      [
        `  ${page.name}`,
        page.inferred && `perhaps ${page.inferred}`,
        page.image && `${page.image.path} ${page.image.state}`,
        page.findings && `${page.findings} found`,
        page.unresolved && `${page.unresolved} to resolve`,
        page.checked && "checked",
        ...page.counterparts.map((one) => `→ ${one.name}`),
      ]
        .filter(Boolean)
        .join(", "),
    ),
  ]);
}

test("every page of every part, with how far the work on it has come", () =>
  expect(rows(LETTER)).toEqual([
    "Original (ru)",
    "  Page 7, scans/7.png found, 2 to resolve, checked, → page 7 of the translation (en)",
    "  Page 8, scans/8.png missing, → translation (en), line 26",
    "  Page 8, 1 found, → translation (en), line 28",
    "Translation (en)",
    "  Page 7, 1 to resolve, → page 7 of the original",
  ]));

test("numbers from the Citation and an inferred boundary are shown as inferred", () =>
  expect(rows(UNMARKED)).toEqual([
    "Original (inferred)",
    "  Page 7 (inferred), perhaps 7, 1 found, → translation (en), line 15",
    "  Page 8 (inferred), perhaps 8, → translation (en), line 17",
    "Translation (en) (inferred)",
  ]));

test("a document without sections has its pages, and one without pages has none", () => {
  expect(rows("[page 1]\n\nA.\n\n[cover]\n")).toEqual(["–", "  Page 1", "  Front cover"]);
  expect(rows("A.\n")).toEqual([]);
  expect(rows("")).toEqual([]);
});

test("scans that the front matter lists are those of the pages, when there are as many", () => {
  const text =
    "A letter\n\nCitation: X\n\nImages: scans/6.png, scans/7.png\n\n[page 1]\n\na\n\n[page 2]\n";
  expect(rows(text)).toEqual(["–", "  Page 1, scans/6.png missing", "  Page 2, scans/7.png found"]);
  expect(rows(text.replace("scans/6.png, ", ""))).toEqual(["–", "  Page 1", "  Page 2"]);
});

test("over a page stand its findings and its counterpart, and they lead there", () => {
  const { document } = factsOf(LETTER);
  const lenses = pageLenses({ document }, URI, found(LETTER));
  expect(
    lenses.map(({ range, command }) => `${textIn(document, range)}: ${command?.title}`),
  ).toEqual([
    "[page 7 | scans/7.png]: → page 7 of the translation (en)",
    "[page 8 | scans/8.png]: → translation (en), line 26",
    "[page 8]: 1 finding",
    "[page 8]: → translation (en), line 28",
    "[page 7]: → page 7 of the original",
  ]);
  const [first] = lenses;
  expect(first?.command?.command).toBe(GO_TO_PLACES);
  const [uri, from, places] = first?.command?.arguments ?? [];
  expect([uri, from]).toEqual([URI, { line: 2, character: 0 }]);
  expect(textIn(document, places[0])).toBe("[page 7]");
});

test("a page of which there is nothing to say has nothing over it", () => {
  expect(pageLenses(factsOf("[page 1]\n\nA.\n"), URI, [])).toEqual([]);
});

test("in a volume of thousands of pages nothing stands over them, so that typing stays quick", () => {
  const pages = (count: number) =>
    Array.from({ length: count }, (_, at) => `[page ${at + 1}]\n\n`).join("");
  const lenses = (count: number) =>
    pageLenses(
      factsOf(`[original: de]\n\n${pages(count)}[translation: en]\n\n${pages(count)}`),
      URI,
      [],
    );
  expect(lenses(2).length).toBe(4);
  expect(lenses(1001)).toEqual([]);
});

/** The text with its hints in braces. */
function hinted(text: string, fromLine = 0): string {
  const { document } = factsOf(text);
  const end = document.positionAt(document.length);
  return pageHints(document, { start: { line: fromLine, character: 0 }, end })
    .map(({ position, label }) => [document.offsetAt(position), label] as const)
    .sort((a, b) => b[0] - a[0])
    .reduce((done, [at, label]) => `${done.slice(0, at)}{${label}}${done.slice(at)}`, text);
}

test("what was inferred stands beside the text, and nothing where all is written", () => {
  const lines = hinted(UNMARKED)
    .split("\n")
    .filter((line) => line.includes("{"));
  expect(lines.map((line) => line.slice(0, 40))).toEqual([
    "{Original}Original Scan{page 7}",
    "Original Scan{page 8}",
    "{Translation (en)}The keeper writes of t",
  ]);
  expect(hinted(LETTER)).toBe(LETTER);
  expect(hinted(UNMARKED, 12)).not.toContain("{page");
});

test("marks of the original that the translation lacks are reported, and the other way", () => {
  const [report] = parity(factsOf(LETTER));
  expect(report?.sides).toBe("the original and the translation (en)");
  expect(
    report?.kinds.map(({ name, original, translation, lone }) => [
      `${name}: ${original} and ${translation}`,
      ...lone.map(({ text, place, verdict }) => `${text} – ${place}, ${verdict}`),
    ]),
  ).toEqual([
    ["⁇ doubtful reading: 1 and 1"],
    [
      "▢ gap: 1 and 0",
      "[illegible: 2 words] – Page 7 of the original, line 6, missing in the translation",
    ],
    ["◉ stamp: 1 and 1"],
    [
      "✂ deletion: 1 and 0",
      "[deleted: вчера] – Page 8 of the original, line 12, missing in the translation",
    ],
    [
      "✎ addition: 0 and 1",
      "[handwritten: at noon] – Page 7 of the translation, line 26, missing in the original",
    ],
  ]);
});

test("of several marks of a kind in one paragraph, those in the same order are partners", () => {
  const text =
    "[original: de]\n\n[stempel: A] wie [deleted: B] und [stempel: C].\n\n[translation: en]\n\nas [deleted: B] and [stamp: C].\n";
  const [report] = parity(factsOf(text));
  const lone = report?.kinds.flatMap((kind) => kind.lone.map((row) => row.text));
  expect(lone).toEqual(["[stempel: A]"]);
});

test("a document in one language is compared with nothing", () =>
  expect(parity(factsOf("[deleted: A]\n"))).toEqual([]));
