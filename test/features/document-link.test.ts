import { expect, test } from "vitest";
import { documentLinks } from "../../server/src/features/document-link";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { lines, textIn } from "../support/markers";

/** Checks all links: the words, the target, the tooltip. Files resolve to `file:///`, missing ones to nothing. */
function checkLinks(text: string, expected: string): void {
  const document = parse(text, defaultConventions);
  const resolve = (path: string, _named: string, anchor?: string) =>
    path.includes("missing") ? undefined : `file:///${path}${anchor ? ` at ${anchor}` : ""}`;
  const actual = documentLinks(document, "file:///own.recto", resolve)
    .map(({ range, target, tooltip }) => `${textIn(document, range)} → ${target} · ${tooltip}`)
    .join("\n");
  expect(actual, `\n${actual}\n`).toBe(lines(expected));
}

const web = (...urls: string[]) =>
  urls.map((url) => `${url} → ${url} · Open the web page`).join("\n");

test("addresses, without the punctuation of the sentence", () => {
  checkLinks("See https://example.org/a/b?c=1#d. And", web("https://example.org/a/b?c=1#d"));
  checkLinks(
    "(http://example.org/x), «https://example.org/ю»",
    web("http://example.org/x", "https://example.org/ю"),
  );
  checkLinks("https://example.org/Riga_(city), so", web("https://example.org/Riga_(city)"));
  checkLinks("(see https://example.org/Riga_(city))", web("https://example.org/Riga_(city)"));
  checkLinks("Citation: A, https://example.org/1\r\n", web("https://example.org/1"));
  checkLinks("见https://example.org/二。好", web("https://example.org/二"));
  checkLinks("[note: https://example.org/n]", web("https://example.org/n"));
  checkLinks("%% https://example.org/c\n", web("https://example.org/c"));
});

test("what is no address", () => {
  checkLinks("http:// https://, ftp://example.org https://.", "");
  checkLinks("no links here [at] all", "");
});

test("scans of page marks", () =>
  checkLinks(
    `
[page 1 | scans/one.jpg]

Text [page 2r | scans/two.jpg] text

![Page 3](scans/three.jpg)

[cover | https://example.org/iiif/cover]

[page 4 | missing.jpg]
`,
    `
scans/one.jpg → file:///scans/one.jpg · Open the scan of page 1
scans/two.jpg → file:///scans/two.jpg · Open the scan of page 2r
scans/three.jpg → file:///scans/three.jpg · Open the scan of page 3
https://example.org/iiif/cover → https://example.org/iiif/cover · Open the scan of this page
`,
  ));

test("references to other documents", () => {
  checkLinks(
    "[see: b.recto#12]",
    "b.recto#12 → file:///b.recto at 12 · Go to paragraph 12 of b.recto",
  );
  checkLinks("[see: письмо.recto]", "письмо.recto → file:///письмо.recto · Go to письмо.recto");
  checkLinks("[see: https://example.org/d]", web("https://example.org/d"));
  checkLinks("[to p. 3] [see: the end of it.] [see: #4]", "");
});

test("places in the same document, where there is such a place", () =>
  checkLinks(
    `
[page 1]

A [see: #4] b [to p. 2] c [note: back to page 7]

[page 2] [#4] D
`,
    `
#4 → file:///own.recto#L6,10 · Go to paragraph 4
to p. 2 → file:///own.recto#L6,1 · Go to the page
`,
  ));

test("registers that the front matter names", () => {
  checkLinks(
    "Citation: A\nPeople: who is who.yaml; места/people.csv\n\nText\n",
    "who is who.yaml → file:///who is who.yaml · Open the register\nместа/people.csv → file:///места/people.csv · Open the register",
  );
  checkLinks(
    '---\ntitle: A\npeople: "a.yaml"\n---\nText\n',
    "a.yaml → file:///a.yaml · Open the register",
  );
});
