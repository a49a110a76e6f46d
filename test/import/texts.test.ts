import { zipSync } from "fflate";
import { expect, test } from "vitest";
import type { Imported } from "../../server/src/import/imported";
import { readDocx } from "../../server/src/import/read-docx";
import { readMarkdown, readText } from "../../server/src/import/read-text";
import { readerOf } from "../../server/src/import/readers";
import { fileOf } from "../../server/src/import/whole";
import { zip } from "../support/zip";

const file = (name: string, text: string) => fileOf(name, new TextEncoder().encode(text));

const body = (markdown: string) =>
  (readMarkdown(file("a.md", markdown)) as Imported).head?.split("[original]\n\n")[1]?.trimEnd();

test.each([
  [
    "one {++two++} {--three--} {~~four~>five~~}",
    "one [added: two] [deleted: three] [changed: four -> five]",
  ],
  ["{==word==}{>>why?<<}", "[highlighted: word][note: why?]"],
  [
    "**heavy** and *sloping*, _too_; ~~gone~~",
    "<b>heavy</b> and <i>sloping</i>, <i>too</i>; [deleted: gone]",
  ],
  ["snake_case_word 2*3*4", "snake_case_word 2<i>3</i>4"],
  ["## Costs ##\n\ntext", "[heading: Costs]\n\ntext"],
  ["Costs\n-----\n\ntext", "[heading: Costs]\n\ntext"],
  ["a joke[^1]\n\n[^1]: so I think", "a joke[^1]\n\n[^1]: so I think"],
  ["| a | b |\n|---|---|\n| c | d |", "| a | b |\n| c | d |"],
  [
    "![Page 3](scans/3.jpg)\n\nsee [this](https://x.example/a)",
    "![Page 3](scans/3.jpg)\n\nsee this[see: https://x.example/a]",
  ],
  ["two \\*stars\\* and \\[brackets\\] [illegible]", "two *stars* and \\[brackets\\] [illegible]"],
  ["hard  \nbreak\\\nhere", "hard\nbreak\nhere"],
])("Markdown: %j", (markdown, wanted) => {
  expect(body(markdown)).toBe(wanted);
});

test("the first heading of Markdown is the title", () => {
  const { head: text } = readMarkdown(file("a.md", "# A *letter*\n\nwords\n"));
  expect(text).toBe("A *letter*\n\nCitation: A *letter*\n\n[original]\n\nwords\n");
});

test("plain text is taken as it stands", () => {
  const text = "Dear [[Irene]],\r\n\r\n\f\r\n[stamp: PAID]  x";
  expect(readText(file("a.txt", text))).toEqual({ head: text, report: [] });
});

