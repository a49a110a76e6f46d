import { describe, expect, test } from "vitest";
import { pointers } from "../../server/src/analysis/keys/anchor-uses";
import { targetsOf, useAt } from "../../server/src/analysis/keys/kinds";
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from "../../server/src/features/call-hierarchy";
import { keyDefinition, pointerDefinition } from "../../server/src/features/definition";
import { keyReferences, pointersTo } from "../../server/src/features/references";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { marked, textIn } from "../support/markers";

const URI = "file:///edition/a.recto";

/** What is followed under the cursor, and the lines and words to which it leads. */
function leads(source: string): string {
  const { document, position, offset } = marked(source);
  const use = useAt(document, offset);
  if (!use) return "nothing";
  const links = keyDefinition(document, URI, use);
  const targets = links.map(({ targetSelectionRange: range, targetRange }) => {
    expect(document.offsetAt(targetRange.start)).toBeLessThanOrEqual(
      document.offsetAt(range.start),
    );
    expect(document.offsetAt(targetRange.end)).toBeGreaterThanOrEqual(document.offsetAt(range.end));
    return `${range.start.line + 1} ${textIn(document, range)}`;
  });
  expect(position).toBeDefined();
  return [textIn(document, document.rangeIn(use.block, use.span)), ...targets].join(" → ");
}

describe("from a mention to what it means, and back", () => {
  test.each([
    ["One[^$0a] two\n\n[^a]: Text\n", "[^a] → 3 [^a]:"],
    ["One[^a] two[^a]\n\n[^$0a]: Text\n", "[^a]: → 1 [^a] → 1 [^a]"],
    ["One [$07] two\n\n[7] Text\n", "[7] → 3 [7]"],
    ["Раз¹$0, два\n\n¹ Text\n", "¹ → 3 ¹"],
    ["[#p$01] Раз.\r\n\r\n[translation: en]\r\n\r\n[#p1] One.\r\n", "[#p1] → 5 [#p1]"],
    ["[see: #p$01] 𝔄\n\n[#p1] One.\n", "#p1 → 3 [#p1]"],
    ["Hands: h1 = ink; h2 = pencil\n\n[deleted, h$02: b]\n", "h2 → 1 h2"],
    ["Hands: h1 = ink\n\n[hand: $0h1] b\n", "h1 → 1 h1"],
    ["[page 1]\n\nA\n\n[page 2]\n\n[note: back $0to page 1]\n", "back to page 1 → 1 [page 1]"],
    ["[page 1]\n\nA [note: see p. 1$0v]\n", "nothing"],
    ["Original Scan\n\nА\n\nOriginal Scan\n\n[c$0ont. p. 1]\n", "cont. p. 1 → 1 Original Scan"],
    ["[л. 12 об.]\n\nА [помета: см. $0л. 12об]\n", "см. л. 12об → 1 [л. 12 об.]"],
    ["[7-8]\n\nA\n\n[9-10]\n\nB\n\n[11]\n\n[^1]: See $0page 10.\n", "See page 10 → 5 [9-10]"],
    ["plain p$0age 1, to page 1\n\n[page 1]\n", "nothing"],
    ["[note: Pravda, p$0. 3]\n\n[page 3]\n", "nothing"],
  ])("%j", (source, expected) => expect(leads(source)).toBe(expected));

  test("what leads nowhere", () => {
    expect(leads("One[^$0a]\n")).toBe("[^a]");
    expect(leads("[hand: $0h3] a\n")).toBe("h3");
  });

  test("what nothing refers to is its own target", () => {
    expect(leads("[#p$01] One.\n")).toBe("[#p1] → 1 [#p1]");
    expect(leads("[page 4$0]\n")).toBe("[page 4] → 1 [page 4]");
  });

  test("the page of one's own section goes first", () => {
    const text =
      "[original: ru]\n\n[page 1]\n\nА\n\n[translation: en]\n\n[page 1]\n\nA [note: back to page 1]\n";
    expect(leads(text.replace("back to", "back $0to"))).toBe("back to page 1 → 9 [page 1]");
  });

  test("the target of a label is all that it carries", () => {
    const { document, offset } = marked("a [insert $0N1]\n\n[insertion 1]\n\nb\n\nc\n");
    const use = useAt(document, offset);
    const [link] = use ? keyDefinition(document, URI, use) : [];
    expect(link && textIn(document, link.targetRange)).toBe("insertion 1]\n\nb\n\nc");
    expect(link?.originSelectionRange && textIn(document, link.originSelectionRange)).toBe(
      "insert N1",
    );
  });
});

