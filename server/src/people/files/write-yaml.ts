import { Document, isCollection, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Entry, NameForm, Role } from "../entry";
import { ENTRY_KEYS } from "./draft";

/** A register as `people.yaml`: one blank line between entries, short lists on one line. */
export function writeYaml(entries: readonly Entry[]): string {
  const document = new Document();
  const list = new YAMLSeq();
  list.items = entries.map((entry, index) => {
    const node = entryNode(entry);
    node.spaceBefore = index > 0;
    return node;
  });
  document.contents = mapOf([["people", list]]) as never;
  return document.toString({ lineWidth: 100, flowCollectionPadding: false });
}

function entryNode(entry: Entry): YAMLMap {
  return mapOf(ENTRY_KEYS.map((key) => [key, valueOf(entry, key)] as const));
}

function valueOf(entry: Entry, key: (typeof ENTRY_KEYS)[number]) {
  switch (key) {
    case "names":
      return namesNode(entry.names);
    case "roles":
      return entry.roles.length > 0 ? listOf(entry.roles.map(roleNode)) : undefined;
    case "misread":
      return entry.misread.length > 0 ? listOf(entry.misread.map(scalar), true) : undefined;
    case "links":
      return entry.links.length > 0 ? listOf(entry.links.map(scalar)) : undefined;
    case "born":
    case "died":
      return date(entry[key]);
    case "type":
      return entry.type === "person" ? undefined : scalar(entry.type);
    case "bio":
      return entry.bio === undefined ? undefined : bioNode(entry.bio);
    default:
      return entry[key] === undefined ? undefined : scalar(entry[key]);
  }
}

/** By language where that keeps their order; else a list whose items may name a language. */
function namesNode(names: readonly NameForm[]) {
  if (names.length === 0) return undefined;
  const runs = runsOf(names);
  const languages = new Set(runs.map(({ language }) => language));
  if (languages.size === runs.length && !languages.has(undefined))
    return mapOf(runs.map(({ language = "", forms }) => [language, formsNode(forms)]));
  const items = runs.flatMap(({ language, forms }): unknown[] =>
    language === undefined ? forms.map(scalar) : [mapOf([[language, formsNode(forms)]])],
  );
  return listOf(items, languages.size === 1);
}

/** Forms that stand one after the other in the same language. */
function runsOf(names: readonly NameForm[]) {
  const runs: { readonly language: string | undefined; readonly forms: string[] }[] = [];
  for (const { text, language } of names) {
    const last = runs.at(-1);
    if (last && last.language === language) last.forms.push(text);
    else runs.push({ language, forms: [text] });
  }
  return runs;
}

function formsNode(forms: readonly string[]) {
  const [only = "", ...others] = forms;
  return others.length === 0 ? scalar(only) : listOf(forms.map(scalar), true);
}

function roleNode({ title, from, to }: Role): YAMLMap {
  const map = mapOf([
    ["title", scalar(title)],
    ["from", date(from)],
    ["to", date(to)],
  ]);
  map.flow = true;
  return map;
}

/** A long text begins on a line of its own, so that it can be edited like any text. */
function bioNode(bio: string): Scalar {
  const node = scalar(bio);
  if (bio.includes("\n")) node.type = Scalar.BLOCK_LITERAL;
  else if (bio.length > SHORT) node.type = Scalar.BLOCK_FOLDED;
  return node;
}

/** As much as fits on a line beside its key. */
const SHORT = 80;

/** A plain year stands without quotes, as historians write it. */
function date(text: string | undefined) {
  if (text === undefined) return undefined;
  return /^[1-9]\d{3}$/.test(text) ? new Scalar(Number(text)) : scalar(text);
}

function scalar(text: string): Scalar {
  return new Scalar(text);
}

function mapOf(fields: readonly (readonly [string, unknown])[]): YAMLMap {
  const map = new YAMLMap();
  map.items = fields
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => new Pair(scalar(key), value));
  return map;
}

function listOf(items: readonly unknown[], flow = false): YAMLSeq {
  const list = new YAMLSeq();
  list.items = [...items];
  list.flow = flow && !items.some(isCollection);
  return list;
}
