import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type ReadingKind, readingsOf, shownReadings } from "../../server/src/features/readings";
import { toggleReading } from "../../server/src/features/toggle-reading";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { marked } from "../support/markers";
import { knownOf } from "../support/people";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";

const RUNS = Number(process.env.RECTO_RUNS ?? 600);
const parsed = (text: string) => parse(text, defaultConventions);

/** The readings of a text, one to a line: done or not, kind, words, page. */
function listed(text: string): string[] {
  const document = parsed(text);
  return shownReadings(document, knownOf(document)).map(
    ({ kind, done, text: words, place }) =>
      `${done ? "✓" : "·"} ${kind} ${words}${place ? ` (${place})` : ""}`,
  );
}

function toggled(source: string, kind?: ReadingKind): string | undefined {
  const { document, position, text } = marked(source);
  const edits = toggleReading(document, position, kind, knownOf(document));
  return (
    edits && TextDocument.applyEdits(TextDocument.create("untitled:a", "recto", 1, text), edits)
  );
}

test("what is uncertain is listed by kinds, with its page", () => {
  const text = [
    "[page 3]",
    "",
    "The [[third]] dog [?] ate [2 words illegible] of [its/their] food, [illegible: name]. Falk saw it,",
    "%% recto-ignore stray-bracket: so in the source",
    "and Дашнова] too. [redacted: 1 line] […]",
    "",
    "[page 4]",
    "",
    "王[？]到了",
  ].join("\n");
  expect(listed(text)).toEqual([
    "· uncertain [[third]] (Page 3)",
    "· uncertain dog [?] (Page 3)",
    "· illegible [2 words illegible] (Page 3)",
    "· uncertain [its/their] (Page 3)",
    "· illegible [illegible: name] (Page 3)",
    "· ambiguous Falk (Page 3)",
    "· ignored stray-bracket (Page 3)",
    "· suspect Дашнова (Page 3)",
    "· uncertain 王[？] (Page 4)",
  ]);
});

test("pages of several sections are told apart", () => {
  const text =
    "[original: de]\n\n[page 1]\n\n[[Eis]]\n\n[translation: en]\n\n[[Ice]]\n\n[page 1]\n\n[[snow]]\n";
  expect(listed(text)).toEqual([
    "· uncertain [[Eis]] (Page 1 · Original (de))",
    "· uncertain [[Ice]] (Translation (en))",
    "· uncertain [[snow]] (Page 1 · Translation (en))",
  ]);
});

test("a comment above the line says that a reading is checked", () => {
  const text = "The ice\nand the [[third]] dog\n";
  const checked = "The ice\n%% checked: third\nand the [[third]] dog\n";
  expect(toggled("The ice\nand the [[th$0ird]] dog\n")).toBe(checked);
  expect(listed(checked)).toEqual(["✓ uncertain [[third]]"]);
  expect(toggled("The ice\n%% checked: third\nand the [[th$0ird]] dog\n")).toBe(text);
});

test.each([
  ["another spelling of the mark", "%% checked: third\nOn the [third?] of May"],
  ["other words on the line", "%% checked: third\nOn this the [[third]] of May, I"],
  ["other line ends", "%% checked: third\r\nOn the\r\n[[third]]"],
  [
    "other comments between",
    "%% checked: third\n%% proofread by Irene\n%% checked: May\nOn the [[third]] of [[May]]",
  ],
  ["spaces in the comment", "%%  checked :  third  \nOn the [[third]]"],
])("a check survives %s", (_, text) => expect(listed(text)[0]).toMatch(/^✓/));

test("a reading that was changed is to be checked again", () => {
  expect(listed("%% checked: third\nOn the [[fourth]]")).toEqual(["· uncertain [[fourth]]"]);
});

test("a comment speaks of its own paragraph only, and of what comes after it", () => {
  expect(listed("%% checked: a\nB\n\n[[a]]")).toEqual(["· uncertain [[a]]"]);
  expect(listed("[[a]]\n%% checked: a\n")).toEqual(["· uncertain [[a]]"]);
});

