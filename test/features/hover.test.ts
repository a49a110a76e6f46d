import { describe, expect, test } from "vitest";
import type { Around } from "../../server/src/features/cards/person-card";
import { hover } from "../../server/src/features/hover";
import { registerOf } from "../../server/src/people/register";
import { lines, marked, textIn } from "../support/markers";
import { knownOf } from "../support/people";

/** Checks the card under the cursor, whole; "" where there is none. */
function checkHover(source: string, expected: string): void {
  const { document, position } = marked(source);
  const found = hover(document, position);
  const actual = found ? (found.contents as { value: string }).value : "";
  expect(actual, `\n${actual}\n`).toBe(lines(expected));
}

/** Checks the stretch that the card speaks of. */
function checkSpan(source: string, expected: string): void {
  const { document, position } = marked(source);
  const range = hover(document, position)?.range;
  expect(range && textIn(document, range)).toBe(expected);
}

describe("marks", () => {
  test("an addition says where, by whom and how", () =>
    checkHover(
      "Hands: h1 = typescript; h2 = Petrova, *violet* ink\nCitation: none\n\n[page 1]\n\nWe [handwritten in the left margin, h2: mee$0t] soon.",
      `
**Handwritten addition** · the scribe

Words added by hand, in the left margin.

Hand \`h2\`: Petrova, \\*violet\\* ink

\`\`\`xml
<add place="margin-left" hand="#h2" rend="handwritten">…</add>
\`\`\`
`,
    ));

  test("a hand that nobody listed", () =>
    checkHover(
      "We [handwritten, h7: mee$0t] soon.",
      `
**Handwritten addition** · the scribe

Words added by hand.

Hand “h7”, which the front matter does not list under Hands.

\`\`\`xml
<add hand="#h7" rend="handwritten">…</add>
\`\`\`
`,
    ));

  test("the innermost mark is explained, the outer ones are named", () =>
    checkHover(
      "[stamp: Registry [handwritten: [зачёркнуто: се$0мь] восемь]]",
      `
**Deletion** · the scribe

Words struck out in the source.

*inside a handwritten addition inside a stamp*

\`\`\`xml
<del rend="overstrike">…</del>
\`\`\`
`,
    ));

  test.each([
    [
      "[illegible: 3-4$0 letters]",
      "Gap",
      "the editor",
      "Text that cannot be read.\n\n3 to 4 letters.",
      '<gap reason="illegible" atLeast="3" atMost="4" unit="char"/>',
    ],
    [
      "[redac$0ted: 1 line]",
      "Gap",
      "the clerk",
      "Text withheld before the document was released.\n\n1 line.",
      '<gap reason="redacted" quantity="1" unit="line"/>',
    ],
    [
      "[changed: east -$0> west]",
      "Change",
      "the scribe",
      "Words replaced by others.\n\n“east” was replaced by “west”.",
      "<subst><del>…</del><add>…</add></subst>",
    ],
    [
      "[transposed: a b -$0> b a]",
      "Change",
      "the scribe",
      "Words put into another order.\n\n“a b” was replaced by “b a”.",
      '<subst rend="transposed"><del>…</del><add>…</add></subst>',
    ],
    [
      "[expanded: CC -$0> Central Committee]",
      "Expansion",
      "the editor",
      "An abbreviation and what it stands for.\n\n“CC” stands for “Central Committee”.",
      "<choice><abbr>…</abbr><expan>…</expan></choice>",
    ],
    [
      "the [728|7$023?] mark",
      "Doubtful reading",
      "the editor",
      "A reading that is not certain.\n\nIt can be read as “728” or “723”.",
      "<choice><unclear>…</unclear><unclear>…</unclear></choice>",
    ],
    [
      "Ivanovo [$0?] is",
      "Doubtful reading",
      "the editor",
      "A reading that is not certain.\n\nSaid of “Ivanovo”.",
      "<unclear>…</unclear>",
    ],
    [
      "was [$0[Kuznetsov]] there",
      "Doubtful reading",
      "the editor",
      "A reading that is not certain.",
      "<unclear>…</unclear>",
    ],
    [
      "Padegan [sic$0] was",
      "Sic",
      "the editor",
      "So in the source.\n\nSaid of “Padegan”.",
      "<sic>…</sic>",
    ],
    [
      "[sic, $0Paddington]",
      "Sic",
      "the editor",
      "So in the source.\n\nWhat was meant: “Paddington”.",
      "<choice><sic>…</sic><corr>…</corr></choice>",
    ],
    [
      "[translator’s no$0te: a pun]",
      "Translator’s note",
      "the translator",
      "A note by the translator.",
      '<note type="translator" resp="#translator">…</note>',
    ],
    [
      "[резолюция: в а$0рхив]",
      "Resolution",
      "the scribe",
      "A decision written on the document by whoever had to act on it.",
      '<note type="resolution">…</note>',
    ],
    [
      "[Vermerk: eing$0egangen]",
      "Endorsement",
      "the clerk",
      "An office’s remark on receiving or filing the document.",
      '<note type="endorsement">…</note>',
    ],
    [
      "[in the upper rig$0ht corner]",
      "Description",
      "the editor",
      "What the page looks like here, in the upper right corner.",
      '<note type="description" place="top-right">…</note>',
    ],
    [
      "[ru: gla$0vnyi]",
      "Foreign words",
      "the editor",
      "Words in another language.\n\nIn Russian (`ru`).",
      '<foreign xml:lang="ru">…</foreign>',
    ],
    [
      "[date 1956-09-21: to$0day]",
      "Date",
      "the editor",
      "A date in a form that can be sorted.\n\n21 September 1956.",
      '<date when="1956-09-21">…</date>',
    ],
    [
      "[date 195X: th$0en]",
      "Date",
      "the editor",
      "A date in a form that can be sorted.\n\nBetween 1950 and 1959.",
      '<date notBefore="1950" notAfter="1959">…</date>',
    ],
    [
      "[date 1956?: th$0en]",
      "Date",
      "the editor",
      "A date in a form that can be sorted.\n\nPerhaps 1956.",
      '<date notBefore="1956" notAfter="1956">…</date>',
    ],
    [
      "[date 1956/1957-02: th$0en]",
      "Date",
      "the editor",
      "A date in a form that can be sorted.\n\n1956 to February 1957.",
      '<date from="1956" to="1957-02">…</date>',
    ],
    [
      "a <u>ca$0n</u> b",
      "Underlining",
      "the scribe",
      "Words underlined in the source.",
      '<hi rend="underline">…</hi>',
    ],
    [
      "a <del>ca$0n</del> b",
      "Deletion",
      "the scribe",
      "Words struck out in the source.",
      '<del rend="overstrike">…</del>',
    ],
    [
      "[folio: 1$03]",
      "Folio number",
      "the clerk",
      "The number of the leaf, as an archivist wrote it.",
      '<fw type="folio">…</fw>',
    ],
    [
      "[salutation: D$0ear]",
      "Salutation",
      "the scribe",
      "How the letter greets its reader.",
      "<salute>…</salute>",
    ],
    [
      "[envelope: t$0o]",
      "Envelope",
      "the scribe",
      "What stands on the envelope.",
      '<ab type="envelope">…</ab>',
    ],
    [
      "we [ha$0ve] no",
      "Supplied text",
      "the editor",
      "Words supplied by the editor.",
      "<supplied>…</supplied>",
    ],
    [
      "[@petro$0va]",
      "Name",
      "the editor",
      "A name from the register.\n\nIn the register as “petrova”.",
      '<persName ref="#petrova">…</persName>',
    ],
    [
      "[see: b.recto$0#4]",
      "Reference",
      "the editor",
      "A reference to another place.\n\nTo “b.recto\\#4”.",
      '<ref target="b.recto#4">…</ref>',
    ],
    [
      "in [handwritten: he$0re",
      "Handwritten addition",
      "the scribe",
      "Words added by hand.\n\nThe closing bracket is missing.",
      '<add rend="handwritten">…</add>',
    ],
  ])("%s", (source, title, by, body, tei) =>
    checkHover(source, `**${title}** · ${by}\n\n${body}\n\n\`\`\`xml\n${tei}\n\`\`\``),
  );

  test("the span is the mark, in every script and after CRLF", () => {
    checkSpan("一\r\n二[[三$0]]四\r\n", "[[三]]");
    checkSpan("𝔸𝔹 [handwritten: 𝕏$0𝕐] e\u0301", "[handwritten: 𝕏𝕐]");
    checkSpan("שלום [handwritten: ש$0ב] מרחב", "[handwritten: שב]");
  });

  test("plain text has no card", () => {
    checkHover("Nothing is sa$0id here.", "");
    checkHover("Tick [$0x] here.", "");
    checkHover("$0", "");
  });

  test("source text cannot write Markdown", () =>
    checkHover(
      "[changed: *a* <b -$0> [^_^] `c`]",
      `
**Change** · the scribe

Words replaced by others.

“\\*a\\* \\<b” was replaced by “\\[^\\_^\\] \\\`c\\\`”.

\`\`\`xml
<subst><del>…</del><add>…</add></subst>
\`\`\`
`,
    ));
});

