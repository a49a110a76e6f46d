import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { archiveReference } from "../../server/src/analysis/archive-reference";
import { fieldText } from "../../server/src/analysis/front-matter";
import { notesOf } from "../../server/src/analysis/notes";
import { type Page, structureOf } from "../../server/src/analysis/structure";
import { type TeiElement, teiElement } from "../../server/src/analysis/tei-element";
import { FIELDS } from "../../server/src/features/data/fields";
import { readingsOf } from "../../server/src/features/readings";
import { RULES } from "../../server/src/rules";
import { findings } from "../../server/src/rules/run";
import {
  type Conventions,
  conventionsWith,
  defaultConventions,
  type Profile,
} from "../../server/src/syntax/conventions";
import { KINDS } from "../../server/src/syntax/data/kinds";
import { LABELS, type LabelRow } from "../../server/src/syntax/data/labels";
import { FIELD_KEYS, LANGUAGES } from "../../server/src/syntax/data/words";
import type { Document } from "../../server/src/syntax/document";
import { MEMO_KEYS } from "../../server/src/syntax/lines/field-line";
import type { BracketMark, MarkKind } from "../../server/src/syntax/nodes";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { marksIn } from "../../server/src/syntax/walk";
import {
  type Claim,
  codeIn,
  type Fence,
  fencesIn,
  headingsIn,
  linksIn,
  pageKept,
  printTable,
  readPage,
  region,
  tablesIn,
} from "../support/documentation";
import { fromVisible, outline } from "../support/tree";

/**
 * `docs/language.md` is true: every example in it is parsed, every spelling in its tables becomes
 * the TEI element beside it, and its dictionaries are those of the code. After a change to the
 * language, `UPDATE_DOCS=1 npx vitest run test/docs` writes what the code now says into the page;
 * read the difference before you keep it.
 */
const PAGE = "language.md";

/** What can stand below an example, by the name of its block of code. */
const RESULTS: Readonly<Record<string, (document: Document) => string>> = {
  tree: outline,
  parts: partsOf,
  notes: notesIn,
  archive: archiveIn,
  findings: findingsIn,
  readings: readingsIn,
  text: transcriptionText,
};

/** A spelling for every kind of mark, with all that the kind can say. */
const NATIVE: { readonly [Kind in MarkKind]: string } = {
  addition: "[handwritten in the left margin, h2: soon]",
  deletion: "[deleted, h2: soon]",
  substitution: "[transposed, h2: bad luck -> luck bad]",
  variant: "[in the draft, in the margin, h2: later]",
  gap: "[illegible: 2-3 words]",
  damage: "[torn, h2: harbour]",
  unclear: "[Falk?]",
  supplied: "[to the]",
  space: "[blank: 2 lines]",
  note: "[editor's note in the margin, h2: a joke]",
  description: "[description in the margin, h2: a pressed flower]",
  noteReference: "[^1]",
  stamp: "[stamp in the upper left corner, h2: PAID]",
  signature: "[signed, h2: I. Falk]",
  personName: "[@falk: Irene]",
  identification: "[=@falk]",
  foreign: "[la: ad acta]",
  expansion: "[expanded: Dr. -> Doctor]",
  sic: "[sic]",
  highlight: "[underlined in red pencil, h2: now]",
  handShift: "[hand: h2]",
  runningMatter: "[folio in the upper right corner, h2: 13]",
  letterPart: "[salutation, h2: Dear Irene,]",
  heading: "[heading: Costs]",
  verse: "[verse:⏎One line⏎and the next]",
  list: "[list:⏎rope⏎lamp oil]",
  columnBreak: "[column]",
  lineBeginning: "[line 5]",
  anchor: "[#12]",
  insertionPoint: "[insert N1]",
  date: "[date 1887-02-04: 4 February]",
  reference: "[see: letter.recto#12]",
  ditto: "[ditto: rope]",
  pageBreak: "[page 12r | scans/0012.jpg]",
};

const page = pageKept(PAGE, claimsIn);

describe("examples and dictionaries", () => {
  test.each(claimsIn(page))("$title", ({ span, expected }) => {
    const written = page.slice(span.start, span.end);
    expect(written, `The code says:\n\n${expected}\n`).toBe(expected);
  });

  test("no example stands without its result", () => {
    const lonely = examples(page).filter(({ results }) => results.length === 0);
    expect(lonely.map(({ line }) => line)).toEqual([]);
    expect(examples(page).length).toBeGreaterThan(30);
  });
});

