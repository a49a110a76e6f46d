import { parseDocument } from "yaml";
import { lineStart } from "../../text/lines";
import { lettersApart } from "../../text/slips";
import type { Span } from "../../text/span";
import { t } from "../../text/words";
import { yamlMessage } from "../../text/yaml-message";
import type { Entry } from "../entry";
import { type Draft, ENTRY_KEYS, entryOf, type FormAt, type RoleAt, type TextAt } from "./draft";
import { type Report, replaced } from "./problem";
import { type Field, placeOf, spanOf, YamlNodes } from "./yaml-nodes";

/** A YAML text that is longer takes seconds to read; a table of the same people does not. */
const MOST_BYTES = 8 * 1024 * 1024;
const ROLE_KEYS = ["title", "from", "to"];

/** Reads `people.yaml`. */
export function readYaml(report: Report): Entry[] {
  const { text } = report;
  if (bytesOf(text) > MOST_BYTES) {
    const message = t(
      "This register is larger than 8 MB. Nothing in it is used: for so many people, write people.csv (recto people convert makes one).",
    );
    report.error({ start: 0, end: Math.min(text.length, 1) }, message);
    return [];
  }
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  for (const error of document.errors)
    report.error(placeOf(error, document), yamlMessage(error, onlyOne));
  const nodes = new YamlNodes(document, report);
  return peopleOf(nodes, document.contents, { start: 0, end: text.length });
}

function peopleOf(nodes: YamlNodes, root: unknown, whole: Span): Entry[] {
  const expected = t(
    "A register begins with “people:”; the entries stand below it, each with “-”.",
  );
  if (nodes.isList(root)) {
    nodes.report.warning({ start: 0, end: 1 }, expected);
    return entriesOf(nodes, nodes.items(root), whole);
  }
  const fields = nodes.fields(root, whole, expected);
  for (const { key } of fields) reportUnknown(nodes.report, key, ["people"], fields);
  const people = fields.find(({ key }) => key.text === "people");
  if (!people) return [];
  const list = nodes.hasKeys(people.value) ? [] : nodes.items(people.value);
  if (nodes.hasKeys(people.value)) nodes.report.error(people.key, expected);
  return entriesOf(nodes, list, people.key);
}

function entriesOf(nodes: YamlNodes, list: readonly unknown[], around: Span): Entry[] {
  return list.flatMap((item) => {
    const draft = draftOf(nodes, item, spanOf(item) ?? around);
    return (draft && entryOf(draft, nodes.report)) ?? [];
  });
}

function draftOf(nodes: YamlNodes, node: unknown, span: Span): Draft | undefined {
  const fields = nodes.fields(node, span, t("An entry consists of keys, as in “id: peng-dehuai”."));
  if (fields.length === 0) return undefined;
  const idPlace = idPlaceIn(nodes.report.text, span);
  const draft: Draft = { ...span, names: [], misread: [], roles: [], links: [], idPlace };
  for (const { key, value } of fields) {
    switch (key.text) {
      case "id":
        draft.id = nodes.text(value, key, t("an id"), true);
        break;
      case "born":
      case "died":
        draft[key.text] = nodes.text(value, key, t("a date"), true);
        break;
      case "name":
      case "surname":
      case "forename":
      case "type":
      case "bio":
      case "portrait":
        draft[key.text] = nodes.text(value, key, WHAT[key.text]());
        break;
      case "names":
        draft.names = nodes.items(value).flatMap((item) => formsOf(nodes, item, key));
        break;
      case "misread":
        draft.misread = textsOf(nodes, value, key, t("a misreading"));
        break;
      case "links":
        draft.links = textsOf(nodes, value, key, t("an address"));
        break;
      case "roles":
        draft.roles = nodes.items(value).flatMap((item) => roleOf(nodes, item, key) ?? []);
        break;
      default:
        reportUnknown(nodes.report, key, ENTRY_KEYS, fields);
    }
  }
  return draft;
}

/** Before the first key, on a line of its own or in the braces. */
function idPlaceIn(text: string, { start }: Span): Draft["idPlace"] {
  if (text[start] === "{") return { at: start + 1, before: " id: ", after: "," };
  const indent = " ".repeat(start - lineStart(text, start));
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  return { at: start, before: "id: ", after: `${lineEnd}${indent}` };
}

const onlyOne = () =>
  t("“---” begins a second part here. A register has only one; the rest is not used.");

const WHAT = {
  name: () => t("a name"),
  surname: () => t("a surname"),
  forename: () => t("a forename"),
  type: () => t("person, place or organisation"),
  bio: () => t("a text"),
  portrait: () => t("the path of an image"),
} as const;

function textsOf(nodes: YamlNodes, value: unknown, around: Span, what: string): TextAt[] {
  return nodes.items(value).flatMap((item) => nodes.text(item, around, what) ?? []);
}

/** `Peng Te-huai`, or `ru: Пэн Дэ-хуай`, or `en: [Peng Te-huai, P'eng Te-huai]`. */
function formsOf(nodes: YamlNodes, node: unknown, around: Span): FormAt[] {
  if (!nodes.hasKeys(node)) {
    const text = nodes.text(node, around, t("a name"));
    return text ? [text] : [];
  }
  return nodes
    .fields(node, around, "")
    .flatMap(({ key, value }) =>
      textsOf(nodes, value, key, t("a name")).map((text) => ({ ...text, language: key })),
    );
}

/** `Minister`, or `{ title: Minister, from: 1954-09, to: 1959-09 }`. */
function roleOf(nodes: YamlNodes, node: unknown, around: Span): RoleAt | undefined {
  if (!nodes.hasKeys(node)) {
    const title = nodes.text(node, around, t("an office, as in “title: Minister, from: 1954”"));
    return title && { title };
  }
  const fields = nodes.fields(node, around, "");
  for (const { key } of fields) reportUnknown(nodes.report, key, ROLE_KEYS, fields);
  const valueOf = (name: string, what: string, numbers: boolean) => {
    const field = fields.find(({ key }) => key.text === name);
    return field && nodes.text(field.value, field.key, what, numbers);
  };
  const [from, to] = [valueOf("from", t("a date"), true), valueOf("to", t("a date"), true)];
  const place = spanOf(node) ?? around;
  return { title: valueOf("title", t("an office"), false) ?? { text: "", ...place }, from, to };
}

function reportUnknown(
  report: Report,
  key: TextAt,
  known: readonly string[],
  fields: readonly Field[],
): void {
  if (known.includes(key.text) || report.isFull) return;
  const meant = known.find((word) => lettersApart(word, key.text.slice(0, 40).toLowerCase()) <= 1);
  const hint = meant ? t("Did you mean “{0}”?", meant) : t("Known are {0}.", known.join(", "));
  const message = `${t("There is no key “{0}”.", key.text)} ${hint}`;
  const isFree = meant !== undefined && fields.every((field) => field.key.text !== meant);
  report.warning(key, message, isFree ? replaced(key, meant) : undefined);
}

/** The length in UTF-8, not counted on beyond the limit. */
function bytesOf(text: string): number {
  if (text.length * 3 <= MOST_BYTES) return text.length;
  let bytes = text.length;
  for (let at = 0; at < text.length && bytes <= MOST_BYTES; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) bytes += unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