test("links of FromThePage name people, and its tags become marks", () => {
  const text =
    'With [[Irene Falk|Irene]] and [[Ohm, A.]] <strike>left</strike> <expan abbr="Dr.">Doctor</expan> <unclear>x</unclear> <sensitive>y</sensitive>';
  expect(readText(file("a.txt", text))).toEqual({
    head: "With [@irene-falk: Irene] and [@ohm-a: Ohm, A.] <s>left</s> [expanded: Dr. -> Doctor] [unclear: x] <sensitive>y</sensitive>",
    register: [
      expect.objectContaining({ id: "irene-falk", name: "Irene Falk" }),
      expect.objectContaining({ id: "ohm-a", name: "Ohm, A." }),
    ],
    report: [
      { what: "sensitive", count: 1, became: "words, with the tag as it stands" },
      { what: "kinds of subjects", count: 1, became: "persons: the links do not say what else" },
    ],
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, style = "") =>
  `<w:r><w:rPr>${style}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const PARTS = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>`,
  "word/footnotes.xml": `<w:footnotes ${W}><w:footnote w:id="2"><w:p>${run("so I think")}</w:p></w:footnote></w:footnotes>`,
  "word/document.xml": `<w:document ${W}><w:body>
    <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run("Costs")}</w:p>
    <w:p>${run("the ")}${run("old", "<w:strike/>")}${run(" dog ")}${run("now", "<w:u w:val='single'/>")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>
    <w:tbl>${["rye 41", "oats 7"]
      .map(
        (row) =>
          `<w:tr>${row
            .split(" ")
            .map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`)
            .join("")}</w:tr>`,
      )
      .join("")}</w:tbl>
    </w:body></w:document>`,
  "word/styles.xml": `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
};
const DOCX = zip(PARTS);

test("a document of a word processor keeps its styles and footnotes", async () => {
  const read = await readDocx(fileOf("a.docx", DOCX));
  expect((read as Imported).head).toBe(`a

Citation: a

[original]

[heading: Costs]

the [deleted: old] dog <u>now</u>[^1]

| rye | 41 |
| oats | 7 |

[^1]: so I think
`);
});

const bomb = zipSync({ ...encoded(PARTS), "word/bomb.xml": new Uint8Array(60 << 20) });

/** The bomb, whose directory says that all its parts are small. */
function lying(): Uint8Array {
  const bytes = bomb.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
      view.setUint32(at + 24, 10, true);
  return bytes;
}

function encoded(parts: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  const encoder = new TextEncoder();
  return Object.fromEntries(
    Object.entries(parts).map(([key, text]) => [key, encoder.encode(text)]),
  );
}

const withDocument = (document: string) => zip({ ...PARTS, "word/document.xml": document });
const nested = "<w:p>".repeat(3000) + "</w:p>".repeat(3000);

test.each([
  ["cut off", DOCX.subarray(0, 200), "cut off or damaged"],
  ["cut off later", DOCX.subarray(0, DOCX.length - 30), "cut off or damaged"],
  ["empty", new Uint8Array(), "cut off or damaged"],
  ["without a text", zip({ "word/other.xml": "<x/>" }), "cannot be read as a DOCX document"],
  ["a bomb", bomb, "more than a document of words can hold"],
  ["a bomb that says it is none", lying(), "word/bomb.xml: 1:2: A character stands here"],
  ["XML that is cut off", withDocument("<w:document>"), "word/document.xml: 1:13: The file ends"],
  ["XML without end", withDocument(`<w:document>${nested}</w:document>`), "nested more than 500"],
  [
    "entities",
    withDocument('<!DOCTYPE x [<!ENTITY a "ha">]><w:document>&a;</w:document>'),
    "word/document.xml: 1:32: Declarations stand here",
  ],
])("a document of a word processor that is %s is refused", async (_, bytes, reason) => {
  const read = await readDocx(fileOf("a.docx", bytes));
  expect(read).toEqual({ reason: expect.stringContaining(reason) });
});

test("pictures and the notes of programs are not unpacked", async () => {
  const more = {
    "word/media/a.png": new Uint8Array(60 << 20),
    "customXml/item1.xml": new Uint8Array(9),
  };
  const read = await readDocx(fileOf("a.docx", zipSync({ ...encoded(PARTS), ...more })));
  expect((read as Imported).head).toContain("[heading: Costs]");
});

test.each([
  ["a.xml", '<?xml version="1.0"?><!-- <alto> --><!DOCTYPE TEI [<!ENTITY a "b">]><tei:TEI>', "TEI"],
  ["a.xml", "<teiCorpus/>", "TEI"],
  ["a.xml", "\ufeff<PcGts xmlns='x'>", "PAGE"],
  ["a.xml", "<alto:alto>", "ALTO"],
  ["a.json", '{"@context": "http://iiif.io/api/presentation/2/context.json"', "IIIF"],
  ["a.json", "{}", undefined],
  ["a.docx", "PK\u0003\u0004", "DOCX"],
  ["a.md", "# x", "Markdown"],
  ["a.txt", "x", "plain text"],
  ["a.xml", "<html>", undefined],
])("%s that begins with %s", (name, head, kind) => {
  expect(readerOf(name, new TextEncoder().encode(head))?.name).toBe(kind);
});
