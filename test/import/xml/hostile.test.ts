import { expect, test } from "vitest";
import { XML_LIMITS } from "../../../server/src/import/xml/events";
import { readXml } from "../../../server/src/import/xml/read";
import { textOf } from "../../../server/src/import/xml/tree";
import { xmlTree } from "../../support/xml-tree";

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  );

function faultOf(source: Parameters<typeof xmlTree>[0]): string {
  const { fault } = xmlTree(source);
  return fault ? `${fault.line}:${fault.column}: ${fault.message}` : "none";
}

function contentOf(source: Parameters<typeof xmlTree>[0]): string {
  const tree = xmlTree(source);
  return tree.fault ? faultOf(source) : textOf(tree.root);
}

const laughs = `<!DOCTYPE r [<!ENTITY a0 "ha">${Array.from(
  { length: 15 },
  (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`,
).join("")}]>\n<r>&a15;</r>`;

test.each([
  ["a billion laughs", laughs, "more than a file may hold"],
  [
    "many references",
    `<!DOCTYPE r [<!ENTITY a "${"x".repeat(50_000)}">]><r>${"&a;".repeat(50)}</r>`,
    "may hold",
  ],
  [
    "an entity that holds itself",
    '<!DOCTYPE r [<!ENTITY a "&b;"><!ENTITY b "&a;">]><r>&a;</r>',
    "without end",
  ],
  [
    "an entity of another file",
    '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<r>&a;</r>',
    "2:7: “&a;” stands for something outside",
  ],
  [
    "a parameter entity",
    '<!DOCTYPE r [<!ENTITY % a SYSTEM "http://x.example/"> %a;]><r>&b;</r>',
    "not declared",
  ],
  ["an entity with elements", '<!DOCTYPE r [<!ENTITY a "<b/>">]><r>&a;</r>', "stands for elements"],
  [
    "an unknown entity",
    "<r>\n  caf&eacute;</r>",
    "2:14: What this “&…;” stands for is not declared",
  ],
  ["deep nesting", "<a>".repeat(100_000), "nested more than 500 deep"],
  [
    "many attributes",
    `<a ${Array.from({ length: 5000 }, (_, n) => `x${n}="1"`).join(" ")}/>`,
    "too many attributes",
  ],
  ["NUL", "<r>a\0b</r>", "1:6: A character stands here that XML does not allow"],
  ["a reference to NUL", "<r>&#0;</r>", "stands for no character"],
  ["a lone surrogate", "<r>a\ud800b</r>", "XML does not allow"],
  ["a lone low surrogate", "<r>a\udc00b</r>", "XML does not allow"],
  ["a file that was cut off", "<r>\n<p>one", "2:7: The file ends before the element “p” does"],
  ["a file cut off in a tag", "<r>\n<p n='", "cut off"],
  ["an element closed by another", "<r><p></r></p>", "cut off|did not begin"],
  ["nothing", "", "no element"],
  ["plain text", "Dear colleague", "XML"],
])("%s is told with its place", (_, source, message) => {
  expect(faultOf(source)).toMatch(/^\d+:\d+: [A-Z“]/);
  expect(faultOf(source)).toMatch(new RegExp(message.replace(/[.()&;]/g, "\\$&")));
});

test("a comment without end is not kept in memory", () => {
  const limits = { ...XML_LIMITS, piece: 100_000 };
  const fault = readXml(`<r>\n<!--${"x".repeat(300_000)}`, {}, limits);
  expect(fault).toMatchObject({ line: 1, message: "This text or tag goes on for too long." });
});

test("latin-1 that says it is UTF-8 is told where its first letter stands", () => {
  const file = latin1('<?xml version="1.0" encoding="UTF-8"?>\n<r>\n  f\u00fcr</r>');
  expect(faultOf(file)).toBe(
    "3:4: These bytes are not UTF-8, which the file says it is (or says nothing); save it as UTF-8.",
  );
});

test.each([
  ["latin-1", latin1('<?xml version="1.0" encoding="ISO-8859-1"?><r>f\u00fcr</r>'), "für"],
  ["UTF-16", utf16("<r>für Ёж</r>"), "für Ёж"],
  ["UTF-8 with a mark", bytes("\ufeff<r>für Ёж 𝒳</r>"), "für Ёж 𝒳"],
  [
    "an unknown encoding",
    bytes('<?xml version="1.0" encoding="klingon-7"?><r/>'),
    "1:1: The encoding “klingon-7” is not known; save the file as UTF-8.",
  ],
  [
    "a file cut off in a letter",
    bytes("<r>a</r>Ё").subarray(0, 9),
    "1:9: These bytes are not UTF-8, which the file says it is (or says nothing); save it as UTF-8.",
  ],
])("%s", (_, file, content) => {
  expect(contentOf(file)).toBe(content);
});

test("entities that are declared in the file are their characters", () => {
  const file = `<!DOCTYPE r [<!ENTITY b "B&#x2014;&amp;"><!ENTITY a 'A &b;'>]><r n="&b;">&a; &lt;x&gt;</r>`;
  const tree = xmlTree(file);
  if (tree.fault) throw new Error(tree.fault.message);
  expect(textOf(tree.root)).toBe("A B—& <x>");
  expect(tree.root.attributes.n).toBe("B—&");
});

test("every node has its place, however the file is cut into parts", () => {
  const file =
    '<?xml version="1.0"?>\r\n<r>\n <p\n  n="1">öne<!-- c -->𝒳<?pi b?></p>\r\n<tei:q>x</tei:q><e/></r>\n';
  const places = (source: Parameters<typeof readXml>[0]) => {
    const seen: string[] = [];
    const say = (what: string, { line, column }: { line: number; column: number }) =>
      void seen.push(`${line}:${column} ${what}`);
    readXml(source, {
      open: (tag) => say(`<${tag.name}>`, tag),
      text: (text, place) => text.trim() && say(text.trim(), place),
      comment: (text, place) => say(`!${text}`, place),
      instruction: (target, body, place) => say(`?${target} ${body}`, place),
    });
    return seen;
  };
  const whole = places(file);
  expect(whole).toEqual([
    "2:1 <r>",
    "3:2 <p>",
    "4:9 öne",
    "4:12 ! c ",
    "4:22 𝒳",
    "4:24 ?pi b",
    "5:1 <q>",
    "5:8 x",
    "5:17 <e>",
  ]);
  expect(places(bytes(file))).toEqual(whole);
  expect(places([file.slice(0, 40), file.slice(40)])).toEqual(whole);
});

test("what is read is not kept", () => {
  const paragraph = bytes(`<p n="1">${"words of a letter ".repeat(55)}</p>\n`);
  function* file() {
    yield bytes("<r>");
    for (let at = 0; at < 20_000; at++) yield paragraph;
    yield bytes("</r>");
  }
  let [count, most] = [0, 0];
  const before = process.memoryUsage().heapUsed;
  const fault = readXml(file(), {
    open() {
      if (++count % 1000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
    },
  });
  expect(fault).toBeUndefined();
  expect(count).toBe(20_001);
  expect(most).toBeLessThan(15e6);
}, 60_000);
