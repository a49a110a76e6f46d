import { expect } from "vitest";
import type { Entry, EntryType, Role } from "../../server/src/people/entry";
import { type Matcher, prepare } from "../../server/src/people/matcher";
import type { Names } from "../../server/src/people/mention";
import { recognise } from "../../server/src/people/recognise";
import type { Recognised } from "../../server/src/people/recognised";
import { registerOf } from "../../server/src/people/register";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";

/**
 * A register in lines: `id = Name; other form; misread: X; born: 1895; place`. The first form is
 * the name of the edition.
 */
export function registerFrom(lines: string): Matcher {
  const entries = lines.trim().split("\n").map(entryFrom);
  return prepare(registerOf([entries]));
}

function entryFrom(line: string): Entry {
  const [id = "", rest = ""] = line.split("=").map((part) => part.trim());
  const parts = rest.split(";").map((part) => part.trim());
  const valuesOf = (key: string) =>
    parts.filter((part) => part.startsWith(`${key}: `)).map((part) => part.slice(key.length + 2));
  const forms = parts.filter((part) => !part.includes(": ") && !TYPES.has(part));
  const [name = "", ...names] = forms;
  const [born, died] = [valuesOf("born")[0], valuesOf("died")[0]];
  return {
    id,
    type: (parts.find((part) => TYPES.has(part)) ?? "person") as EntryType,
    name,
    names: names.map((text) => ({ text })),
    misread: valuesOf("misread"),
    roles: valuesOf("role").map(roleFrom),
    links: [],
    ...(born && { born }),
    ...(died && { died }),
  };
}

/** `Envoy (1901/1907)`: an office with the years in which it was held. */
function roleFrom(written: string): Role {
  const [, title = written, from, to] = /^(.*) \((\d+)\/(\d+)\)$/.exec(written) ?? [];
  return { title, ...(from && { from }), ...(to && { to }) };
}

const TYPES: ReadonlySet<string> = new Set(["place", "organisation"]);

export function recogniseText(text: string, matcher: Matcher, date?: string): Recognised {
  return recognise(parse(text, defaultConventions), matcher, date);
}

/** The text with every mention as `‹words|id›`; what may be misread as `‹words?id›`. */
function marked(text: string, { mentions, suspicions, ambiguities }: Names): string {
  const spans = [
    ...mentions.map(({ start, end, id }) => ({ start, end, sign: `|${id}` })),
    ...suspicions.map(({ start, end, id }) => ({ start, end, sign: `?${id}` })),
    ...ambiguities.map(({ start, end, ids }) => ({ start, end, sign: `|${ids.join("|")}` })),
  ].sort((a, b) => b.start - a.start);
  let shown = text;
  for (const { start, end, sign } of spans)
    shown = `${shown.slice(0, start)}‹${shown.slice(start, end)}${sign}›${shown.slice(end)}`;
  return shown;
}

/** Expects the mentions that the text itself shows between `‹` and `›`. */
export function checkNames(register: string, expected: string, date?: string): void {
  const text = expected.replace(/‹([^|?›]*)[|?][^›]*›/g, "$1");
  expect(marked(text, recogniseText(text, registerFrom(register), date))).toBe(expected);
}
