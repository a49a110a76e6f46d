import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { registerProblems } from "../../server/src/people/files/check";
import { type ReadRegister, readRegister } from "../../server/src/people/files/read-register";
import { lineStarts } from "../../server/src/text/lines";

vi.setConfig({ testTimeout: 60_000 });

const FILES = ["people.yaml", "people.csv", "people.xml"] as const;

/** What holds for every register, whatever is in the file. */
function checkRead(text: string, name: string): ReadRegister {
  const read = readRegister(text, name);
  const lines = lineStarts(text.replace(/^\ufeff/, ""));
  expect(read.problems.length).toBeLessThanOrEqual(500);
  for (const { message, range, uri } of [...read.problems, ...registerProblems(read.entries)]) {
    expect(uri).toBe(name);
    expect(message.length).toBeLessThan(500);
    expect(range.start.line).toBeLessThanOrEqual(range.end.line);
    expect(range.end.line).toBeLessThan(lines.length);
  }
  for (const { id, name: called, source } of read.entries) {
    expect(id).not.toBe("");
    expect(called).not.toBe("");
    expect(source?.idRange.end.line).toBeLessThan(lines.length);
  }
  return read;
}

function names({ entries }: ReadRegister): string[] {
  return entries.map(({ id, name }) => `${id}: ${name}`);
}

