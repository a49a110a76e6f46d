import { expect, test } from "vitest";
import { implementation } from "../../server/src/features/implementation";
import { marked, textIn } from "../support/markers";
import { knownOf } from "../support/people";

const LETTER = `[original: ru]

[page 4 | scans/4.png]

Буря началась в полночь, и лодку унесло в море вместе с сетями.

Мы искали её три дня.

[page 5]

Потом её нашли у мыса.

[translation: en]

[page 4]

The storm began at midnight, and the boat was carried out to sea with the nets. We searched for it for three days.

[page 5]

Then it was found near the cape.
`;

/** The texts to which the cursor is led. */
function led(source: string, known = false): string[] {
  const { document, position } = marked(source);
  const register = known ? knownOf(document) : undefined;
  return implementation(document, "file:///a.recto", position, register).map(({ targetRange }) =>
    textIn(document, targetRange),
  );
}

const at = (words: string) => LETTER.replace(words, `${words.slice(0, 2)}$0${words.slice(2)}`);

test("a paragraph of the original leads to that of the translation, and back to both", () => {
  expect(led(at("три дня"))).toEqual([
    "The storm began at midnight, and the boat was carried out to sea with the nets. We searched for it for three days.",
  ]);
  expect(led(at("searched"))).toEqual([
    "Буря началась в полночь, и лодку унесло в море вместе с сетями.\n\nМы искали её три дня.",
  ]);
});

test("a page leads to the page, whether the cursor is before, in or behind its mark", () => {
  expect(led(at("[page 4 | scans/4.png]"))).toEqual(["[page 4]"]);
  expect(led(LETTER.replace("[page 5]\n\nThen", "[page 5]$0\n\nThen"))).toEqual(["[page 5]"]);
});

test("a page that the translation does not have leads to what it begins with", () => {
  const source = LETTER.replace("[page 5]\n\nThen", "Then").replace("[page 5]", "[pa$0ge 5]");
  expect(led(source)).toEqual(["Then it was found near the cape."]);
});

test("a paragraph that was left out, and a document without a translation, lead nowhere", () => {
  const omitted = LETTER.replace("Then it was found near the cape.\n", "");
  expect(led(omitted.replace("Потом", "По$0том"))).toEqual([]);
  expect(led("One par$0agraph.\n\nAnother.\n")).toEqual([]);
  expect(led("$0")).toEqual([]);
});

test("an original with two translations leads to both", () => {
  const source =
    "[original: ru]\n\nМа$0як.\n\n[translation: en]\n\nLamp.\n\n[translation: de]\n\nLampe.\n";
  expect(led(source)).toEqual(["Lamp.", "Lampe."]);
});

test("a name of the register tells paragraphs of one length apart", () => {
  const source = `[original: ru]

Дашкова писала письма каждое утро.

Вуйцик писал письма каждый вечер.

[translation: en]

Szczepan Wójcik wrote let$0ters every evening.
`;
  expect(led(source, true)).toEqual(["Вуйцик писал письма каждый вечер."]);
});

test("line ends of Windows and astral letters count as the editor counts them", () => {
  const { document, position } = marked(
    at("три дня").replace("Буря", "𝔄 Буря").replace(/\n/g, "\r\n"),
  );
  const [link] = implementation(document, "file:///a.recto", position);
  expect(link?.originSelectionRange?.start).toEqual({ line: 4, character: 0 });
});
