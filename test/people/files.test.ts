import { readFileSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import { registerProblems } from "../../server/src/people/files/check";
import { csvRows } from "../../server/src/people/files/csv-rows";
import { type RegisterProblem, Report } from "../../server/src/people/files/problem";
import { readRegister } from "../../server/src/people/files/read-register";

/** `line:from-to severity code: message`, with the words that are underlined, from line 1. */
function told(problems: readonly RegisterProblem[], text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return problems.map(({ range: { start, end }, severity, code, message }) => {
    const line = lines[start.line] ?? "";
    const words = line.slice(start.character, start.line === end.line ? end.character : undefined);
    return `${start.line + 1}: ${severity} ${code} at “${words}”: ${message}`;
  });
}

function read(text: string, name = "file:///people.yaml") {
  const { entries, problems } = readRegister(text, name);
  return { entries, told: told([...problems, ...registerProblems(entries)], text) };
}

test("an entry has all that the register says", () => {
  const { entries, told } = read(`people:
  - id: peng
    name: Peng Dehuai
    names:
      en: [Peng Te-huai]
      zh: 彭德怀
    misread: Пон До-худом
    born: 1898-10-24
    roles:
      - { title: Minister, from: 1954-09, to: 1959 }
      - Marshal
    bio: |
      One.

      Two.
    links: https://example.org
`);
  expect(told).toEqual([]);
  expect(entries).toEqual([
    {
      id: "peng",
      type: "person",
      name: "Peng Dehuai",
      names: [
        { text: "Peng Te-huai", language: "en" },
        { text: "彭德怀", language: "zh" },
      ],
      misread: ["Пон До-худом"],
      born: "1898-10-24",
      roles: [{ title: "Minister", from: "1954-09", to: "1959" }, { title: "Marshal" }],
      bio: "One.\n\nTwo.",
      links: ["https://example.org"],
      source: {
        uri: "file:///people.yaml",
        range: { start: { line: 1, character: 4 }, end: { line: 16, character: 0 } },
        idRange: { start: { line: 1, character: 8 }, end: { line: 1, character: 12 } },
        nameRange: { start: { line: 2, character: 10 }, end: { line: 2, character: 21 } },
      },
    },
  ]);
});

test("what is wrong in YAML is said at its key, and the rest is used", () => {
  const { entries, told } = read(`\ufeffpeople:
  - id: a
    name: 1898
    names: { en: [x, 2], old spelling: B A }
    nmae: C
  - id: [b]
    name: Berta Beck
    type: persno
    born: 1900
    died: 1898?
  - name: Carl Cohn
    died: spring
    roles: [{ title: Clerk, from: 1950, to: 1949 }, { from: 1950 }]
  - id: d
  - just words
  - id: a
    name: Berta  Beck
    born: 1700
    died: 1900
`);
  expect(entries.map(({ id, name }) => `${id}: ${name}`)).toEqual([
    "a: 1898",
    "berta-beck: Berta Beck",
    "carl-cohn: Carl Cohn",
    "a: Berta Beck",
  ]);
  expect(told.sort()).toMatchInlineSnapshot(`
    [
      "11: error register-syntax at “Carl Cohn”: “Carl Cohn” has no id. Write one, such as “id: carl-cohn”.",
      "12: warning impossible-date at “spring”: “spring” is no date that can be compared. Write 1898, 1898-10 or 1898-10-24; with “?” if it is doubtful, with “~” if it is about that time.",
      "13: error register-syntax at “{ from: 1950 }”: This office has no title.",
      "13: warning impossible-date at “1949”: The office “Clerk” ends before it begins (1950).",
      "14: error register-syntax at “d”: “d” has no name. Nothing of it is used.",
      "15: error register-syntax at “just words”: An entry consists of keys, as in “id: peng-dehuai”.",
      "16: error duplicate-id at “a”: The id “a” is that of 1898. Only the first entry with it is used.",
      "17: warning contested-name at “Berta  Beck”: “Berta Beck” is a name of berta-beck, too. Where it stands alone, the text cannot say who is meant.",
      "19: warning impossible-date at “1900”: Born in 1700: nobody has grown as old as that.",
      "3: error register-syntax at “1898”: Here should be a name. If “1898” is meant, put it in quotes.",
      "4: error register-syntax at “2”: Here should be a name. If “2” is meant, put it in quotes.",
      "4: warning register-syntax at “old spelling”: “old spelling” is no language or script. Write a code such as en, ru, zh or Cyrl.",
      "5: warning register-syntax at “nmae”: There is no key “nmae”. Did you mean “name”?",
      "6: error register-syntax at “[b]”: Here should be an id, not a list or further keys.",
      "7: error register-syntax at “Berta Beck”: “Berta Beck” has no id. Write one, such as “id: berta-beck”.",
      "8: error register-syntax at “persno”: “persno” is no type. It is person, place or organisation.",
    ]
  `);
});

test("references with * are followed, in bounds", () => {
  const { entries } = read(`people:
  - &a { id: a, name: &n Anna Aal }
  - { id: b, name: Bo Berg, names: [*n] }
  - *x
`);
  expect(entries.map(({ names }) => names.map(({ text }) => text))).toEqual([[], ["Anna Aal"]]);
  const many = `people:\n  - names: &n [${"x, ".repeat(500)}]\n${"  - { id: b, names: *n }\n".repeat(500)}`;
  const bounded = readRegister(many, "people.yaml");
  expect(bounded.problems.map(({ message }) => message).join()).toContain("too many references");
  // Of 250,000 names that the references stand for.
  const names = bounded.entries.reduce((sum, entry) => sum + entry.names.length, 0);
  expect(names).toBeGreaterThan(5000);
  expect(names).toBeLessThan(10_500);
});

test("circles, depth and other formats do no harm", () => {
  expect(read("people: &a [*a, {id: b, name: *a}]").entries).toEqual([]);
  for (const text of [
    "[".repeat(50_000),
    "{a: ".repeat(20_000),
    "- ".repeat(20_000),
    "\0",
    "%",
    "a: b: c",
    "--- a\n--- b",
  ])
    for (const name of ["a.yaml", "a.xml", "a.csv"]) expect(read(text, name).entries).toEqual([]);
  expect(read("<a>".repeat(100_000), "a.xml").told.length).toBeGreaterThan(0);
  expect(read("<person>".repeat(100_000), "a.xml").entries).toEqual([]);
  for (const name of ["a.yaml", "a.xml"]) expect(read("", name).entries).toEqual([]);
});

test("YAML above 8 MB is refused, and CSV is named", () => {
  const { told } = read(`people:\n${"# 12345678\n".repeat(800_000)}`);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("people.csv");
});

test("letters lost by a wrong encoding are reported", () => {
  expect(read("people:\n  - { id: a, name: P\ufffdter }\n").told).toEqual([
    expect.stringContaining("2: warning register-syntax at “\ufffd”: Letters were lost here"),
  ]);
});

test("a table is read, whatever parts its cells", () => {
  for (const [mark, list] of [
    [",", ";"],
    [";", "|"],
    ["\t", ";"],
  ] as const) {
    const text = `\ufeffName,ID,names,roles,bio\r\nPeng Dehuai,peng,ru: Пэн~Peng Te-huai,Minister (1954-09/..)~Marshal,"He said ""no""\r\ntwice"\r\n`;
    const { entries, told } = read(text.replaceAll(",", mark).replaceAll("~", list), "a.csv");
    expect(told).toEqual([]);
    expect(entries).toMatchObject([
      {
        id: "peng",
        name: "Peng Dehuai",
        names: [{ text: "Пэн", language: "ru" }, { text: "Peng Te-huai" }],
        roles: [{ title: "Minister", from: "1954-09" }, { title: "Marshal" }],
        bio: 'He said "no"\ntwice',
        source: { idRange: { start: { line: 1, character: 12 }, end: { line: 1, character: 16 } } },
      },
    ]);
  }
});

test("what is wrong in a table is said at its cell", () => {
  const { entries, told } = read(
    `id,name,naems,born\na,Anna Aal,,1898-13\nb,Bo,Berg,1900,x\n,Carl Cohn,,\nd,"Dora Dahl,,\ne,"E" x,,\n`,
    "a.csv",
  );
  expect(entries.map(({ id, name }) => `${id}: ${name}`)).toMatchInlineSnapshot(`
    [
      "a: Anna Aal",
      "b: Bo",
      "carl-cohn: Carl Cohn",
      "d: Dora Dahl,, e,E" x",
    ]
  `);
  expect(told).toMatchInlineSnapshot(`
    [
      "1: warning register-syntax at “naems”: There is no column “naems”. Did you mean “names”?",
      "2: warning impossible-date at “1898-13”: “1898-13” is no date that can be compared. Write 1898, 1898-10 or 1898-10-24; with “?” if it is doubtful, with “~” if it is about that time.",
      "3: error register-syntax at “x”: There is no column for this cell. Put text with commas in quotes.",
      "4: error register-syntax at “Carl Cohn”: “Carl Cohn” has no id. Write one, such as “id: carl-cohn”.",
      "6: error register-syntax at “E" x”: After a closing quote only the next cell may follow; double quotes inside.",
    ]
  `);
});

test("a table without a head names nobody", () => {
  expect(read("Peng Dehuai,1898\n", "a.csv").told.at(-1)).toContain("has to name the columns");
});

test("a table is read in one pass, and no place is looked up twice", () => {
  const places = vi.spyOn(Report.prototype, "range");
  onTestFinished(() => places.mockRestore());
  const row = (at: number) =>
    `p${at},"Anna ${at} Aal",ru: Анна Ааль; de: Anna Aahl,1898-10-24,1974?,Clerk (1920/1933); Keeper,"He said ""no"", twice"\n`;
  const text = `id,name,names,born,died,roles,bio\n${Array.from({ length: 2000 }, (_, at) => row(at)).join("")}`;
  const report = new Report(text, "people.csv");
  const cells = [...csvRows(report, ",")].flat();
  expect(cells).toHaveLength(7 * 2001);
  expect(cells.reduce((sum, { start, end }) => sum + end - start + 1, 0)).toBe(text.length);
  const { entries, problems } = readRegister(text, "people.csv");
  expect(entries).toHaveLength(2000);
  expect(problems).toEqual([]);
  expect(places).toHaveBeenCalledTimes(3 * 2000);
});

const TEI = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff>
<listPerson>
  <head>People</head>
  <listPerson type="family">
    <person xml:id="schnitzler" sex="1">
      <persName><surname>Schnitzler</surname><forename>Arthur</forename></persName>
      <persName type="alt" xml:lang="ru">Артур Шницлер</persName>
      <birth when="1862-05-15">15. 5. 1862 in <placeName>Wien</placeName></birth>
      <death><date when="1931-10-21"/><placeName>Wien</placeName></death>
      <occupation>writer</occupation>
      <idno type="GND">118609807</idno>
      <note><p>Wrote
         <hi>Reigen</hi>.</p><p>And more.</p></note>
    </person>
    <person xml:id="peng">
      <persName><roleName>Marshal</roleName> <surname>Peng</surname> <forename>Dehuai</forename></persName>
      <persName xml:lang="zh">
        <surname>彭</surname>
        <forename>德怀</forename>
      </persName>
      <birth notBefore="1898" notAfter="1899"/>
      <death when="1974" cert="low"/>
      <figure><graphic url="portraits/peng%20d.jpg"/></figure>
    </person>
  </listPerson>
</listPerson>
<listPlace><place xml:id="wien"><placeName>Wien</placeName><place xml:id="alser"><placeName>Alsergrund</placeName></place></place></listPlace>
<listOrg><org xml:id="burg"><orgName>Burgtheater &amp; Cie</orgName></org></listOrg>
</standOff></TEI>
`;

test.each(["\n", "\r\n"])("TEI of other editions is read", (lineEnd) => {
  const { entries, told } = read(TEI.replaceAll("\n", lineEnd), "a.xml");
  expect(told).toEqual([]);
  expect(entries.map(({ source: _, ...entry }) => entry)).toMatchSnapshot();
  expect(entries[0]?.source).toMatchObject({
    range: { start: { line: 4, character: 4 }, end: { line: 13, character: 13 } },
    idRange: { start: { line: 4, character: 20 }, end: { line: 4, character: 30 } },
  });
});

test("broken XML is read as far as it goes, and entities are not expanded", () => {
  const { entries, told } = read(
    `<!DOCTYPE a [<!ENTITY x "Anna Aal">]>\n<list>\n<person xml:id="a"><persName>&x; Bo</persName></b></person>\n<person xml:id="c"><persName>Carl Cohn`,
    "a.xml",
  );
  expect(entries.map(({ id, name }) => `${id}: ${name}`)).toMatchInlineSnapshot(`
    [
      "a: &x; Bo",
      "c: Carl Cohn",
    ]
  `);
  expect(told).toMatchInlineSnapshot(`
    [
      "1: error register-syntax at “<!DOCTYPE”: Entities declared in a file are not expanded. Write the characters themselves.",
      "3: error register-syntax at “;”: This cannot be read as XML: undefined entity.",
      "3: error register-syntax at “>”: This cannot be read as XML: unexpected close tag.",
      "3: error register-syntax at “>”: This cannot be read as XML: unmatched closing tag: person.",
      "4: error register-syntax at “n”: This cannot be read as XML: unclosed tag: persName.",
    ]
  `);
});

test("registers are checked together", () => {
  const one = readRegister("people:\n- { id: a, name: Anna Aal, portrait: a.jpg }\n", "one.yaml");
  const two = readRegister("id,name,names\na,Bo,\nb,Bo Berg,Anna Aal\nc,Carl Aal,Aal\n", "two.csv");
  const problems = registerProblems([...one.entries, ...two.entries], (path, uri) => {
    expect([path, uri]).toEqual(["a.jpg", "one.yaml"]);
    return false;
  });
  expect(
    problems.map(({ uri, code, range, other }) => [uri, code, range.start, other?.uri]),
  ).toEqual([
    ["two.csv", "duplicate-id", { line: 1, character: 0 }, "one.yaml"],
    ["two.csv", "contested-name", { line: 2, character: 2 }, "one.yaml"],
    ["one.yaml", "missing-portrait", { line: 1, character: 37 }, undefined],
  ]);
  expect(registerProblems(one.entries, () => undefined)).toEqual([]);
});

test("the samples have no fault", () => {
  expect(read(readFileSync("samples/people.yaml", "utf8")).told).toEqual([]);
});