describe("insertions and anchors name their other end", () => {
  test("from the place to the text", () =>
    checkHover(
      "One [insert$0 N1] two.\n\nThree.\n\n[handwritten overleaf, insertion 1: more]",
      `
**Insertion point** · the scribe

Where an insertion belongs.

Insertion 1: its text stands on line 5.

\`\`\`xml
<metamark function="insertion" target="#insertion-1"/>
\`\`\`
`,
    ));

  test("from the text to the place", () =>
    checkHover(
      "One [insert N1] two.\n\n[handwritten, insertion N1: m$0ore]",
      `
**Handwritten addition** · the scribe

Words added by hand.

Insertion 1: its place is on line 1.

\`\`\`xml
<add rend="handwritten">…</add>
\`\`\`
`,
    ));

  test("on which page it stands, and where a remark about a page leads", () => {
    checkHover(
      "[page 1]\n\nOne [insert$0 N2].\n\n[page 3]\n\n[insertion №2 to page 1]\n\nmore\n",
      `
**Insertion point** · the scribe

Where an insertion belongs.

Insertion 2: its text stands on page 3, line 7.

\`\`\`xml
<metamark function="insertion" target="#insertion-2"/>
\`\`\`
`,
    );
    checkHover(
      "[page 1]\n\nOne.\n\n[page 3]\n\n[insertion №2 to$0 page 1]\n\nmore\n",
      `
**Description** · the editor

What the page looks like here.

Insertion 2: it belongs on page 1, line 1.

Leads to page 1, line 1.

\`\`\`xml
<note type="description">…</note>
\`\`\`
`,
    );
  });

  test("an anchor", () =>
    checkHover(
      "[original: ru]\n\n[#a$04] Раз.\n\n[translation: en]\n\n[#a4] One.\n",
      `
**Anchor** · the editor

The name of this paragraph.

Goes with the paragraph on line 7.

\`\`\`xml
<p xml:id="o-a4">…</p>
\`\`\`
`,
    ));
});

