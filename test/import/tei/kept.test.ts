import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { saidAfterFront } from "../../../server/src/import/piece";
import { readTei } from "../../../server/src/import/tei/read-tei";
import { fileOf, readWhole } from "../../../server/src/import/whole";
import { defaultConventions } from "../../../server/src/syntax/conventions";
import { parse } from "../../../server/src/syntax/parse";
import { lossOfTei } from "../../support/round-trip";
import { errorRate, teiWords } from "../../support/tei-words";

const folder = join(process.env.RECTO_DATA ?? "../shared", "interchange/tei");
const present = existsSync(folder);
if (!present) console.warn(`skipped: no TEI files in ${folder}`);

/** What the transcription of a file says, without white space. */
async function imported(name: string, xml: string): Promise<string> {
  const read = await readWhole(readTei, fileOf(name, new TextEncoder().encode(xml)));
  if ("reason" in read) throw new Error(`${name}:${read.reason}`);
  const document = parse(read.text ?? "", defaultConventions);
  return saidAfterFront(document).replace(/\s+/g, "");
}

test.skipIf(!present)("the text of real files is kept, sign for sign", async () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".xml"),
  );
  const rates: { path: string; rate: number }[] = [];
  for (const path of files) {
    const xml = readFileSync(join(folder, path), "utf8");
    rates.push({ path, rate: errorRate(teiWords(xml), await imported(basename(path), xml)) });
  }
  const wrong = rates.filter(({ rate }) => rate > 0);
  // In a choice, the mark says the written word first, whatever the order of the elements.
  expect(wrong.filter(({ path, rate }) => rate > 0.01 || !/bpl\.00007/.test(path))).toEqual([]);
  expect(files.length).toBeGreaterThan(30);
});

test.skipIf(!present)(
  "of the elements of real files, those come back that a mark can say",
  async () => {
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const lost: Record<string, readonly string[]> = {};
    for (const path of paths.filter((one) => one.endsWith(".xml"))) {
      const { elements } = await lossOfTei(basename(path), readFileSync(join(folder, path)));
      if (elements.length > 0) lost[basename(path, ".xml")] = elements;
    }
    // The manual says why, under “What no mark can say”.
    expect(lost).toEqual({
      "bpl.00007": ["subst 40 of 44", "lg 16 of 17"],
      "duk.00149": ["del 436 of 437", "table 1 of 4", "row 3 of 13", "cell 3 of 20"],
      "loc.00264": ["lg 7 of 8"],
    });
  },
);

const INLINE = [
  "add",
  "del",
  "hi",
  "unclear",
  "supplied",
  "damage",
  "persName",
  "date",
  "seg",
  "foreign",
];
const HOSTILE = [
  "[",
  "]",
  "[[",
  "]]",
  "[page 3]",
  "(p. 4)",
  "%% ",
  "<u>",
  "</u>",
  "|",
  "¹",
  "[sic]",
  "->",
  ": ",
  "\\",
  "---",
  "Date: ",
  "/s/ A",
  "[^1]",
  "stamp",
  "ё",
  "朴",
  "𝒳",
  "\n",
  "  ",
  "?",
  "Original Scan",
  "____",
];

const words = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.stringMatching(/^[a-z]{1,6}$/)), { maxLength: 6 })
  .map((parts) => parts.join(" ").replace(/&/g, "&amp;").replace(/</g, "&lt;"));
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    words,
    fc
      .tuple(fc.constantFrom(...INLINE), fc.array(tie("node"), { maxLength: 3 }))
      .map(([name, inside]) => `<${name}>${inside.join("")}</${name}>`),
    fc.constantFrom("<lb/>", "<pb n='4'/>", "<gap/>", "<pb/>", "<lb break='no'/>"),
  ),
}));
const body = fc
  .array(
    fc.tuple(
      fc.constantFrom("p", "head", "closer", "note", "lg", "list"),
      fc.array(node, { maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((blocks) =>
    blocks.map(([name, inside]) => `<${name}>${inside.join("")}</${name}>`).join("\n"),
  );

test("whatever stands in a file, its words are kept", async () => {
  await fc.assert(
    fc.asyncProperty(body, async (inside) => {
      const xml = `<TEI><text><body>${inside}</body></text></TEI>`;
      expect(await imported("a.xml", xml)).toBe(teiWords(xml));
    }),
    { seed: 20, numRuns: Number(process.env.RUNS ?? 300) },
  );
});

const ANY =
  "p ab lg l list item label table row cell head opener closer salute dateline signed postscript address addrLine div quote q cit sp speaker stage figure figDesc note fw subst add del choice sic corr abbr expan ex orig reg app lem rdg floatingText body trailer epigraph argument bibl ref rs persName placeName hi unclear supplied damage foreign date stamp seg w pc gap space metamark listBibl titlePage titlePart line zone".split(
    " ",
  );
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    words,
    fc
      .tuple(fc.constantFrom(...ANY), fc.array(tie("tree"), { maxLength: 4 }))
      .map(([name, inside]) => `<${name} type="foot">${inside.join(" ")}</${name}>`),
    fc.constantFrom(
      "<lb/>",
      "<pb n='4'/>",
      "<delSpan spanTo='#a'/>",
      "<anchor xml:id='a'/>",
      "<!-- c -->",
      "<cb/>",
      "<milestone unit='x'/>",
    ),
  ),
}));

/** In a choice the marks have an order of their own, and notes at the foot stand below. */
const inOrder = (text: string) => [...text].sort().join("");

test("however elements are nested, no sign is lost or added", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), async (trees) => {
      const xml = `<TEI><text><body>${trees.join("")}</body></text></TEI>`;
      expect(inOrder(await imported("a.xml", xml))).toBe(inOrder(teiWords(xml)));
    }),
    { seed: 20, numRuns: Number(process.env.RUNS ?? 300) },
  );
});