describe("other documents", () => {
  const other = {
    uri: "file:///edition/b.recto",
    document: parse("[#x] A\n\n[#q2] B\n", defaultConventions),
  };
  const from = (text: string) => {
    const document = parse(text, defaultConventions);
    const [[block, pointer] = []] = [...pointers(document)];
    if (block === undefined || !pointer) throw new Error("no address");
    return pointerDefinition({ document, block, pointer }, other)[0];
  };

  test("a paragraph, or the beginning", () => {
    expect(from("[see: b.recto#q2]")?.targetRange.start).toEqual({ line: 2, character: 0 });
    expect(from("[see: b.recto#none]")?.targetRange.start).toEqual({ line: 0, character: 0 });
    expect(from("[see: b.recto]")?.targetUri).toBe(other.uri);
  });

  test("what refers to a paragraph from elsewhere", () => {
    const document = parse(
      "A [see: sub/b.recto#q2], [see: b.recto#q2] [see: b.recto#x]\n",
      defaultConventions,
    );
    const texts = [{ uri: "file:///edition/c.recto", document }, other];
    const elsewhere = pointersTo("q2", (_base, path) => path === "b.recto", texts);
    const found = keyReferences(other, { sort: "anchor", key: "q2" }, elsewhere, true);
    expect(found.map(({ uri, range }) => `${uri.slice(-7)} ${range.start.line}`)).toEqual([
      "b.recto 2",
      "c.recto 0",
    ]);
    expect(textIn(document, found[1]?.range as never)).toBe("b.recto#q2");
    expect(keyReferences(other, { sort: "anchor", key: "q2" }, [], false)).toEqual([]);
  });
});

describe("the way of insertions", () => {
  const text = `[page 1]

We need one rope [insert N1] and one lamp.

[page 2]

[insertion 1]

of forty metres [insert N2]

[handwritten, insertion 2: or thereabouts]
`;
  const source = { uri: URI, document: parse(text, defaultConventions) };
  const at = (words: string) => source.document.positionAt(text.indexOf(words) + 2);
  const item = (words: string) => {
    const [found] = prepareCallHierarchy(source, at(words)) ?? [];
    if (!found) throw new Error(`nothing at ${words}`);
    return found;
  };
  const down = (words: string) =>
    outgoingCalls(source, item(words)).map(
      ({ to, fromRanges: [from] }) => `${from && textIn(source.document, from)} → ${to.name}`,
    );
  const up = (words: string) =>
    incomingCalls(source, item(words)).map(
      ({ from: { name }, fromRanges: [from] }) =>
        `${name} at ${from && textIn(source.document, from)}`,
    );

  test("from the page to the place, to the text, to places in the text", () => {
    expect(down("[page 1]")).toEqual(["insert N1 → Insertion 1"]);
    expect(down("insert N1")).toEqual(["insert N1 → Text of insertion 1"]);
    expect(down("insertion 1")).toEqual(["insert N2 → Insertion 2"]);
    expect(down("insertion 2")).toEqual([]);
  });

  test("and back", () => {
    expect(up("insertion 2")).toEqual(["Insertion 2 at insert N2"]);
    expect(up("insert N2")).toEqual(["Page 2 at insert N2", "Text of insertion 1 at insert N2"]);
    expect(up("insertion 1")).toEqual(["Insertion 1 at insert N1"]);
    expect(up("insert N1")).toEqual(["Page 1 at insert N1"]);
    expect(up("[page 1]")).toEqual([]);
  });

  test("a place on no page belongs to the page that the text names", () => {
    const document = parse(
      "[original: ru]\n\nOriginal Scan\n\nА\n\n[translation: en]\n\nA [inserted: insertion 1]\n\n[insertion 1 to page 1]\n\nB\n",
      defaultConventions,
    );
    const page = document.positionAt(20);
    const [found] = prepareCallHierarchy({ uri: URI, document }, page) ?? [];
    const calls = found ? outgoingCalls({ uri: URI, document }, found) : [];
    expect(calls.map(({ to, fromRanges }) => [to.name, fromRanges[0]?.start.line])).toEqual([
      ["Insertion 1", 2],
    ]);
  });

  test("nothing elsewhere", () => {
    expect(prepareCallHierarchy(source, at("rope"))).toBeUndefined();
  });
});

test("every target is a use of the same key, and none leads to itself", () => {
  const { document, offset } = marked("[#a$0] 1\n\n[#a] 2\n\n[#a] 3\n");
  const use = useAt(document, offset);
  const targets = use ? targetsOf(document, use) : [];
  expect(targets.map(({ block }) => block)).toEqual([1, 2]);
});