test("of several readings with the same words the right one is checked", () => {
  expect(toggled("[[a]] and [[$0a]] and [[a]]")).toBe("%% checked 2: a\n[[a]] and [[a]] and [[a]]");
  expect(listed("%% checked 2: a\n[[a]] and [[a]] and [[a]]")).toEqual([
    "· uncertain [[a]]",
    "✓ uncertain [[a]]",
    "· uncertain [[a]]",
  ]);
  expect(toggled("[[a]]\n[[$0a]]")).toBe("[[a]]\n%% checked: a\n[[a]]");
});

test("names and silenced findings are called so", () => {
  expect(toggled("Dear [[F$0alk]]", "ambiguous")).toBe("%% checked name: Falk\nDear [[Falk]]");
  expect(listed("%% checked name: Falk\nDear [[Falk]]")).toEqual([
    "· uncertain [[Falk]]",
    "✓ ambiguous Falk",
  ]);
  const silenced = "%% recto-ignore stray-br$0acket: drawn\na]\n";
  const checked = "%% recto-ignore stray-bracket: drawn\n%% checked ignore: stray-bracket\na]\n";
  expect(toggled(silenced)).toBe(checked);
  expect(listed(checked)).toEqual(["✓ ignored stray-bracket"]);
});

test.each([
  [
    "above a table",
    "A\n\n| a | b |\n| [[$0c]] | d |\n",
    "A\n\n%% checked: c\n| a | b |\n| [[c]] | d |\n",
  ],
  ["in a stamp", "[stamp:\nA\n[[$0b]]]\n", "[stamp:\nA\n%% checked: b\n[[b]]]\n"],
  [
    "above a descriptor of several lines",
    "A\n\n[handwritten in the\nleft margin: [[$0b]]]",
    "A\n\n%% checked: b\n[handwritten in the\nleft margin: [[b]]]",
  ],
  ["with CRLF", "A\r\n[[$0б😀]]\r\n", "A\r\n%% checked: б😀\r\n[[б😀]]\r\n"],
])("%s", (_, source, text) => expect(toggled(source)).toBe(text));

test("what editors say in the front matter is no reading", () => {
  expect(listed("Citation: A [[letter]]\nSummary: the [[ice]]\n\n[page 1]\n")).toEqual([]);
});

test("where there is no reading there is nothing to check", () => {
  expect(toggled("The i$0ce")).toBeUndefined();
  expect(toggled("[[a$0]]", "illegible")).toBeUndefined();
});

test("two that are checked in two copies merge by lines", () => {
  const first = toggled("[[$0a]] x\n[[b]] y\n");
  const second = toggled("[[a]] x\n[[$0b]] y\n");
  expect(first).toBe("%% checked: a\n[[a]] x\n[[b]] y\n");
  expect(second).toBe("[[a]] x\n%% checked: b\n[[b]] y\n");
});

/** Each reading of a text can be checked by itself, and unchecked to the last character. */
function checkToggles(text: string, pick: number): void {
  const document = parsed(text);
  const all = readingsOf(document);
  if (all.length === 0) return;
  const index = pick % all.length;
  const reading = all[index];
  if (!reading || reading.checks.length > 0) return;
  const edits = toggleReading(document, document.positionAt(reading.start), reading.kind);
  if (!edits) return;
  const file = TextDocument.create("untitled:a", "recto", 1, text);
  const changed = TextDocument.applyEdits(file, edits);
  const after = parsed(changed);
  expect(transcriptionText(after)).toBe(transcriptionText(document));
  const now = readingsOf(after);
  const ofReadings = (one: typeof all) => one.map(({ kind, words }) => `${kind} ${words}`);
  expect(ofReadings(now)).toEqual(ofReadings(all));
  const done = now.flatMap(({ checks }, at) =>
    checks.length > (all[at]?.checks.length ?? 0) ? [at] : [],
  );
  expect(done).toEqual([index]);
  const back = toggleReading(after, after.positionAt(now[index]?.start ?? 0), reading.kind);
  const again = TextDocument.create("untitled:a", "recto", 2, changed);
  expect(TextDocument.applyEdits(again, back ?? [])).toBe(text);
}

test("any reading can be checked, and unchecked to the last character", () => {
  const real = samples().map(({ text }) => text);
  const property = fc.property(texts(real, 60), fc.nat(), checkToggles);
  fc.assert(property, { seed: 12, numRuns: RUNS });
});
