import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import type { ForeignReader } from "../../../server/src/import/imported";
import { readAlto } from "../../../server/src/import/layout/read-alto";
import { readPage } from "../../../server/src/import/layout/read-page";
import { saidAfterFront } from "../../../server/src/import/piece";
import { readIiif } from "../../../server/src/import/read-iiif";
import { fileOf, readWhole, type Whole } from "../../../server/src/import/whole";
import { defaultConventions } from "../../../server/src/syntax/conventions";
import { parse } from "../../../server/src/syntax/parse";
import { decoded } from "../../support/tei-words";

const data = join(process.env.RECTO_DATA ?? "../shared", "interchange");
const present = existsSync(data);
if (!present) console.warn(`skipped: no files of other tools in ${data}`);

const reading = (read: ForeignReader["read"], name: string, text: string) =>
  readWhole(read, fileOf(name, new TextEncoder().encode(text))) as Promise<Whole>;

/** What stands after the front matter, and what had no mark. */
function body({ text = "", report }: Whole): string {
  const unmarked = report.map(({ what, became }) => `${what}: ${became}`);
  return [text.split("[original]\n\n")[1]?.trimEnd(), ...unmarked].join("\n== ");
}

test("PAGE: regions in reading order, their types, tags of lines", async () => {
  const line = (text: string, custom = "") =>
    `<TextLine custom="${custom}"><Word><TextEquiv><Unicode>no</Unicode></TextEquiv></Word>
    <TextEquiv index="1"><Unicode>worse</Unicode></TextEquiv><TextEquiv index="0"><Unicode>${text}</Unicode></TextEquiv></TextLine>`;
  const xml = `<PcGts><Page imageFilename="a 1.jpg"><ReadingOrder><OrderedGroup>
    <RegionRefIndexed index="1" regionRef="b"/><RegionRefIndexed index="0" regionRef="h"/></OrderedGroup></ReadingOrder>
    <TextRegion id="b" type="paragraph">${line("the dog [old]", "readingOrder {index:0;} unclear {offset:4; length:3;} textStyle {offset:0; length:7; strikethrough:true;}")}${line("ran a-")}</TextRegion>
    <TextRegion id="h" type="heading">${line("Costs")}</TextRegion>
    <TextRegion id="m" custom="structure {type:marginalia;}">${line("soon")}</TextRegion>
    <TextRegion id="w"><TextLine><Word><TextEquiv><Unicode>two</Unicode></TextEquiv></Word><Word><TextEquiv><Unicode>words</Unicode></TextEquiv></Word></TextLine></TextRegion>
    <TableRegion><TableCell row="1" col="0">${line("oil")}</TableCell><TableCell row="0" col="1">${line("41")}</TableCell>
    <TableCell row="0" col="0">${line("rye")}</TableCell><TableCell row="1" col="1">${line("7")}</TableCell></TableRegion>
    <TextRegion type="signature-mark">${line("A ij", "sing {offset:0; length:1;}")}</TextRegion><SeparatorRegion/></Page></PcGts>`;
  expect(body(await reading(readPage, "a.xml", xml))).toBe(`[page 1 | a%201.jpg]

[heading: Costs]

[deleted: the [unclear: dog]] \\[old\\]
ran a-

[marginalia in the margin: soon]

two words

| rye | 41 |
| oil | 7 |

A ij
== tag sing of a line: plain words
== region of type signature-mark: plain words
== SeparatorRegion: left out: it holds no words`);
});

