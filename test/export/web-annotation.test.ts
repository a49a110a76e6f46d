import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { webAnnotation } from "../../server/src/export/annotation/web-annotation";
import { PlacedText } from "../../server/src/export/placed-text";
import { readRegister } from "../../server/src/people/files/read-register";
import { prepare } from "../../server/src/people/matcher";
import { recognise } from "../../server/src/people/recognise";
import { registerOf } from "../../server/src/people/register";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { faultsOfCollection } from "../support/annotation-rules";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";
import { contentOf, exportedOf } from "./exporting";

const real = [
  ...samples().map(({ text }) => text),
  ...readdirSync("samples")
    .filter((name) => name.endsWith(".recto"))
    .map((name) => readFileSync(`samples/${name}`, "utf8")),
];

test("names and notes stand where they are read, counted in characters", async () => {
  const { first, ...collection } = await collectionOf(
    "[page 1]\n\n😀 [@falk-irene: Irene [handwritten: Fa]lk] came[^1].\n\n[^1]: By [the] ice.\n",
  );
  expect(collection).toMatchObject({ type: "AnnotationCollection", total: 2, label: "letter" });
  expect(first.items).toEqual([
    {
      id: "letter.annotations.jsonld#a1",
      type: "Annotation",
      motivation: "identifying",
      body: [
        {
          type: "SpecificResource",
          purpose: "identifying",
          source: "letter.annotations.jsonld#entry-falk-irene",
        },
        { type: "TextualBody", purpose: "tagging", value: "Irene Falk", format: "text/plain" },
      ],
      target: {
        type: "SpecificResource",
        source: "letter.txt",
        selector: [
          { type: "TextPositionSelector", start: 2, end: 12 },
          {
            type: "TextQuoteSelector",
            exact: "Irene Falk",
            prefix: "😀 ",
            suffix: " came.\n\n By the ice.",
          },
        ],
      },
    },
    expect.objectContaining({
      motivation: "commenting",
      body: {
        type: "TextualBody",
        purpose: "commenting",
        value: "By the ice.",
        format: "text/plain",
      },
      target: expect.objectContaining({
        selector: [
          { type: "TextPositionSelector", start: 13, end: 17 },
          expect.objectContaining({ exact: "came" }),
        ],
      }),
    }),
  ]);
});

test("the text that is annotated is the plain text, and every offset leads into it", () => {
  const holds = (text: string) => {
    const document = parse(text, defaultConventions);
    const placed = new PlacedText(document);
    expect(placed.text).toBe(transcriptionText(document));
    expect(placed.at(0)).toBe(0);
    expect(placed.at(document.length + 1)).toBe(placed.text.length);
  };
  for (const text of real) holds(text);
  fc.assert(fc.property(texts(real.slice(-4), 40), holds), { numRuns: 1500, seed: 11 });
});

test("every selector quotes what stands at its position", async () => {
  const holds = async (text: string) => {
    const characters = [...transcriptionText(parse(text, defaultConventions))];
    for (const { target } of (await collectionOf(text)).first.items) {
      const [position, quote] = target.selector;
      if (!quote) {
        expect(position.end).toBe(position.start);
        continue;
      }
      expect(characters.slice(position.start, position.end).join("")).toBe(quote.exact);
      const before = characters.slice(0, position.start).join("");
      expect(before.endsWith(quote.prefix)).toBe(true);
    }
  };
  for (const text of real) await holds(text);
  const named = texts(real.slice(-4), 20).map((text) => `😀 Falk ${text} Вера Дашкова[^1] 😀`);
  await fc.assert(fc.asyncProperty(named, holds), { numRuns: 300, seed: 12 });
});

test.each([
  ["a note that is a paragraph of its own", "Лёд.\n\n[resolution: в дело 😀]\n\n冰", "в дело 😀"],
  ["a sign before all words", "[^1] 冰 very thin\n\n[^1]: By the ice.", "冰"],
  ["a note after a page mark", "[page 2] [editor's note: a joke]\n\nIce", "a joke"],
  ["a note after a word", "The ice [editor's note: thin] holds", "ice"],
])("%s quotes what stands there", async (_, text, exact) => {
  const [note] = (await collectionOf(text)).first.items;
  expect(note?.target.selector[1]?.exact).toBe(exact);
});

test("a note that says nothing is none, and a place between words is not quoted", async () => {
  expect((await collectionOf("Ice [editor's note: ]")).first.items).toEqual([]);
  const [sign] = (await collectionOf("[^1] [illegible]\n\n[^1]: Ice")).first.items;
  expect(sign?.target.selector).toHaveLength(1);
});

test("nobody has the address of an annotation, and what is published has addresses of the web", async () => {
  const register = registerOf([
    readRegister("people:\n  - {id: a1, name: Irene Falk}\n", "people.yaml").entries,
  ]);
  const text = "[@a1: Irene] and Irene Falk [editor's note: sisters]";
  const document = parse(text, defaultConventions);
  const known = { register, recognised: recognise(document, prepare(register)) };
  const address = "https://example.net/box/letter";
  const published = await contentOf(webAnnotation, text, { document, known, address });
  expect(faultsOfCollection(JSON.parse(published))).toEqual([]);
  expect(published).toContain('"https://example.net/box/letter.annotations.jsonld#entry-a1"');
  const { losses } = await exportedOf(webAnnotation, text);
  expect(losses?.join()).toMatch(/nobody said where it will be published/);
});

test("whatever a text says, its annotations keep the rules of the standard", async () => {
  const address = "https://example.net/box/letter";
  const holds = async (text: string) => {
    const content = await contentOf(webAnnotation, text, { address });
    expect(faultsOfCollection(JSON.parse(content))).toEqual([]);
  };
  for (const text of real) await holds(text);
  const named = texts(real.slice(-4), 20).map(
    (text) => `[tn: ] 😀 Falk ${text} Вера Дашкова[^1] [resolution: да]\r\n\r\n[note: 冰]`,
  );
  await fc.assert(fc.asyncProperty(named, holds), { numRuns: 300, seed: 13 });
});

interface Collection {
  readonly first: {
    readonly items: readonly {
      readonly target: { readonly selector: readonly [Position, Quote?] };
    }[];
  };
}
interface Position {
  readonly start: number;
  readonly end: number;
}
interface Quote {
  readonly exact: string;
  readonly prefix: string;
}

async function collectionOf(text: string): Promise<Collection> {
  return JSON.parse(await contentOf(webAnnotation, text));
}
