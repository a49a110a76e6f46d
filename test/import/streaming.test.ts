import { expect, test } from "vitest";
import type { ForeignReader } from "../../server/src/import/imported";
import { readAlto } from "../../server/src/import/layout/read-alto";
import { readPage } from "../../server/src/import/layout/read-page";
import { readTei } from "../../server/src/import/tei/read-tei";
import { readOwnFile } from "../../server/src/import/tei-own";

const PIECES = 300;
const page = (line: string) => `<Page imageFilename="a.jpg">${line}</Page>`;

const FILES: Readonly<Record<string, [ForeignReader["read"], string, string, string]>> = {
  "paragraphs of TEI": [
    readTei,
    "<TEI><teiHeader/><text><body><div>",
    "<p>Слово <del>the</del> wolf</p>",
    "</div></body></text></TEI>",
  ],
  "divisions of TEI": [
    readTei,
    "<TEI><text><body>",
    "<div type='letter'><head>One</head><p>契 wolf</p></div>",
    "</body></text></TEI>",
  ],
  surfaces: [
    readTei,
    "<TEI><sourceDoc>",
    "<surface><zone><line>wolf</line></zone></surface>",
    "</sourceDoc></TEI>",
  ],
  "TEI of Recto": [
    readOwnFile,
    "<?recto-tei 1?><TEI><text><body><div>",
    "<p>wolf</p>",
    "</div></body></text></TEI>",
  ],
  PAGE: [
    readPage,
    "<PcGts>",
    page("<TextRegion><TextEquiv><Unicode>wolf</Unicode></TextEquiv></TextRegion>"),
    "</PcGts>",
  ],
  ALTO: [
    readAlto,
    "<alto><Layout>",
    page("<TextBlock><TextLine><String CONTENT='wolf'/></TextLine></TextBlock>"),
    "</Layout></alto>",
  ],
};

test.each(Object.keys(FILES))("%s are written while the file is read", async (name) => {
  const [read, begin, piece, end] = FILES[name] as (typeof FILES)[string];
  let [given, written, most] = [0, 0, 0];
  const encoded = (text: string) => new TextEncoder().encode(text);
  function* parts() {
    // Only the last reading counts: one before it may look what the file has.
    [given, written, most] = [0, 0, 0];
    yield encoded(begin.padEnd(400, " "));
    for (; given < PIECES; given++) {
      yield encoded(piece);
      most = Math.max(most, given - written);
    }
    yield encoded(end);
  }
  const file = { name: "a.xml", parts, bytes: () => encoded(""), text: () => "" };
  const result = await read(file, (text) => {
    written += text.split("wolf").length - 1;
  });
  expect(result).not.toHaveProperty("reason");
  expect(written).toBe(PIECES);
  expect(most).toBeLessThan(4);
});

test("a span from one paragraph to another is read across pieces, and a lost one holds nothing back", async () => {
  const spans = `<TEI><text><body><p>a</p><delSpan spanTo="#e"/><p>b</p><div><p>c</p></div><anchor xml:id="e"/>
    <addSpan spanTo="#lost"/><p>d</p><delSpan/><p>e</p></body></text></TEI>`;
  const parts = () => spans.split(/(?=<)/).map((part) => new TextEncoder().encode(part));
  const written: string[] = [];
  const file = { name: "a.xml", parts, bytes: () => new Uint8Array(), text: () => "" };
  const result = await readTei(file, (text) => written.push(text));
  expect(written.join("")).toBe("\n\na\n\n[deleted: b]\n\n[deleted: c]\n\nd\n\ne\n");
  expect(result).toMatchObject({
    report: [
      { what: "addSpan", became: "left out: where it ends stands in another element" },
      { what: "delSpan" },
    ],
  });
});
