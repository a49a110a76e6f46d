import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Span } from "../../server/src/text/span";

/** A block of code in a page of the manual: the words after its first fence, and what it holds. */
export interface Fence {
  readonly language: string;
  readonly options: string;
  readonly code: string;
  readonly line: number;
  /** Where the code stands in the page, with its last line end. */
  readonly span: Span;
}

/** A table in a page of the manual; `\|` in a cell is a bar. */
interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A stretch of a page that the code decides: what stands there, and what should. */
export interface Claim {
  readonly title: string;
  readonly span: Span;
  readonly expected: string;
}

const DOCS = fileURLToPath(new URL("../../docs/", import.meta.url));
const FENCE = /^```(\w+) *([^\n]*)\n([\s\S]*?)^```$/gm;
const TABLE = /(?:^\|.*\|\n)+/gm;

/** The text of a page of the manual; the name counts from the folder `docs`. */
export function readPage(name: string): string {
  return readFileSync(DOCS + name, "utf8");
}

/**
 * A page of the manual as it stands, or, when `UPDATE_DOCS` is set, as the code would have it:
 * then the page is written anew first.
 */
export function pageKept(name: string, claimsIn: (page: string) => readonly Claim[]): string {
  const page = readPage(name);
  if (!process.env.UPDATE_DOCS) return page;
  const updated = claimsIn(page).reduceRight(
    (text, { span, expected }) => text.slice(0, span.start) + expected + text.slice(span.end),
    page,
  );
  if (updated !== page) writeFileSync(DOCS + name, updated);
  return updated;
}

/** The blocks of code in a page. */
export function fencesIn(page: string): Fence[] {
  return [...page.matchAll(FENCE)].map((match) => {
    const [whole, language = "", options = "", code = ""] = match;
    const start = match.index + whole.length - "```".length - code.length;
    const line = page.slice(0, match.index).split("\n").length;
    return { language, options, code, line, span: { start, end: start + code.length } };
  });
}

/** The tables in a page. */
export function tablesIn(page: string): Table[] {
  return [...page.matchAll(TABLE)].map(([text]) => {
    const [heads = [], , ...rows] = text.trimEnd().split("\n").map(cellsOf);
    return { heads, rows };
  });
}

/** A table as a page has it. */
export function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |\n`;
  return [heads, heads.map(() => "---"), ...rows].map(line).join("");
}

/** What stands between `<!-- begin NAME -->` and `<!-- end NAME -->`, which code can make. */
export function region(page: string, name: string, expected: string): Claim {
  const begin = `<!-- begin ${name} -->\n`;
  const start = page.indexOf(begin) + begin.length;
  const end = page.indexOf(`<!-- end ${name} -->`, start);
  if (start < begin.length || end < 0) throw new Error(`The page has no region “${name}”.`);
  return { title: `the region “${name}”`, span: { start, end }, expected };
}

/** The texts in a cell that are set as code; `⏎` in them is a line end. */
export function codeIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code.replace(/⏎/g, "\n"));
}

/** The targets of the links in a page. */
export function linksIn(page: string): string[] {
  const prose = page.replace(FENCE, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
}

/** The names by which links reach the headings of a page. */
export function headingsIn(page: string): string[] {
  const prose = page.replace(FENCE, "");
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replace(/ /g, "-"),
  );
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\\|/g, "|"));
}