describe("spellings", () => {
  const rows = tablesIn(page)
    .filter(({ heads }) => heads[0] === "Write" && heads.at(-1) === "TEI")
    .flatMap((table) => table.rows);
  const spellings = rows.flatMap((cells) => {
    const native = codeIn(cells[0] ?? "");
    const [tei = ""] = codeIn(cells.at(-1) ?? "");
    return [...native, ...codeIn(cells[1] ?? "")].map((text) => ({ text, native: native[0], tei }));
  });

  test.each(spellings)("$text is $tei", ({ text, native = "", tei }) => {
    const mark = firstMark(text);
    expect(mark.kind).toBe(firstMark(native).kind);
    const element = teiElement(mark, text);
    expect(tagOf(element, attributesNamed(tei)), tagOf(element)).toBe(tei);
  });

  test("every kind of mark has a row", () => {
    const described = new Set(spellings.map(({ text }) => firstMark(text).kind));
    expect(Object.keys(KINDS).filter((kind) => !described.has(kind as MarkKind))).toEqual([]);
    for (const [kind, text] of Object.entries(NATIVE)) expect(firstMark(text).kind).toBe(kind);
  });

  test("some spellings stand in each language", () => {
    const written = spellings.map(({ text }) => text).join("\n");
    for (const word of ["от руки", "handschriftlich", "manuscrit", "inserted by hand"]) {
      expect(written).toContain(word);
    }
  });
});

describe("lists", () => {
  test("the keys of the front matter", () => {
    const rows = tableWith("Key").map(([key = "", alone, , tei = ""]) => [
      codeIn(key)[0],
      alone === "yes" ? "strong" : "weak",
      codeIn(tei)[0],
    ]);
    const expected = Object.entries(FIELD_KEYS).map(([key, strength]) => [
      key,
      strength,
      FIELDS.get(key)?.tei,
    ]);
    expect(rows.sort()).toEqual(expected.sort());
  });

  test("the keys of memoranda and the codes of languages", () => {
    expect(codesAfter("The keys of memoranda are")).toEqual([...MEMO_KEYS]);
    expect(codesAfter("These codes need no declaration:")).toEqual(Object.keys(LANGUAGES));
  });

  test("the spellings of sections", () => {
    const rows = tableWith("Section");
    expect(rows.length).toBeGreaterThan(3);
    for (const [native = "", found = "", tei = ""] of rows) {
      const types = [...codeIn(native), ...codeIn(found)].map((text) => {
        const [block] = parse(text, defaultConventions).blocks;
        return block?.kind === "section" ? block.type : text;
      });
      expect([...new Set(types)]).toEqual([/type="(\w+)"/.exec(tei)?.[1]]);
    }
  });

  test("the findings of slips", () => {
    const rows = tableWith("You typed");
    expect(rows.length).toBeGreaterThan(5);
    for (const [typed = "", , finding = ""] of rows) {
      const code = /\[([a-z-]+)\]/.exec(finding)?.[1];
      for (const text of codeIn(typed)) {
        const found = findings({ document: parse(text, defaultConventions) });
        expect(found.map((one) => one.code)).toEqual([code]);
      }
    }
  });

  test("findings that the page names exist", () => {
    const named = linksIn(page).flatMap(
      (link) => /^findings\/([a-z-]+)\.md$/.exec(link)?.[1] ?? [],
    );
    expect(named.length).toBeGreaterThan(5);
    const codes: readonly string[] = RULES.map(({ code }) => code);
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  });
});

test.each([PAGE, "README.md"])("links within %s lead somewhere", (name) => {
  const text = readPage(name);
  const inner = linksIn(text).filter((link) => link.startsWith("#"));
  expect(inner.filter((link) => !headingsIn(text).includes(link.slice(1)))).toEqual([]);
});

test("links to other files lead to them", () => {
  const files = [...linksIn(page), ...linksIn(readPage("README.md"))].filter(
    (link) => !link.includes("://") && !link.startsWith("#"),
  );
  expect(files.length).toBeGreaterThan(10);
  const missing = files.filter(
    (link) => !existsSync(new URL(`../../docs/${link}`, import.meta.url)),
  );
  expect(missing).toEqual([]);
});

test("the index names every page of the manual", () => {
  const links = linksIn(readPage("README.md"));
  const pages = readdirSync(new URL("../../docs/", import.meta.url)).filter(
    (name) => name.endsWith(".md") && name !== "README.md",
  );
  expect(pages).toContain(PAGE);
  expect(pages.filter((name) => !links.includes(name))).toEqual([]);
});

interface Example extends Fence {
  readonly results: readonly Fence[];
}

