import { readFileSync } from "node:fs";
import { basename } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { structureOf } from "../../server/src/analysis/structure";
import { imageSize } from "../../server/src/export/iiif/image-size";
import { iiif } from "../../server/src/export/iiif/manifest";
import { textOfBlocks } from "../../server/src/syntax/transcription-text";
import { faultsOfManifest } from "../support/iiif-rules";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";
import { contentOf, editionOf } from "./exporting";

const SCAN = readFileSync("samples/scans/1893-riga-brief-1r.png");
const size = imageSize(SCAN) as { width: number; height: number };
const address = "https://archive.example/letters/box/letter";
const image = async (path: string) => (path.endsWith("1r.png") ? SCAN : undefined);

/** Texts without pages or words, and images with unusual addresses. */
const ODD: readonly string[] = [
  "",
  "Citation: Box 3\n",
  "Title: \n\n[page 1]\n",
  "[page 1 | https://iiif.example/canvas/1#xywh=1,2,3,4]\n\nText.\n",
  "[page 1 | https://iiif.example/a b/{c}|<d>^`]\n\nText.\n",
  "[page 1 | https://iiif.example/image.jpg?size=large]\n\nText.\n",
  "[page 1 | C:\\scans\\a b#1?.png]\n\nText.\n",
  "[page 1 | ../../scans/\ud83d%zz.tif]\n\nText.\n",
  "[page 1 | //host/a.png]\n\nText.\n",
  "[page 1 | javascript:alert(1)]\n\nText.\n",
  "[original: de-x-old]\n\nText.\n",
];

const LETTER = `On the ice

Citation: Port archive, Box 3

[original: de]

[page 1r | scans/brief 1r.png]

Das Eis hält.

[page 1v | https://images.example/1v.jpg]

Es [deleted: taut] kracht.

[translation: en]

[page 1r]

The ice holds.

[page 1v]

It cracks.
`;

test("a canvas for each page, with its image and with original and translation", async () => {
  const manifest = await manifestOf(LETTER, { address, image });
  expect(manifest).toMatchObject({
    "@context": "http://iiif.io/api/presentation/3/context.json",
    id: `${address}.manifest.json`,
    type: "Manifest",
    label: { none: ["On the ice"] },
    metadata: [{ label: { en: ["Citation"] }, value: { none: ["Port archive, Box 3"] } }],
  });
  const [recto, verso] = manifest.items;
  expect(manifest.items).toHaveLength(2);
  expect(recto).toEqual({
    id: `${address}/canvas/1`,
    type: "Canvas",
    label: { en: ["Page 1r"] },
    ...size,
    items: [
      {
        id: `${address}/canvas/1/page`,
        type: "AnnotationPage",
        items: [
          {
            id: `${address}/canvas/1/image`,
            type: "Annotation",
            motivation: "painting",
            body: {
              id: "https://archive.example/letters/box/scans/brief%201r.png",
              type: "Image",
              format: "image/png",
              ...size,
            },
            target: `${address}/canvas/1`,
          },
        ],
      },
    ],
    annotations: [
      {
        id: `${address}/canvas/1/text`,
        type: "AnnotationPage",
        items: [
          text(1, 1, "Das Eis hält.", "de", "original"),
          text(1, 2, "The ice holds.", "en", "translation"),
        ],
      },
    ],
  });
  expect(verso).toMatchObject({
    width: 1000,
    items: [{ items: [{ body: { id: "https://images.example/1v.jpg", format: "image/jpeg" } }] }],
    annotations: [{ items: [text(2, 1, "Es taut kracht.", "de", "original"), {}] }],
  });
});

test("a page mark may name a canvas of somebody else's manifest", async () => {
  const canvas = "https://iiif.example/manifest/canvas/p12";
  const { items } = await manifestOf(`[page 12 | ${canvas}]\n\nText.\n`);
  expect(items[0]).toMatchObject({
    id: canvas,
    items: [],
    annotations: [{ items: [{ target: canvas }] }],
  });
});