describe("notes", () => {
  const body = "[^b]: The *mill* burnt [illegible] in 1911.";

  test("a reference shows the note", () =>
    checkHover(
      `The mill[^$0b] was old.\n\n${body}\n`,
      `
**Reference to note “b”** · the editor

“The \\*mill\\* burnt in 1911.”

The note is on line 3.

\`\`\`xml
<ref target="#note-b"/>
\`\`\`
`,
    ));

  test("a note shows its references", () =>
    checkHover(
      `The mill[^b] was old.\n\n[$0${body.slice(1)}\n`,
      `
**Note “b”** · the editor

Referred to on

- line 1, after “mill”

\`\`\`xml
<note place="foot" xml:id="note-b">…</note>
\`\`\`
`,
    ));

  test("a note without its body", () =>
    checkHover(
      "The mill[^$0z] was old.",
      `
**Reference to note “z”** · the editor

There is no note with this key.

\`\`\`xml
<ref target="#note-z"/>
\`\`\`
`,
    ));

  test("a bare number is a note only where one exists", () => {
    checkHover(
      "The mill [$02] was old.\n\n[2] It burnt.\n",
      `
**Reference to note “2”** · the editor

“It burnt.”

The note is on line 3.

\`\`\`xml
<ref target="#note-2"/>
\`\`\`
`,
    );
    checkHover(
      "The mill [$02] was old.",
      "**Supplied text** · the editor\n\nWords supplied by the editor.\n\n```xml\n<supplied>…</supplied>\n```",
    );
  });

  test("long notes are cut between words", () => {
    const { document, position } = marked(`A[^$01]\n\n[^1]: ${"воробьиный ".repeat(90)}\n`);
    const text = (hover(document, position)?.contents as { value: string }).value;
    expect(text).toMatch(/воробьиный воробьиный…”\n/);
    expect(text.length).toBeLessThan(420);
  });
});

