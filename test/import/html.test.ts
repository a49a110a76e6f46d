import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHtml } from "../../server/src/import/html";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";

const RUNS = Number(process.env.RECTO_RUNS ?? 1500);

function read(html: string, taken: readonly string[] = []): string {
  const isTaken = (key: string) => taken.includes(key);
  return readHtml(html, { conventions: defaultConventions, isTaken }).text;
}

describe("what is set off becomes a mark", () => {
  test.each([
    ["<p>the <s>old</s> ferry</p>", "the [deleted: old] ferry"],
    ["<strike>a</strike> <del>b</del>", "[deleted: a b]"],
    ['<span style="text-decoration: line-through">a</span>b', "[deleted: a]b"],
    ["H<sub>2</sub>O, 2<sup>nd</sup>", "H<sub>2</sub>O, 2<sup>nd</sup>"],
    ["<u>a</u> <b>b</b> <strong>c</strong> <i>d</i> <em>e</em>", "<u>a</u> <b>b c</b> <i>d e</i>"],
    ["<b>a<i>b</i></b><i>c</i>", "<b>a<i>b</i></b><i>c</i>"],
    ["<i>a<b>b</b></i>", "<i>a</i><b><i>b</i></b>"],
    ["a<b> b </b>c", "a <b>b</b> c"],
    ['<b style="font-weight:normal">plain</b>', "plain"],
    ['<span style="font-weight:700;font-style:italic">x</span>', "<b><i>x</i></b>"],
    ['<span style="vertical-align:super">x</span>', "<sup>x</sup>"],
    ['<a href="x" style="text-decoration:underline">link</a>', "link"],
    ["<s>a<br>b</s>", "[deleted: a\nb]"],
    ["<p><s>a</s></p><p><s>b</s></p>", "[deleted: a]\n\n[deleted: b]"],
    // What a label would make of these words is no text.
    ["<s>illegible</s> x", "<del>illegible</del> x"],
    ["<s>a] b</s>", "<del>a] b</del>"],
    ["<h1>Title</h1><th>Head</th>", "Title\n\nHead"],
  ])("%s", (html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe("links of FromThePage", () => {
  const ids: Readonly<Record<string, string>> = {
    "Otto Falk": "falk-otto",
    "Вера Дашкова": "dashkova",
  };
  const linked = (html: string) =>
    readHtml(html, {
      conventions: defaultConventions,
      isTaken: () => false,
      idOf: (name) => ids[name],
    });
  const link = (name: string, words: string) =>
    `<a title="${name}" data-controller="tooltip" data-tooltip="/oda/lamps/article/tooltip?article_id=4" href="/oda/lamps/article/4">${words}</a>`;

  test.each([
    [`<p>Ask ${link("Otto Falk", "Herr Falk")}.</p>`, "Ask [@falk-otto: Herr Falk]."],
    [`<p>${link("Вера Дашкова", "<s>Vera</s> Верка")}</p>`, "[@dashkova: [deleted: Vera] Верка]"],
    [`<p>${link("Otto Falk", "Herr<br>Falk")} 請</p>`, "[@falk-otto: Herr\nFalk] 請"],
    [`<p>Ask ${link("Oda Brand", "Oda")}.</p>`, "Ask Oda."],
    [`<p><a title="Otto Falk" href="https://example.org/falk">a page</a></p>`, "a page"],
  ])("%s", (html, text) => {
    expect(linked(html).text).toBe(text);
  });

  test("are a reason to paste with marks", () => {
    expect(linked(link("Otto Falk", "Otto")).hasMarks).toBe(true);
    expect(linked(link("Oda Brand", "Oda")).hasMarks).toBe(false);
  });
});

describe("all else is text", () => {
  test.each([
    ["paragraphs and lines", "<p>one\n two</p><p>three<br>four</p>", "one two\n\nthree\nfour"],
    [
      "lines of a mail",
      "<div>one</div><div>two</div><div><br></div><div>three</div>",
      "one\ntwo\n\nthree",
    ],
    ["two line ends", "one<br><br>two", "one\n\ntwo"],
    [
      "lists and tables",
      "<ul><li>a</li><li>b</li></ul><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>",
      "a\nb\n\n1\t2\n3",
    ],
    ["spaces that do not break", "10&nbsp;km&#8239;h", "10\u00a0km\u202fh"],
    ["spaces that are kept", "<pre>a  b\r\n  c</pre>", "a  b\n  c"],
    ["signs", "a &amp; b &lt;c&gt; &euro; &#x1F600; AT&T", "a & b <c> € 😀 AT&T"],
    [
      "marks that were typed there",
      "<p>[handwritten: soon] [[Falk]]</p>",
      "[handwritten: soon] [[Falk]]",
    ],
    [
      "programs and styles",
      "<head><title>T</title><style>p{}</style></head><script>alert(1)</script>a<img src=x onerror=alert(1)>b",
      "ab",
    ],
    ["what is not shown", 'a<span style="display:none">b</span>c', "ac"],
    [
      "the part that was copied",
      "<html><body>x<!--StartFragment--><b>y</b><!--EndFragment-->z</body></html>",
      "<b>y</b>",
    ],
    [
      "comments of a word processor",
      "a<!--[if gte mso 9]><xml>x</xml><![endif]--><o:p>b</o:p>",
      "ab",
    ],
    ["tags that never close", "<p>a<p>b <b>c", "a\n\nb <b>c</b>"],
    ["nothing", "", ""],
  ])("%s", (_what, html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe("notes", () => {
  const word =
    '<p>The ferry<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> left<a href="#_ftn2" name="_ftnref2"><sup>[2]</sup></a>.</p>' +
    '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> A <s>steam</s> ferry.</p></div>' +
    '<div id=ftn2><p><a href="#_ftnref2" name="_ftn2"><sup>[2]</sup></a> In May.</p></div>';

  test("of a word processor", () => {
    expect(read(word)).toBe(
      "The ferry[^1] left[^2].\n\n[^1]: A [deleted: steam] ferry.\n\n[^2]: In May.",
    );
  });

  test("get keys that the document does not have", () => {
    expect(read(word, ["1"])).toContain("ferry[^2] left[^3].");
  });

  test("of a web page", () => {
    const page =
      '<p>Rope<sup id="cite_ref-1"><a href="https://example.org/Rope#cite_note-1">[1]</a></sup> is dear.</p>' +
      '<ol><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> Bill of 1911.</li></ol>';
    expect(read(page)).toBe("Rope[^1] is dear.\n\n[^1]: Bill of 1911.");
  });

  test("that were typed as raised numbers", () => {
    expect(read("<p>Rope<sup>1</sup>.</p><p><sup>1</sup> Hemp.</p>")).toBe(
      "Rope[^1].\n\n[^1]: Hemp.",
    );
  });

  test("a raised number without a note stays raised", () => {
    expect(read("<p>10<sup>3</sup> and<a href='#x'><sup>4</sup></a></p>")).toBe(
      "10<sup>3</sup> and<sup>4</sup>",
    );
  });
});

const words = fc.constantFrom(
  "word",
  "слово ",
  " 中文",
  "e\u0301",
  "😀",
  "שלום",
  "a b",
  " ",
  "\n",
  "&amp;",
  "illegible",
  "2 words",
  "12",
  "%",
  ":",
  "->",
  "|",
);
const tags = fc.constantFrom(
  "p",
  "div",
  "b",
  "i",
  "s",
  "u",
  "sup",
  "sub",
  "span",
  "li",
  "td",
  "h2",
  "a",
  "br",
  "pre",
  "del",
  "em",
  "o:p",
);
const html: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    words,
    fc
      .tuple(tags, fc.array(tie("node"), { maxLength: 4 }))
      .map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`),
    fc.tuple(tags, tie("node")).map(([tag, inner]) => `<${tag}>${inner}`),
  ),
})).node;
const broken = fc
  .array(
    fc.oneof(
      html,
      fc.constantFrom(
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "<![",
        "]]>",
        "&",
        "&#",
        "&#x110000;",
        "<b style='x:",
        "[",
        "]",
        "[[",
        "\u0000",
        "\ud83d",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

test("no character of the text is lost, and marks add none", () => {
  fc.assert(
    fc.property(fc.array(html, { maxLength: 6 }), (parts) => {
      const source = parts.join("");
      const seen = letters(source.replace(/<[^>]*>/g, "").replace(/&amp;/g, "&"));
      const text = read(source);
      const bare = text.replace(/<\/?(?:del|u|b|i|sup|sub)>|\[deleted: |\]|\[\^\d+\]:?/g, "");
      // A reference stands for the number that was there.
      if (!text.includes("[^")) expect(letters(bare), source).toBe(seen);
      const plain = parse(bare, defaultConventions);
      if (!text.includes("[^"))
        expect(letters(transcriptionText(parse(text, defaultConventions))), text).toBe(
          letters(transcriptionText(plain)),
        );
    }),
    { seed: 71, numRuns: RUNS },
  );
});

test("any string is read, and reading it again gives the same", () => {
  fc.assert(
    fc.property(broken, (source) => {
      const text = read(source);
      expect(read(source)).toBe(text);
      expect(text).not.toMatch(/^\n|\n$/);
    }),
    { seed: 72, numRuns: RUNS },
  );
});

function letters(text: string): string {
  return text.replace(/\s+/g, "");
}
