import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { webAnnotation } from "../../server/src/export/annotation/web-annotation";
import { PlacedText } from "../../server/src/export/placed-text";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";
import { contentOf } from "./exporting";

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
        { type: "SpecificResource", purpose: "identifying", source: "#falk-irene" },
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
      expect(characters.slice(position.start, position.end).join("")).toBe(quote.exact);
      const before = characters.slice(0, position.start).join("");
      expect(before.endsWith(quote.prefix)).toBe(true);
    }
  };
  for (const text of real) await holds(text);
  const named = texts(real.slice(-4), 20).map((text) => `😀 Falk ${text} Вера Дашкова[^1] 😀`);
  await fc.assert(fc.asyncProperty(named, holds), { numRuns: 300, seed: 12 });
});

interface Collection {
  readonly first: {
    readonly items: readonly {
      readonly target: { readonly selector: readonly [Position, Quote] };
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
