import { expect, test } from "vitest";
import { readTei } from "../../../server/src/import/tei/read-tei";
import { fileOf, readWhole, type Whole } from "../../../server/src/import/whole";

const HEADER = `<teiHeader><fileDesc><titleStmt><title>Oreshkin to the Academy</title>
<editor><persName>Irene Falk</persName></editor></titleStmt><sourceDesc><msDesc><msIdentifier>
<settlement>Kuznetsk</settlement><repository>City Archive</repository><idno>F 9</idno></msIdentifier>
<physDesc><handDesc><handNote xml:id="MO">Oreshkin, ink</handNote></handDesc></physDesc></msDesc></sourceDesc></fileDesc>
<profileDesc><langUsage><language ident="de-AT"/></langUsage><correspDesc><correspAction type="sent"><persName>M. Oreshkin</persName>
<date when="1887-02-04"/></correspAction><correspAction type="received"><orgName>The Academy</orgName></correspAction></correspDesc></profileDesc></teiHeader>`;

async function read(body: string, header = ""): Promise<Whole> {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text>${body}</text></TEI>`;
  return (await readWhole(readTei, fileOf("letter.xml", new TextEncoder().encode(xml)))) as Whole;
}

/** What the body becomes, without the front matter. */
async function become(body: string): Promise<string> {
  const { text = "" } = await read(`<body>${body}</body>`);
  return text
    .replace(/^letter\n\nCitation: letter\n(?:Hands: .*\n)?\n(?:\[original\]\n\n)?/, "")
    .trimEnd();
}

test("the header becomes front matter", async () => {
  expect(
    (await read('<body><p><add hand="#MO">x</add></p></body>', HEADER)).text,
  ).toBe(`Oreshkin to the Academy

Citation: City Archive, Kuznetsk, F 9
Date: 1887-02-04
Author: M. Oreshkin
Recipient: The Academy
Editor: Irene Falk
Original Language: de
Hands: h1 = Oreshkin, ink

[original: de]

[added, h1: x]
`);
});

test.each([
  ["<p>the <add place='above'>old</add> dog</p>", "the [added above the line: old] dog"],
  ["<p>a <add place='marginleft'>b</add></p>", "a [added in the left margin: b]"],
  [
    "<p><del rend='overstrike'>rope</del> <del rend='erasure'>oil</del></p>",
    "[deleted: rope] [erased: oil]",
  ],
  [
    "<p><subst><del>bad</del> <add place='above'>good</add></subst></p>",
    "[changed above the line: bad -> good]",
  ],
  ["<p><subst><add>a</add> <del>b</del></subst></p>", "[changed: [added: a] [deleted: b]]"],
  [
    "<p><subst><del>a</del> <del><add>b</add></del></subst></p>",
    "[changed: a -> [deleted: [added: b]]]",
  ],
  [
    "<p><subst><del>ж</del><del>ш</del><del><add place='above'>😀 щ</add></del></subst></p>",
    "[changed: ж[deleted: ш] -> [deleted: [added above the line: 😀 щ]]]",
  ],
  ["<p><subst><del>a</del><del>b</del></subst></p>", "[deleted: a][deleted: b]"],
  ["<p><subst><del><add>a</add></del></subst></p>", "[deleted: [added: a]]"],
  ["<p><date>Суббота</date></p>", "[date XXXX: Суббота]"],
  ["<p><date when='--05-12'>12 May</date></p>", "[date XXXX: 12 May]"],
  [
    "<p>x <choice><abbr>Dr.</abbr><expan>Doctor</expan></choice></p>",
    "x [expanded: Dr. -> Doctor]",
  ],
  [
    "<p><choice><sic>teh</sic><corr>the</corr></choice> <sic>dgo</sic></p>",
    "teh[sic: the] dgo[sic]",
  ],
  ["<p><choice><orig>vnd</orig><reg>und</reg></choice></p>", "vnd[ditto: und]"],
  ["<p><choice><reg>und</reg><orig>vnd</orig></choice></p>", "vnd[ditto: und]"],
  [
    "<p><choice><expan>Товарищ</expan><abbr>Тов.</abbr></choice></p>",
    "[expanded: Тов. -> Товарищ]",
  ],
  ["<p><choice><unclear>oil</unclear><unclear>nil</unclear></choice></p>", "[oil|nil?]"],
  ["<p>a <gap reason='illegible' quantity='2' unit='words'/></p>", "a [illegible: 2 words]"],
  ["<p>a <gap reason='torn' atLeast='2' atMost='4' unit='chars'/></p>", "a [torn: 2-4 letters]"],
  ["<p>a <gap/> b <gap extent='3 lines'/></p>", "a [gap] b [gap: 3 lines]"],
  ["<p>a <space quantity='3' unit='chars'/></p>", "a [blank: 3 letters]"],
  [
    "<p>the <unclear>third</unclear> <unclear>of May 1887 [or June]</unclear></p>",
    "the [[third]] [unclear: of May 1887 \\[or June\\]]",
  ],
  [
    "<p>Com<supplied>rade</supplied> <supplied>Irene Falk</supplied></p>",
    "Com[rade] [supplied: Irene Falk]",
  ],
  [
    "<p><damage>wet</damage> <foreign xml:lang='la'>ad acta</foreign></p>",
    "[damaged: wet] [la: ad acta]",
  ],
  [
    "<p><hi rend='underline'>now</hi> <hi rend='superscript'>r</hi> <hi rend='spaced'>so</hi></p>",
    "<u>now</u> <sup>r</sup> [highlighted, spaced: so]",
  ],
  ["<p>on <date when='1887-02-04'>4 Feb</date></p>", "on [date 1887-02-04: 4 Feb]"],
  ["<p>the dog<note place='foot'>a joke</note></p><p>y</p>", "the dog[^1]\n\n[^1]: a joke\n\ny"],
  [
    "<p>x<note place='foot'>a joke</note> y <note type='editorial'>so</note></p>",
    "x[footnote: a joke] y [editor's note: so]",
  ],
  [
    "<p>one<lb/>two-<lb break='no'/>three fo<lb break='no' n='7'/>ur</p>",
    "one\ntwo-\nthree fo[line 7]ur",
  ],
  [
    "<pb n='12r' facs='a 12.jpg'/><p>one <pb n='13'/>two</p>",
    "[page 12r | a%2012.jpg]\n\none [page 13]two",
  ],
  ["<p><pb/>one</p><p>two<pb/></p>", "[page 1]\n\none\n\ntwo\n\n[page 2]"],
  ["<p>a<cb/>b <stamp>PAID</stamp></p>", "a[column]b [stamp: PAID]"],
  ["<head>Costs</head><fw type='catch'>and</fw>", "[heading: Costs]\n\n[catchword: and]"],
  [
    "<opener><dateline>Riga</dateline><salute>Dear Irene,</salute></opener><p>x</p><closer>Yours <signed>M. O.</signed></closer>",
    "[dateline: Riga]\n[salutation: Dear Irene,]\n\nx\n\nYours\n[signed: M. O.]",
  ],
  ["<lg><l>One line</l><l>and the next</l></lg>", "[verse:\nOne line\nand the next]"],
  ["<lg><lg><l>a</l></lg><lg><l>b</l></lg></lg>", "[verse:\na]\n\n[verse:\nb]"],
  [
    "<p>Take: <list><item>rope</item><item>oil</item></list> Go.</p>",
    "Take:\n\n[list:\nrope\noil]\n\nGo.",
  ],
  [
    "<table><row><cell>rye</cell><cell>41</cell></row><row><cell>oats</cell><cell>7</cell></row></table>",
    "| rye | 41 |\n| oats | 7 |",
  ],
  [
    "<p><persName ref='#falk'>Irene</persName> <persName>Ohm</persName></p>",
    "[@falk: Irene] [@: Ohm]",
  ],
  ["<p><placeName ref='https://www.geonames.org/12'>Riga</placeName></p>", "[@geonames-12: Riga]"],
  ["<p>see <ref target='http://x.example/a'>this</ref></p>", "see this[see: http://x.example/a]"],
  ["<p><handShift new='#b'/>x</p>", "[hand: h1]x"],
  ["<p>a</p><delSpan spanTo='#e'/><p>b</p><anchor xml:id='e'/><p>c</p>", "a\n\n[deleted: b]\n\nc"],
  ["<figure><figDesc>a pressed flower</figDesc></figure>", "[description: a pressed flower]"],
  ["<p>a <!-- blot? -->b</p>", "%% blot?\n\na b"],
  ["<p>[Page 3] of [stamp: x] \\</p>", "\\[Page 3\\] of \\[stamp: x\\] \\"],
  ["<p>(p. 3)</p><p>%% no comment</p>", "<i></i>(p. 3)\n\n %% no comment"],
  ["<div type='translation' xml:lang='en'><p>x</p></div>", "[translation: en]\n\nx"],
])("%s", async (body, wanted) => {
  expect(await become(body)).toBe(wanted);
});

test("what has no mark is told once, with where it stands first and what became of it", async () => {
  const { report } = await read(
    "<body>\n<p>a <seg type='lasso'>b</seg> <seg type='lasso'>c</seg></p><milestone unit='section'/></body>",
  );
  expect(report).toEqual([
    { what: "seg@type=lasso", count: 2, line: 2, column: 6, became: "plain words" },
    expect.objectContaining({
      what: "milestone@unit=section",
      became: "a comment before the paragraph",
    }),
  ]);
});

test("what the marks say in another order or only in parts is told", async () => {
  const { report } = await read(`<body><p><choice><reg>und</reg><orig>vnd</orig></choice>
    <choice><orig>x</orig><reg>y</reg></choice><subst><add>ж</add></subst></p>
    <lg type="poem"><lg><l>one</l></lg><lg><l>two</l></lg></lg></body>`);
  expect(report).toEqual([
    expect.objectContaining({ what: "choice", count: 1, became: "the written form said first" }),
    expect.objectContaining({ what: "subst", count: 1, became: "its parts one by one" }),
    expect.objectContaining({ what: "lg@type=poem", count: 1, became: "its stanzas one by one" }),
  ]);
});

test("lists of people become the register, and pointers to others an entry of their own", async () => {
  const { register } = await read(`<body><p><persName ref="#falk">Irene</persName> in
    <placeName key="riga">Riga</placeName></p></body><back><listPerson><person xml:id="falk"><persName>Falk, Irene</persName>
    <birth when="1850"/></person></listPerson></back>`);
  expect(register).toMatchObject([
    { id: "falk", type: "person", name: "Falk, Irene", born: "1850" },
    { id: "riga", type: "place", name: "Riga" },
  ]);
});

test("a file that is not whole is refused with its place", async () => {
  const bytes = new TextEncoder().encode("<TEI>\n<text><body><p>one");
  expect(await readWhole(readTei, fileOf("a.xml", bytes))).toEqual({
    reason: "2:19: The file ends before the element “p” does; it was cut off or is not whole.",
  });
});

test("a transcription by surfaces is read where there is no text", async () => {
  const xml = `<TEI><sourceDoc><surface n="2r"><graphic url="2r.jpg"/><zone><line>One <del>two</del></line>
    <line>three</line></zone></surface></sourceDoc></TEI>`;
  const file = fileOf("a.xml", new TextEncoder().encode(xml));
  const { text = "" } = (await readWhole(readTei, file)) as Whole;
  expect(text.split("[original]\n\n")[1]).toBe("[page 2r | 2r.jpg]\n\nOne [deleted: two]\nthree\n");
});