describe("pages, sections and front matter", () => {
  const citation = "Citation: Letter, GARF, Fond 88, Opis 3, Delo 41, Listy 7-8";

  test("a page knows its leaf", () =>
    checkHover(
      `${citation}\n\n[original: ru]\n\n[page 1]\n\nРаз.\n\n[page$0 2 | scans/two.jpg]\n\nДва.\n`,
      `
**Page 2**

Page 2 of 2 in Original (ru).

Leaf 8 of 7-8 in the citation.

Scan: “scans/two.jpg”

\`\`\`xml
<pb n="2" facs="scans/two.jpg"/>
\`\`\`
`,
    ));

  test("a page without a number is known by its place", () =>
    checkHover(
      "Original Scan\n\nOne.\n\nOriginal$0 Scan\n\nTwo.\n",
      `
**Page 2 of 2 (unnumbered)**

In this document.

No scan is named.

\`\`\`xml
<pb/>
\`\`\`
`,
    ));

  test("a page within a paragraph", () =>
    checkHover(
      "One [pa$0ge 3v] two.",
      `
**Page 3v**

Page 1 of 1 in this document.

No scan is named.

\`\`\`xml
<pb n="3v"/>
\`\`\`
`,
    ));

  test("a section", () =>
    checkHover(
      "[trans$0lation: en, I. Petrova]\n\n[page 1]\n\nOne.\n",
      `
**Translation** · I. Petrova

From here on stands a translation.

Language: English (\`en\`).

1 page.

\`\`\`xml
<div type="translation" xml:lang="en">…</div>
\`\`\`
`,
    ));

  test("a key of the front matter", () => {
    const card = '**Translator**\n\nWho translated the document.\n\nTEI `editor role="translator"`';
    checkHover("Transla$0tor: I. Petrova\n\n[page 1]\n", card);
    checkHover("---\ntitle: A\ntransla$0tor: I. Petrova\n---\n", card);
  });

  test("a reference to an archive", () => {
    const card = `
**GARF**

- Fond 88: the papers of one office or person
- Opis 3: an inventory within the fond
- Delo 41: one file of the inventory
- Leaves 7-8, 2 in all

\`\`\`xml
<msIdentifier>…</msIdentifier>
\`\`\`
`;
    checkHover(citation.replace("Opis", "Op$0is"), card);
    checkSpan(citation.replace("Opis", "Op$0is"), "GARF, Fond 88, Opis 3, Delo 41, Listy 7-8");
    checkHover(citation.replace("Letter", "Let$0ter"), "");
    checkSpan(
      `---\ncitation: "${citation.slice(10).replace("Delo", "De$0lo")}"\n---\n`,
      "GARF, Fond 88, Opis 3, Delo 41, Listy 7-8",
    );
    checkSpan(
      "Citation: Riga, Bestand Karten, Sign$0atur K, so",
      "Riga, Bestand Karten, Signatur K",
    );
  });
});