function claimsIn(text: string): Claim[] {
  const results = examples(text).flatMap((example) =>
    example.results.map((result) => ({
      title: `line ${example.line}: ${example.code.split("\n", 1)} (${result.language})`,
      span: result.span,
      expected: ended(RESULTS[result.language]?.(documentOf(example)) ?? ""),
    })),
  );
  return [
    ...results,
    region(text, "labels", labelTable()),
    region(text, "kinds", kindTable()),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** Blocks of `recto`, each with the results that follow it. */
function examples(text: string): Example[] {
  const found: (Example & { results: Fence[] })[] = [];
  for (const fence of fencesIn(text)) {
    if (fence.language === "recto") found.push({ ...fence, results: [] });
    else if (fence.language in RESULTS) found.at(-1)?.results.push(fence);
  }
  return found;
}

function documentOf({ code, options }: Fence): Document {
  return parse(fromVisible(code.replace(/\n$/, "")), conventionsNamed(options));
}

function conventionsNamed(profile: string): Conventions {
  return profile === "" ? defaultConventions : conventionsWith(profile as Profile, {});
}

function ended(text: string): string {
  return text === "" ? "" : `${text}\n`;
}

function firstMark(text: string): BracketMark {
  const document = parse(text.replace(/⏎/g, "\n"), defaultConventions);
  for (const block of document.blocks) {
    if (block.kind === "page") return block.page;
    for (const mark of marksIn(document.inlines(block))) return mark;
  }
  throw new Error(`There is no mark in “${text}”.`);
}

/** The element as a page has it, with those of its attributes that are asked for. */
function tagOf({ name, attributes, parts, empty }: TeiElement, asked?: readonly string[]): string {
  const named = Object.entries(attributes)
    .filter(([attribute]) => !asked || asked.includes(attribute))
    .map(([attribute, value]) => ` ${attribute}="${value}"`);
  const open = `<${name}${named.join("")}`;
  if (parts.length > 0) return `${open}>${parts.map((part) => `<${part}/>`).join("")}</${name}>`;
  return empty ? `${open}/>` : `${open}>`;
}

function attributesNamed(tei: string): string[] {
  return [...tei.matchAll(/ ([\w:]+)="/g)].map(([, name = ""]) => name);
}

function tableWith(head: string): readonly (readonly string[])[] {
  return tablesIn(page).find(({ heads }) => heads[0] === head)?.rows ?? [];
}

function codesAfter(sentence: string): string[] {
  const start = page.indexOf(sentence);
  expect(start, sentence).toBeGreaterThan(0);
  return codeIn(page.slice(start, page.indexOf("\n", start)));
}

/** Sections and pages, as the outline shows them. */
function partsOf(document: Document): string {
  const { sections, loosePages } = structureOf(document);
  const lines = sections.flatMap(({ type, language, name, inferred, pages, mark }) => {
    const details = [language, name, inferred && "inferred"].filter(Boolean).join(", ");
    const from = `from line ${document.positionAt(mark.start).line + 1}`;
    return [`${type}${details && ` (${details})`} ${from}`, ...pages.map(pageLine)];
  });
  return [...loosePages.map(pageLine), ...lines].join("\n");
}

function pageLine({ label, ordinal }: Page): string {
  return `  page ${label ?? `without a number, the ${ordinal}. of its section`}`;
}

function notesIn(document: Document): string {
  const { bodies, references } = notesOf(document);
  const line = ({ start }: { start: number }) => document.positionAt(start).line + 1;
  return [
    ...references.map((end) => `reference ${end.key} on line ${line(end)}`),
    ...bodies.map((end) => `body ${end.key} on line ${line(end)}`),
  ].join("\n");
}

function archiveIn(document: Document): string {
  const found = archiveReference(fieldText(document, "Citation") ?? "");
  const parts = found?.parts.map(({ level, value }) => `${level}: ${value}`) ?? [];
  const leaves = found?.leaves ? [`leaves: ${found.leaves.labels.join(", ")}`] : [];
  return [`repository: ${found?.repository}`, ...parts, ...leaves].join("\n");
}

function readingsIn(document: Document): string {
  return readingsOf(document)
    .map(({ kind, words, checks }) => `${kind} ${words}${checks.length > 0 ? ": checked" : ""}`)
    .join("\n");
}

function findingsIn(document: Document): string {
  return findings({ document })
    .map(({ severity, code, span }) => {
      const line = document.positionAt(span.start).line + 1;
      return `line ${line}: ${severity} ${code}`;
    })
    .join("\n");
}

function labelTable(): string {
  const words = (list: readonly string[] = []) => list.join(", ");
  const rows = LABELS.map((row) => [
    markName(row),
    row.alone ? "alone" : "",
    ...[row.en, row.ru, row.de, row.fr].map(words),
  ]);
  return printTable(["Mark", "Stands", "English", "Russian", "German", "French"], rows);
}

function markName({ kind, value }: LabelRow): string {
  const { name } = KINDS[kind];
  return value === undefined || value === name ? name : `${name} (${value})`;
}

function kindTable(): string {
  const rows = Object.entries(KINDS).map(([kind, { sign, name, meaning, by }]) => {
    const text = NATIVE[kind as MarkKind];
    const { name: element, attributes, parts } = teiElement(firstMark(text), text);
    const named = Object.keys(attributes).map((attribute) => ` @${attribute}`);
    const inner = parts.length > 0 ? `/${parts.join("+")}` : "";
    return [sign, name, meaning, by, `\`${text}\``, `\`${element}${inner}${named.join("")}\``];
  });
  return printTable(["Sign", "Mark", "It says", "Speaks", "For example", "TEI"], rows);
}
