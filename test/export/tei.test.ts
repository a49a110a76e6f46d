import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tei } from "../../server/src/export/tei/tei";
import { readOwnTei } from "../../server/src/import/tei-own";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { knownOf } from "../support/people";
import { OWN_SCHEMA, validateBy } from "../support/tei";

function written(text: string, name = "letter"): string {
  const document = parse(text, defaultConventions);
  return tei.export({ document, name, known: knownOf(document) }).content;
}

describe("a change told part by part", () => {
  const text =
    "t\n\nCitation: x\n\n[original]\n\nIt was [changed, h1: [added above the line: шесть] [deleted: five]] o'clock.\n";

  test("is a substitution of these parts, in their order", () => {
    const xml = written(text).replace(/<\?[^?]*\?>/g, "");
    expect(xml).toMatch(
      /<subst hand="[^"]*"><add place="above"[^>]*>шесть<\/add><del rend="overstrike">five<\/del><\/subst>/,
    );
    expect(validateBy(OWN_SCHEMA)(written(text))).toBeUndefined();
    expect(readOwnTei(written(text))).toBe(text);
  });

  test("with words of its own, or one kind of parts, is a change as any other", () => {
    for (const inside of ["[added: a] x [deleted: b]", "[deleted: a]"])
      expect(written(`[changed: ${inside}]`).replace(/<\?[^?]*\?>/g, "")).toContain("<add></add>");
  });
});

describe("the header", () => {
  const LETTER = `Letter on the Weather

Citation: Falk to Dashkova, 2 October 1893, State Archive of Tides, Fond 12, Opis 3c, Delo 45, Listy 6-7

Summary: It rained & <rained>.

Date: 1893-10-02

Author: Otto Falk

Recipient: Vera Dashkova

Original Language: German

Hands: h1 = ink; h2 = pencil

[original: de]

Regen [handwritten, h3: wieder].

[translation: en, Clara Voss]

Rain. [translator's note: again]
`;
  const xml = written(LETTER);

  test.each([
    "<title>Letter on the Weather</title>",
    '<author><persName ref="#falk-otto">Otto Falk</persName></author>',
    '<editor role="translator" xml:id="translator">Clara Voss</editor>',
    "<repository>State Archive of Tides</repository>",
    '<collection>Fond 12</collection>\n<idno type="fond">12</idno>\n<idno type="opis">3c</idno>\n<idno type="delo">45</idno>',
    "<locus>6-7</locus>",
    '<creation><date when="1893-10-02">1893-10-02</date></creation>',
    "<abstract><p>It rained &amp; &lt;rained&gt;.</p></abstract>",
    '<language ident="de">German</language>\n<language ident="en">English</language>',
    '<correspAction type="received">\n<persName ref="#dashkova">Vera Dashkova</persName>',
    '<handNote xml:id="hand-h1" n="h1">ink</handNote>',
    '<handNote xml:id="hand-h3" n="h3">Not described.</handNote>',
    '<note type="translator" resp="#translator">again</note>',
  ])("%s", (element) => expect(xml).toContain(element));

  test("those whom no register has are names, and others beside them keep their distance", () => {
    const xml = written(
      "On Rain\n\nAuthor: M. Nobody & Otto Falk\n\nRecipient: M. Nobody\n\nRain.\n",
    );
    expect(xml).toContain(
      '<author>M. Nobody &amp; <persName ref="#falk-otto">Otto Falk</persName></author>',
    );
    expect(xml).toContain('<correspAction type="sent">\n<name>M. Nobody &amp; Otto Falk</name>');
    expect(xml).toContain('<correspAction type="received">\n<name>M. Nobody</name>');
  });

  test("the name of the file is the title where there is none, and marked so", () => {
    expect(written("Rain.\n", "a <b>")).toContain(
      '<titleStmt>\n<title type="inferred">a &lt;b&gt;</title>',
    );
    expect(written("", "")).toContain('<title type="inferred">Untitled</title>');
  });
});