/** Pieces of which the formats consist, and what does not belong in any text. */
const PIECES = fc.constantFrom(
  "people:\n",
  "  - id: a\n",
  "    name: Anna Aal\n",
  "    names: {ru: [Анна, 彭德怀]}\n",
  "- ",
  "&a ",
  "*a ",
  "<<: *a\n",
  "{",
  "}",
  "[",
  "]",
  ": ",
  "'",
  '"',
  "|\n",
  "---\n",
  "!!set ",
  "\t",
  "id,name,born,roles\r\n",
  "a,Anna Aal,1898-13,Clerk (1920/\r\n",
  ",,;|\\",
  '<person xml:id="a">',
  "<persName>",
  "</persName>",
  "</person>",
  "<!DOCTYPE x [<!ENTITY e 'x'>]>",
  "&e;",
  "<![CDATA[",
  "<!--",
  "\0",
  "\ud83d",
  "\u{1f989}",
  "\ufeff",
  "\r",
  "נסים",
);
const anything = fc.oneof(
  fc.array(PIECES, { maxLength: 30 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

test.each(FILES)("any text is read as %s", (name) => {
  fc.assert(
    fc.property(anything, (text) => void checkRead(text, name)),
    {
      seed: Number(process.env.RECTO_SEED ?? 1898),
      numRuns: Number(process.env.RECTO_RUNS ?? 400),
    },
  );
});

test.each(FILES)("a file that breaks off anywhere is read as far as it goes: %s", (name) => {
  const whole = {
    "people.yaml":
      'people:\n  - id: a\n    name: "Anna Aal"\n    names: { ru: [Анна] }\n    bio: |\n      x\n',
    "people.csv": 'id,name,bio\r\na,Anna Aal,"x\r\ny"\r\nb,Bo Berg,\r\n',
    "people.xml": '<TEI><person xml:id="a"><persName>Anna &amp; Aal</persName></person></TEI>',
  }[name];
  for (let end = 0; end <= whole.length; end++) checkRead(whole.slice(0, end), name);
  expect(checkRead(whole, name).problems).toEqual([]);
});

describe("YAML", () => {
  const read = (text: string) => checkRead(text, "people.yaml");

  test("a bomb of references does not go off", () => {
    const levels = Array.from(
      { length: 25 },
      (_, at) => `b${at}: &b${at} [${Array(9).fill(at ? `*b${at - 1}` : "x")}]`,
    );
    const { entries, problems } = read(`${levels.join("\n")}\npeople: *b24\n`);
    expect(entries).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });

  test("references in circles end, and the rest is used", () => {
    const text =
      "people: &p\n  - *p\n  - &q { id: a, name: *q }\n  - { id: b, name: Bo Berg, names: [*p] }\n";
    expect(names(read(text))).toEqual(["b: Bo Berg"]);
  });

  test("merge keys bring nobody", () => {
    const { entries, problems } = read(
      "people:\n  - &a { id: a, name: Anna Aal }\n  - { <<: *a, id: b, name: Bo }\n",
    );
    expect(entries.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(problems.map(({ range }) => range.start)).toEqual([{ line: 2, character: 6 }]);
  });

  test.each([
    ["people: 5\n", "0:8"],
    ["people: { a: b }\n", "0:0"],
    ["people: [5]\n", "0:9"],
    ["people:\n  - id: [a]\n    name: Anna Aal\n", "1:8"],
    ["people:\n  - id: a\n    name: { x: y }\n", "2:10"],
    ["people:\n  - { id: a, name: Anna Aal, born: [1898] }\n", "1:35"],
    ["people:\n  - { id: a, name: Anna Aal, roles: [[x]] }\n", "1:37"],
    ["people:\n  - { id: a, name: Anna Aal, names: { ru: { x: y } } }\n", "1:42"],
    ["people:\n  - { id: a, id: b, name: Anna Aal }\n", "1:13"],
    ["people:\n  - id: a\n    name: !!binary aGVs\n", "2:19"],
    ["--- {}\n--- {}\n", "1:0"],
  ])("%j is wrong at %s", (text, place) => {
    const [first] = read(text).problems.filter(({ severity }) => severity === "error");
    const at = first?.range.start;
    expect(at ? `${at.line}:${at.character}` : "").toBe(place);
  });

  test("no more than 500 problems are told, and no endless ones", () => {
    expect(read(`people:\n${"  - just words\n".repeat(600)}`).problems).toHaveLength(500);
    expect(read("!".repeat(5000)).problems.length).toBeGreaterThan(0);
  });
});

describe("CSV", () => {
  const read = (text: string) => checkRead(text, "people.csv");

  test("quotes that are never closed, and cells without a column", () => {
    expect(names(read(`id,name\na,"Anna\n${"b,Bo\n".repeat(3)}`))).toHaveLength(4);
    expect(read(`id,name\na,Anna${",x".repeat(10_000)}\n`).problems).toHaveLength(1);
    expect(read(`${"id,".repeat(2000)}name\na,b\n`).problems).toHaveLength(500);
  });

  test("a cell of a hundred thousand forms is read", () => {
    const { entries } = read(`id,name,names\na,Anna Aal,${"x;".repeat(100_000)}\n`);
    expect(entries[0]?.names).toHaveLength(100_000);
  });
});

describe("TEI", () => {
  const read = (text: string) => checkRead(text, "people.xml");
  const person = (name: string) => `<person xml:id="a"><persName>${name}</persName></person>`;

  test("entities are neither expanded nor fetched", () => {
    const bomb = Array.from({ length: 10 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`);
    const { entries, problems } = read(
      `<!DOCTYPE x [<!ENTITY e0 "lol">${bomb.join("")}]>\n${person("&e10;")}`,
    );
    expect(entries[0]?.name).toBe("&e10;");
    expect(problems.map(({ range }) => range.start)).toEqual([
      { line: 0, character: 0 },
      expect.objectContaining({ line: 1 }),
    ]);
    const file = read(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>${person("&e;")}`);
    expect(file.entries[0]?.name).toBe("&e;");
    expect(
      names(read(`<!DOCTYPE TEI SYSTEM "http://127.0.0.1:9/tei.dtd">${person("Bo")}`)),
    ).toEqual(["a: Bo"]);
  });

  test("a person with very many names keeps them all", () => {
    const { entries } = read(
      `<person xml:id="a">${"<persName>Anna Aal</persName>".repeat(20_000)}</person>`,
    );
    expect(entries[0]?.names).toHaveLength(19_999);
  });

  test("after twenty faults the rest are consequences", () => {
    expect(read("<".repeat(5000)).problems.length).toBeLessThanOrEqual(21);
  });
});

test.each(FILES)("damaged characters are told of, and left out: %s", (name) => {
  const text = {
    "people.yaml": "people:\n  - id: a\n    name: An\0na\ud800 Aal\n",
    "people.csv": "id,name\na,An\0na\ud800 Aal\n",
    "people.xml": '<person xml:id="a">\n<persName>An\0na\ud800 Aal</persName></person>',
  }[name];
  const { problems, entries } = checkRead(text, name);
  expect(entries[0]?.name).toBe("Anna Aal");
  const damage = problems.find(({ message }) => message.includes("no part of any text"));
  const [line, character] = { "people.yaml": [2, 12], "people.csv": [1, 4], "people.xml": [1, 12] }[
    name
  ];
  expect(damage?.range.start).toEqual({ line, character });
});

test.each(FILES)("a byte-order mark moves nothing: %s", (name) => {
  const text = {
    "people.yaml": "people: [{ id: a, name: Bo, x: y }]\n",
    "people.csv": "id,name,x\na,Bo,y\n",
    "people.xml": '<person xml:id="a"><persName>Bo</persName><birth when="x"/></person>',
  }[name];
  expect(checkRead(`\ufeff${text}`, name)).toEqual(checkRead(text, name));
});
