import { decoded } from "../../text/decoded";
import { dateBounds } from "../dates";
import type { Entry, EntryType } from "../entry";
import { type Draft, entryOf, type FormAt, type TextAt } from "./draft";
import { isAddress, line } from "./normal";
import type { Report } from "./problem";
import { attributeSpan, readElements, type TeiElement } from "./tei-elements";
import { composedName } from "./tei-names";

const TYPES: ReadonlyMap<string, EntryType> = new Map([
  ["person", "person"],
  ["place", "place"],
  ["org", "organisation"],
]);
const NAMES = new Set(["persName", "placeName", "orgName"]);
/** Files of authorities, whose numbers are addresses. */
const AUTHORITIES: Readonly<Record<string, string>> = {
  gnd: "https://d-nb.info/gnd/",
  viaf: "https://viaf.org/viaf/",
  wikidata: "https://www.wikidata.org/entity/",
};

/** Reads the people, places and organisations of a TEI file, wherever their lists stand. */
export function readTei(report: Report): Entry[] {
  const drafts: Draft[] = [];
  readElements(report, new Set(TYPES.keys()), (element) => drafts.push(draftOf(element, report)));
  // An element that holds others ends after them; the register keeps the order of the file.
  drafts.sort((a, b) => a.start - b.start);
  return drafts.flatMap((draft) => entryOf(draft, report) ?? []);
}

function draftOf(element: TeiElement, report: Report): Draft {
  const { start, end, attributes } = element;
  const draft: Draft = { start, end, names: [], misread: [], roles: [], links: [] };
  draft.type = { text: TYPES.get(element.name) ?? "", start, end };
  const id = attributes["xml:id"] ?? attributes.id;
  if (id) draft.id = { text: id, ...attributeSpan(report.text, element, "(?:xml:)?id") };
  const children = element.children.filter((child) => typeof child !== "string");
  for (const child of children) readChild(child, draft, report);
  return draft;
}

function readChild(child: TeiElement, draft: Draft, report: Report): void {
  const { type = "", subtype = "" } = child.attributes;
  const at = (text: string): TextAt => ({ text, start: child.start, end: child.end });
  if (NAMES.has(child.name)) return readName(child, draft, at);
  const kind = child.name === "note" ? `note ${type}` : child.name;
  switch (kind) {
    case "birth":
    case "note born":
      draft.born ??= dateOf(child, report, "when");
      break;
    case "death":
    case "note died":
      draft.died ??= dateOf(child, report, "when");
      break;
    case "occupation":
    case "note role":
      draft.roles.push(roleOf(child, report));
      break;
    case "note":
    case "note ":
    case "note bio":
      draft.bio ??= at(bioOf(child));
      break;
    case "figure":
    case "note portrait":
      draft.portrait ??= portraitOf(child, report);
      break;
    case "ptr":
    case "ref":
      if (child.attributes.target) draft.links.push(at(child.attributes.target));
      break;
    case "idno":
      readNumber(child, draft, at, `${type} ${subtype}`);
  }
}

function readNumber(
  child: TeiElement,
  draft: Draft,
  at: (text: string) => TextAt,
  type: string,
): void {
  const text = line(textOf(child));
  if (type === "recto-id ") draft.id = at(text);
  else if (/^https?:/i.test(text) || /^url /i.test(type)) draft.links.push(at(text));
  else {
    const [kind = ""] = type.toLowerCase().split(" ");
    const base = Object.hasOwn(AUTHORITIES, kind) ? AUTHORITIES[kind] : undefined;
    if (base && text) draft.links.push(at(base + text));
  }
}

function readName(child: TeiElement, draft: Draft, at: (text: string) => TextAt): void {
  const { type, "xml:lang": language } = child.attributes;
  const part = (name: string) => {
    const found = child.children.filter((one) => typeof one !== "string" && one.name === name);
    const text = line(found.map((one) => textOf(one as TeiElement)).join(" "));
    return text === "" ? undefined : at(text);
  };
  if (type === "misread") {
    draft.misread.push(at(textOf(child)));
    return;
  }
  if (type !== "form") {
    draft.surname ??= part("surname");
    draft.forename ??= part("forename");
  }
  if (type === "parts") return;
  const title = part("roleName");
  if (title) draft.roles.push({ title });
  const form = at(composedName(child, textOf));
  if (!draft.name && type !== "form") draft.name = form;
  else draft.names.push(withLanguage(form, language));
}

function withLanguage(form: TextAt, language: string | undefined): FormAt {
  if (!language) return form;
  return { ...form, language: { ...form, text: language } };
}

/** The text where it is a date; else what the attributes say, of the element or its first date. */
function dateOf(element: TeiElement, report: Report, attribute: string): TextAt | undefined {
  const text = line(element.children.filter((child) => typeof child === "string").join(" "));
  const inner = element.children.find(
    (child) => typeof child !== "string" && child.name === "date",
  );
  return (
    attributeDate(element, report, attribute) ??
    (inner ? dateOf(inner as TeiElement, report, attribute) : undefined) ??
    (text === "" ? undefined : { text, start: element.start, end: element.end })
  );
}

function attributeDate(element: TeiElement, report: Report, name: string): TextAt | undefined {
  const { attributes } = element;
  const at = (text: string, attribute: string): TextAt => ({
    text,
    ...attributeSpan(report.text, element, attribute),
  });
  for (const attribute of [`${name}-custom`, name, `${name}-iso`]) {
    const value = attributes[attribute];
    if (value === undefined) continue;
    const doubtful = attributes.cert === "low" && dateBounds(value) && /\d$/.test(value);
    return at(doubtful ? `${value}?` : value, attribute);
  }
  const { notBefore, notAfter } = attributes;
  if (name !== "when" || !(notBefore || notAfter)) return undefined;
  return at(`${notBefore ?? ".."}/${notAfter ?? ".."}`, notBefore ? "notBefore" : "notAfter");
}

function roleOf(element: TeiElement, report: Report) {
  const { start, end } = element;
  const inner = element.children.find(
    (child): child is TeiElement => typeof child !== "string" && child.name === "date",
  );
  const dates = element.name === "note" && inner ? inner : element;
  const when = attributeDate(dates, report, "when");
  return {
    title: { text: textOf(element), start, end },
    from: attributeDate(dates, report, "from") ?? when,
    to: attributeDate(dates, report, "to") ?? when,
  };
}

/** Paragraphs are kept; the indentation of a file is not part of its text. */
function bioOf(element: TeiElement): string {
  if (element.attributes["xml:space"] === "preserve") return textOf(element);
  const paragraphs = element.children.filter(
    (child): child is TeiElement => typeof child !== "string" && child.name === "p",
  );
  if (paragraphs.length === 0) return line(textOf(element));
  return paragraphs.map((paragraph) => line(textOf(paragraph))).join("\n\n");
}

function portraitOf(element: TeiElement, report: Report): TextAt | undefined {
  const graphic = element.children.find(
    (child): child is TeiElement => typeof child !== "string" && child.name === "graphic",
  );
  const url = graphic?.attributes.url;
  if (!graphic || !url) return undefined;
  return { text: pathOf(url), ...attributeSpan(report.text, graphic, "url") };
}

/** An address stays as it is; a path is written without `%20`. */
function pathOf(url: string): string {
  return isAddress(url) ? url : decoded(url);
}

function textOf({ name, children }: TeiElement): string {
  if (name === "lb") return " ";
  return children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