test("what is not known is said", async () => {
  const { losses } = await iiif.export(editionOf("[page 1 | a.tif]\n\nText.\n"));
  expect(losses).toEqual([
    "the addresses begin with https://example.org/, since nobody said where it will be published",
    "the size of 1 of 1 images is not known, and taken to be upright",
  ]);
});

test("every word of the body is on one of the pages, and no two things have one address", async () => {
  const holds = async (source: string) => {
    const { document } = editionOf(source);
    const { items } = await manifestOf(source);
    const pages = items.flatMap((canvas) => canvas.annotations ?? []).flatMap((page) => page.items);
    const read = pages.map(({ body }) => body.value).join("");
    const { bodyFrom } = structureOf(document);
    const body = textOfBlocks(document, bodyFrom, document.blocks.length);
    expect(letters(read)).toBe(letters(body));
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(URL.canParse(id)).toBe(true);
  };
  for (const sample of samples()) await holds(sample.text);
  await fc.assert(fc.asyncProperty(texts([LETTER], 30), holds), { numRuns: 300, seed: 6 });
});

test("any text becomes a manifest that keeps the rules of Presentation 3.0", async () => {
  const holds = async (source: string) => {
    expect(faultsOfManifest(await manifestOf(source, { image }))).toEqual([]);
  };
  for (const odd of ODD) await holds(odd);
  for (const sample of samples()) await holds(sample.text);
  const address = fc.constantFrom(...ODD.map((odd) => /\[.*?\]/.exec(odd)?.[0] ?? "[page]"));
  const odd = fc.array(address, { maxLength: 3 }).map((marks) => marks.join("\n\nText.\n\n"));
  const any = fc.tuple(odd, texts([LETTER], 30)).map((parts) => parts.join("\n\n"));
  await fc.assert(fc.asyncProperty(any, holds), { numRuns: 400, seed: 3 });
});

test("the rules find what is wrong", async () => {
  const manifest = await manifestOf(LETTER, { address, image });
  const [first] = manifest.items;
  expect(faultsOfManifest({ ...manifest, items: [] })).not.toEqual([]);
  expect(faultsOfManifest({ ...manifest, items: [first, first] })).not.toEqual([]);
  expect(faultsOfManifest({ ...manifest, items: [{ ...first, width: 0 }] })).not.toEqual([]);
  expect(faultsOfManifest({ ...manifest, items: [{ ...first, id: "a b" }] })).not.toEqual([]);
});

test("the size of an image stands at its beginning", () => {
  const jpeg = (...segments: number[][]) => Uint8Array.from([0xff, 0xd8, ...segments.flat()]);
  const exif = [0xff, 0xe1, 0, 6, 1, 2, 3, 4];
  const frame = [0xff, 0xc2, 0, 17, 8, 2, 88, 3, 32, 3, 1, 1, 1];
  expect(imageSize(jpeg(exif, [0xff], frame))).toEqual({ width: 800, height: 600 });
  expect(imageSize(jpeg([0xff, 0xc4, 0, 4, 0, 0], frame))).toEqual({ width: 800, height: 600 });
  expect(imageSize(SCAN)?.width).toBeGreaterThan(100);
  expect(imageSize(jpeg(exif))).toBeUndefined();
  expect(imageSize(Buffer.from(basename("II*.tif")))).toBeUndefined();
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void imageSize(bytes)));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void imageSize(jpeg([...bytes]))),
  );
});

function text(canvas: number, number: number, value: string, language: string, label: string) {
  return {
    id: `${address}/canvas/${canvas}/text/${number}`,
    type: "Annotation",
    motivation: "supplementing",
    label: { en: [label] },
    body: { type: "TextualBody", value, format: "text/plain", language },
    target: `${address}/canvas/${canvas}`,
  };
}

/** Sorted, since a translation stands beside its original. */
function letters(all: string): string {
  return [...all.replace(/\s/g, "")].sort().join("");
}

interface Manifest {
  readonly items: readonly {
    readonly id: string;
    readonly annotations?: readonly {
      readonly items: readonly { readonly body: { readonly value: string } }[];
    }[];
  }[];
}

async function manifestOf(source: string, more = {}): Promise<Manifest> {
  return JSON.parse(await contentOf(iiif, source, more));
}
