import { FORBIDDEN_IN_XML } from "../../text/xml-characters";
import type { Entry, EntryType, NameForm, Role } from "../entry";
import { isAddress, line, paragraphs } from "./normal";
import { freeId } from "./tei-id";

/** How a type of entry is written: its list, its element and the element of its names. */
export const ENTRY_ELEMENTS: { readonly [Type in EntryType]: readonly [string, string, string] } = {
  person: ["listPerson", "person", "persName"],
  place: ["listPlace", "place", "placeName"],
  organisation: ["listOrg", "org", "orgName"],
};

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>Register</title></titleStmt>
      <publicationStmt><p>Unpublished.</p></publicationStmt>
      <sourceDesc><p>Made from the register of an edition.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
`;

/** A register as a TEI P5 file; its lists follow the order of the entries. */
export function writeTei(entries: readonly Entry[]): string {
  const ids = new Set<string>();
  const runs: { readonly type: EntryType; readonly elements: string[] }[] = [];
  for (const entry of entries) {
    const run = runs.at(-1)?.type === entry.type ? runs.at(-1) : undefined;
    const element = entryElement(entry, freeId(entry.id, ids));
    if (run) run.elements.push(element);
    else runs.push({ type: entry.type, elements: [element] });
  }
  const lists = runs.map(({ type, elements }) => {
    const [list] = ENTRY_ELEMENTS[type];
    return `    <${list}>\n${elements.join("")}    </${list}>\n`;
  });
  if (lists.length === 0) return `${HEAD}  <text><body><p/></body></text>\n</TEI>\n`;
  return `${HEAD}  <standOff>\n${lists.join("")}  </standOff>\n</TEI>\n`;
}

/** The element of an entry under that id, indented to stand in a list. */
export function entryElement(entry: Entry, id: string): string {
  const [, element, name] = ENTRY_ELEMENTS[entry.type];
  const isPerson = entry.type === "person";
  const { surname, forename, bio, portrait } = entry;
  const dated = (key: "born" | "died", own: string) => {
    const value = entry[key];
    if (value === undefined) return "";
    return isPerson
      ? dateElement(own, value)
      : `<note type="${key}">${dateElement("date", value)}</note>`;
  };
  const image = portrait && `<graphic url="${attribute(addressOf(portrait))}"/>`;
  const parts = [
    `<${name}>${content(entry.name)}</${name}>`,
    ...entry.names.map((form) => formElement(name, form)),
    ...entry.misread.map((text) => `<${name} type="misread">${content(text)}</${name}>`),
    (surname || forename) &&
      `<${name} type="parts">${partElement("surname", surname)}${partElement("forename", forename)}</${name}>`,
    // In `org`, no number may stand after a note.
    entry.id !== id && `<idno type="recto-id">${content(entry.id)}</idno>`,
    ...entry.links.map((link) => `<idno type="URL">${content(link)}</idno>`),
    dated("born", "birth"),
    dated("died", "death"),
    ...entry.roles.map((role) => roleElement(role, isPerson)),
    bio && bioElement(bio),
    image && (isPerson ? `<figure>${image}</figure>` : `<note type="portrait">${image}</note>`),
  ];
  const inner = parts.map((one) => (one ? `        ${one}\n` : "")).join("");
  return `      <${element} xml:id="${id}">\n${inner}      </${element}>\n`;
}

function formElement(name: string, { text, language }: NameForm): string {
  const lang = language ? ` xml:lang="${attribute(language)}"` : "";
  return `<${name} type="form"${lang}>${content(text)}</${name}>`;
}

function partElement(name: string, text: string | undefined): string {
  return text ? `<${name}>${content(text)}</${name}>` : "";
}

function dateElement(name: string, edtf: string): string {
  return `<${name}${dateAttribute("when", edtf)}/>`;
}

/** Of a person, an occupation; elsewhere TEI has none, and a note with a date does. */
function roleElement({ title, from, to }: Role, isPerson: boolean): string {
  const dates = `${dateAttribute("from", from)}${dateAttribute("to", to)}`;
  if (isPerson) return `<occupation${dates}>${content(title)}</occupation>`;
  return `<note type="role">${content(title)}${dates && `<date${dates}/>`}</note>`;
}

/** What TEI does not allow in a word (`teidata.word`). */
const NO_WORD = /[^\p{L}\p{N}\p{P}\p{S}]+/gu;

/** Dates that XML Schema knows; all others of EDTF stand in `@when-custom` and the like. */
function dateAttribute(name: string, edtf: string | undefined): string {
  const date = (edtf ?? "").replace(NO_WORD, " ").trim();
  if (date === "") return "";
  return ` ${name}${isSchemaDate(date) ? "" : "-custom"}="${attribute(date)}"`;
}

/** Whether a date is one of the Gregorian calendar, with a year after 0. */
export function isSchemaDate(edtf: string): boolean {
  if (!/^(?!0000)\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(edtf)) return false;
  const date = new Date(edtf);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(edtf);
}

function bioElement(bio: string): string {
  const space = line(bio) === bio ? "" : ' xml:space="preserve"';
  return `<note type="bio"${space}>${content(paragraphs(bio))}</note>`;
}

/** A path with what addresses cannot hold as `%20`; an address as it is. */
function addressOf(path: string): string {
  return isAddress(path) ? path : encodeURI(path).replace(/[:?#[\]]/g, encodeURIComponent);
}

function content(text: string): string {
  return text
    .replace(FORBIDDEN_IN_XML, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

function attribute(text: string): string {
  return content(line(text)).replace(/"/g, "&quot;");
}