describe("who is named", () => {
  test("stands beside the text once, and is pointed at from every mention", () => {
    const xml = written("Irene Falk met Vera Dash[[k]]ova in [@kyakhta: the town]. Irene Falk!\n");
    expect(xml.match(/<persName ref="#falk-irene">Irene Falk<\/persName>/g)).toHaveLength(2);
    expect(xml.match(/<person xml:id="falk-irene">/g)).toHaveLength(1);
    expect(xml).toContain('<placeName ref="#kyakhta">');
    expect(xml).toContain('<place xml:id="kyakhta">');
    expect(xml).not.toContain('xml:id="wojcik"');
  });

  test("is a key where no register has the id, and nothing in a name of nobody", () => {
    const xml = written("[@stranger: X] and [@: Y]\n");
    expect(xml).toContain('<persName key="stranger">');
    expect(xml).toContain("<persName><?recto-src");
    expect(xml).not.toContain("<standOff>");
  });

  test("keeps apart from others of the same id", () => {
    const xml = written("[#o] [@falk-irene: A]\n\n[page o]\n\n[@kyakhta]\n");
    const ids = [...xml.matchAll(/xml:id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("pointers lead somewhere", () => {
  const xml = written(
    "[original: ru]\n\n[#1] a[^1] [2] [^3] [insert N4] [to p. 9]\n\n[translation: en]\n\n[#2] b\n\n[^1]: c\n",
  );
  const ids = new Set([...xml.matchAll(/xml:id="([^"]*)"/g)].map(([, id]) => id));
  const pointers = [...xml.matchAll(/="#([^"]*)"/g)].map(([, id]) => id);
  expect(pointers.filter((id) => !ids.has(id))).toEqual([]);
  expect(pointers).toContain("note-1");
  expect(xml).not.toContain("corresp");
});

test("the stricter schema knows what Recto does not write", () => {
  const validate = validateBy(OWN_SCHEMA);
  const xml = written("Rain.\n");
  expect(validate(xml)).toBeUndefined();
  expect(validate(xml.replace("<p>Rain.", "<p><q>Rain.</q>"))).toBeDefined();
  expect(validate(xml.replace("<p>Rain.", '<p rend="x">Rain.'))).toBeDefined();
  expect(readFileSync(OWN_SCHEMA, "utf8")).not.toContain("<anyName");
});

describe("what stands between paragraphs", () => {
  test.each([
    ["[photograph]", '<note type="description">'],
    ["[column]", "<cb/>"],
    ["[folio: 118]", '<fw type="folio">118</fw>'],
    ["[illegible: 2 lines]", "<gap "],
  ])("%s is no paragraph", (mark, element) => {
    expect(written(`Rain.\n\n${mark}\n\nWind.\n`)).toMatch(
      new RegExp(`<p>Rain.</p>\n${element}[^\n]*\n<p>Wind.</p>`),
    );
  });

  test("within a line they stay in it", () => {
    expect(written("Rain [illegible] and\n\n[stamp: wind]\n")).toContain(
      '<p>Rain <gap reason="illegible"/> and</p>\n<p><stamp>wind</stamp></p>',
    );
  });
});

describe("insertions", () => {
  const xml = written(
    "Here [insert N1] it is.\n\n[in the upper right corner: insertion N1]\n\nRain.\n\nWind.\n\n[stamp: in]\n",
  );

  test("the paragraphs after a label are what is inserted", () => {
    const [start, end] = ["<addSpan", '<anchor xml:id="insertion-1-end"/>'].map((part) =>
      xml.indexOf(part),
    ) as [number, number];
    expect(xml).toContain('Here <metamark function="insertion" target="#insertion-1">');
    expect(xml.slice(start, end)).toMatch(
      /^<addSpan xml:id="insertion-1" place="top-right" spanTo="#insertion-1-end" cert="low"\/>\n<p>Rain.<\/p>\n<p>Wind.<\/p>/,
    );
    expect(xml.slice(end)).toContain("<stamp>in</stamp>");
  });

  test("a label with nothing after it is all there is", () => {
    expect(written("Here [insert N1].\n\n[in the margin: insertion N1]\n")).toContain(
      '<note xml:id="insertion-1" type="description" place="margin">',
    );
  });
});

test("a text without parts says its language, and a canvas is a surface and no image", () => {
  const canvas = "https://iiif.example/canvas/p1";
  const xml = written(
    `On Rain\n\nOriginal Language: Russian\n\n[page 1 | ${canvas}]\n\nДождь.\n\n[page 2 | b.png]\n\nЁж.\n`,
  );
  expect(xml).toContain('<text xml:lang="ru">');
  expect(xml).toContain(`<surface start="#page-1" sameAs="${canvas}"/>`);
  expect(xml).toContain('<surface start="#page-2"><graphic url="b.png"/></surface>');
  expect(validateBy(OWN_SCHEMA)(xml)).toBeUndefined();
});

test("ids are names by every edition of XML, and stay apart in any script", () => {
  const xml = written("[hand: ж1]\n\n[hand: 朴]\n\n[hand: ꠏ]\n\n[hand: 𠀀]\n\nRain.\n");
  const ids = [...xml.matchAll(/<handNote xml:id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual(["hand-ж1", "hand-朴", "hand-ua80f", "hand-u20000"]);
});