test("ALTO: blocks, lines, spaces and hyphens", async () => {
  const xml = `<alto><Description><sourceImageInformation><fileName>a.jpg</fileName></sourceImageInformation></Description>
    <Tags><OtherTag ID="T" LABEL="MarginTextZone"/><OtherTag ID="H" LABEL="HeadingLine"/></Tags>
    <Layout><Page PHYSICAL_IMG_NR="4"><PrintSpace><ComposedBlock><TextBlock>
    <TextLine TAGREFS="H"><String CONTENT="Costs"/></TextLine>
    <TextLine><String CONTENT="the"/><SP/><String CONTENT="har" SUBS_TYPE="HypPart1" SUBS_CONTENT="harbour"/><HYP CONTENT="\u00ad"/></TextLine>
    <TextLine><String CONTENT="bour" SUBS_TYPE="HypPart2"/><String CONTENT="[x]"/></TextLine></TextBlock></ComposedBlock>
    <Illustration TYPE="map"/><TextBlock TAGREFS="T"><TextLine><String CONTENT="soon"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
  expect(body(await reading(readAlto, "a.xml", xml))).toBe(`[page 4 | a.jpg]

[heading: Costs]
the har-
bour \\[x\\]

%% map

[marginalia in the margin: soon]
== Illustration: a comment`);
});

test("IIIF: a page for each canvas, in both versions", async () => {
  const two = {
    "@type": "sc:Manifest",
    "@id": "https://x.example/m",
    label: "Letters",
    metadata: [{ label: "Date", value: "<b>1887</b>" }],
    sequences: [
      {
        canvases: [
          { label: "12r", images: [{ resource: { "@id": "https://x.example/12r.jpg" } }] },
        ],
      },
    ],
  };
  const three = {
    type: "Manifest",
    id: "https://x.example/m",
    label: { en: ["Letters"] },
    items: [
      {
        label: { none: ["cover of box"] },
        items: [{ items: [{ body: { id: "https://x.example/a b.jpg" } }] }],
        annotations: [{ items: [{ body: { type: "TextualBody", value: "the [dog]" } }] }],
      },
    ],
  };
  const read = (json: unknown) => reading(readIiif, "m.json", JSON.stringify(json));
  expect(await read(two)).toMatchObject({
    text: "Letters\n\nCitation: Letters, https://x.example/m\nDate: 1887\n\n[original]\n\n%% Date: 1887\n\n[page 12r | https://x.example/12r.jpg]\n",
  });
  expect(body(await read(three))).toBe(
    "[page 1 | https://x.example/a%20b.jpg]\n\n%% cover of box\n\nthe \\[dog\\]",
  );
  const collection = {
    type: "Collection",
    items: [{ id: "https://x.example/m", type: "Manifest", label: { none: ["Box 4"] } }],
  };
  expect(body(await read(collection))).toBe("Box 4 [see: https://x.example/m]");
  expect(await read({ type: "Range" })).toMatchObject({ reason: expect.stringContaining("Range") });
  expect(await reading(readIiif, "m.json", "{")).toHaveProperty("reason");
});

/** Letters and signs of all lines, in no order: a file may say its order in many ways. */
function sorted(lines: readonly string[]): string {
  const words = lines.flatMap((line) => line.split(/\s+/)).filter((word) => word !== "");
  return words.sort().join("\n");
}

test.skipIf(!present).each([
  [
    "page",
    readPage,
    /<TextEquiv[^>]*>\s*(?:<PlainText\/>)?\s*<Unicode>([^<]*)<\/Unicode>\s*<\/TextEquiv>\s*<\/TextLine>/g,
  ],
  ["alto", readAlto, /<String\s[^>]*?CONTENT="([^"]*)"/g],
] as const)("the words of real %s files are kept", async (folder, reader, pattern) => {
  const paths = readdirSync(join(data, folder), { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".xml"),
  );
  for (const path of paths) {
    const xml = readFileSync(join(data, folder, path), "utf8");
    const read = await reading(reader, basename(path), xml);
    const said = saidAfterFront(parse(read.text ?? "", defaultConventions));
    const wanted = [...xml.matchAll(pattern)].map(([, content = ""]) => decoded(content));
    expect(sorted(said.split("\n")), path).toBe(sorted(wanted));
  }
  expect(paths.length).toBeGreaterThan(5);
});