describe("people", () => {
  /** Checks the card under the cursor with the register of the tests. */
  function checkPerson(source: string, expected: string, date?: string, around?: Around): void {
    const { document, position } = marked(source);
    const found = hover(document, position, knownOf(document, date), around);
    const actual = found ? (found.contents as { value: string }).value : "";
    expect(actual, `\n${actual}\n`).toBe(lines(expected));
  }

  const around: Around = {
    portraitUri: ({ portrait }) => `file:///edition/${portrait}`,
    inWorkspace: () => ({ mentions: 12, documents: 4 }),
  };

  test("who it is: names, dates, office at the time, life, picture, links, mentions", () =>
    checkPerson(
      "Vera Dash$0kova\n\nи Вера Дашкова",
      `
**Vera Dashkova** (1851–1919) · Keeper of the \\*Registry\\*

![Portrait of Vera Dashkova](file:///edition/portraits/dash%20%281%29.png)

Counted **rain** for thirty years.

Вера Дашкова · 達什科娃

Born 24 October 1851, died 1919.

[example.org](https://www.example.org/wiki/Vera_%28D%29)

2 mentions here, on lines 1, 3; 12 mentions in 4 documents of the workspace.

\`\`\`xml
<persName ref="#dashkova">…</persName>
\`\`\`
`,
      "1887-03-02",
      around,
    ));

  test("another office at another time, and all of them when the time is unknown", () => {
    const head = (date?: string) => {
      const { document, position } = marked("達什$0科娃");
      const found = hover(document, position, knownOf(document, date));
      return (found?.contents as { value: string }).value.split("\n\n").slice(0, 4);
    };
    expect(head("1889-10")[0]).toBe("**Vera Dashkova** (1851–1919) · Director");
    expect(head("1880")[0]).toBe("**Vera Dashkova** (1851–1919)");
    expect(head("1889")[0]).toMatch(/Registry.*, Director$/);
    expect(head()[2]).toBe("- Keeper of the \\*Registry\\* (1884–1889)\n- Director (1889–)");
  });

  test("a picture within a biography is a link: showing it would fetch it", () => {
    const { document, position } = marked("Otto Fa$0lk");
    const known = knownOf(document);
    const entries = known.register.entries.map((entry) => ({
      ...entry,
      bio: "Drew ![a map](https://example.org/a.png) and ![b].\n\n[b]: https://example.org/b.png",
    }));
    const found = hover(document, position, { ...known, register: registerOf([entries]) });
    const { value } = found?.contents as { value: string };
    expect(value).toContain("Drew [a map](https://example.org/a.png) and [b].");
  });

  test.each([
    [
      "[page 7]\n\nЩепан Вуйцик.\n\n[page 8]\n\nВуй$0цик!",
      "*Surname; the full name stands on page 7.*",
    ],
    ["Щепан Вуйцик.\n\nВуй$0цик!", "*Surname; the full name stands on line 1.*"],
    ["с Вуйциком$0", "*Inflected form of “Вуйцик”.*"],
    ["[@wojcik: the *clerk$0*]", "*Marked.*"],
    ["by [@woj$0cik].", "*Marked.*"],
    ["der Schreiber [=@woj$0cik].", "*Marked.*"],
    ["the clerk [Szczepan W$0ójcik]", "*The editor says who the name before the bracket is.*"],
  ])("%s says why", (source, why) => {
    const { document, position } = marked(source);
    const found = hover(document, position, knownOf(document));
    const paragraphs = (found?.contents as { value: string }).value.split("\n\n");
    expect(paragraphs.slice(0, 2)).toEqual(["**Szczepan Wójcik**", why]);
  });

  test("a probable misreading", () => {
    const { document, position } = marked("Дашно$0ва");
    const found = hover(document, position, knownOf(document));
    const { value } = found?.contents as { value: string };
    expect(value).toContain(
      "**Vera Dashkova** (1851–1919)\n\n*Probably a misreading of “Дашкова”.*",
    );
    expect(value).not.toContain("here");
  });

  test("several who fit, the likeliest first", () =>
    checkPerson(
      "with Fal$0k",
      `
**“Falk”** · 2 in the register fit

1. **Irene Falk** (1849–1926)
2. **Otto Falk** (born 1861?)

The likeliest stands first. A mark settles it: \`[@id: …]\`.
`,
    ));

  test("an id that nobody has, and a bracket that identifies nobody", () => {
    checkPerson("[@no$0body: X]", "**“nobody”**\n\nThe register has no entry with this id.");
    const nobody = marked("[@: Rob$0ert Orlov] wrote.");
    const said = hover(nobody.document, nobody.position, knownOf(nobody.document));
    expect(said?.contents).toMatchObject({
      value:
        "**Name** · the editor\n\nA name of somebody who is not in the register.\n\n```xml\n<persName>…</persName>\n```",
    });
    const { document, position } = marked("the clerk [with O$0tto]");
    const value = hover(document, position, knownOf(document))?.contents as { value: string };
    expect(value.value).toContain("Supplied");
  });

  test("in a mark: first the person, then in short the mark", () =>
    checkPerson(
      "[handwritten in the margin: ask Otto F$0alk]",
      `
**Otto Falk** (born 1861?)

1 mention here, on line 1.

\`\`\`xml
<persName ref="#falk-otto">…</persName>
\`\`\`

---

**Handwritten addition** · the scribe

Words added by hand, in the margin.
`,
    ));

  test("a place", () => {
    const { document, position } = marked("in Кях$0та");
    const found = hover(document, position, knownOf(document));
    expect(found?.range && textIn(document, found.range)).toBe("Кяхта");
    expect((found?.contents as { value: string }).value).toContain('<placeName ref="#kyakhta">');
  });
});
