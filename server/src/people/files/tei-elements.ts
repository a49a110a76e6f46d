import { SaxesParser } from "saxes";
import type { Span } from "../../text/span";
import { t } from "../../text/words";
import type { Report } from "./problem";

/** An element of a TEI file with what it holds, in order. */
export interface TeiElement extends Span {
  /** Without a prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (TeiElement | string)[];
}

const DEEPEST = 200;
/** After so many faults, the rest are consequences. */
const MOST_FAULTS = 20;

/**
 * Reads the elements with these names, and hands each over when it ends; those inside another are
 * handed over first and no part of it. No declaration is followed and no entity expanded.
 */
export function readElements(
  report: Report,
  names: ReadonlySet<string>,
  found: (element: TeiElement) => void,
): void {
  const { text } = report;
  const open: (TeiElement & { end: number })[] = [];
  let [depth, faults, lastFault] = [0, 0, -1];
  const parser = new SaxesParser({ position: true, fragment: false });
  const here = () => Math.min(parser.position, text.length);
  parser.on("error", ({ message }) => {
    const at = Math.max(0, here() - 1);
    if (at === lastFault) return;
    lastFault = at;
    if (faults++ < MOST_FAULTS) report.error({ start: at, end: at + 1 }, faultIn(message));
  });
  parser.on("doctype", (declaration) => {
    if (!declaration.includes("<!ENTITY")) return;
    const start = text.indexOf("<!DOCTYPE");
    const message = t(
      "Entities declared in a file are not expanded. Write the characters themselves.",
    );
    report.error({ start, end: start + "<!DOCTYPE".length }, message);
  });
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    depth++;
    const inside = open.length > 0;
    if (depth === DEEPEST + 1)
      report.error(tagAt(text, here()), t("This is nested too deep to be read."));
    if ((!inside && !names.has(name)) || depth > DEEPEST) return;
    const place = tagAt(text, here());
    const element = {
      name,
      attributes: tag.attributes as Record<string, string>,
      children: [],
      ...place,
    };
    if (!names.has(name)) (open.at(-1) as TeiElement).children.push(element);
    open.push(element);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    if (depth >= DEEPEST || open.at(-1)?.name !== localName(name)) return;
    const element = open.pop() as TeiElement & { end: number };
    element.end = here();
    if (names.has(element.name)) found(element);
  });
  const add = (words: string) => void open.at(-1)?.children.push(words);
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(text).close();
  for (const element of open.reverse()) if (names.has(element.name)) found(element);
}

/** Where the value of an attribute stands; the tag where it cannot be told. */
export function attributeSpan(text: string, element: Span, attribute: string): Span {
  const tag = text.slice(element.start, Math.min(element.end, element.start + 2000));
  const found = new RegExp(`\\s${attribute}\\s*=\\s*["']`).exec(tag.slice(0, tag.indexOf(">") + 1));
  if (!found) return tagAt(text, text.indexOf(">", element.start) + 1);
  const start = element.start + found.index + found[0].length;
  const end = text.indexOf(text[start - 1] as string, start);
  return { start, end: end < 0 ? start : end };
}

/** The tag that ends at an offset. */
function tagAt(text: string, end: number): Span {
  return { start: Math.max(0, text.lastIndexOf("<", end - 1)), end };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function faultIn(message: string): string {
  const words = message.replace(/^[^a-z]*?\d+:\d+:\s*/i, "").replace(/\.$/, "");
  return t("This cannot be read as XML: {0}.", words);
}
