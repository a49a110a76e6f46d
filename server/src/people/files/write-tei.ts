import type { Entry, EntryType, NameForm, Role } from "../entry";
import { isAddress, line, paragraphs } from "./normal";

/** How a type of entry is written: its list, its element and the element of its names. */
const ELEMENTS: { readonly [Type in EntryType]: readonly [string, string, string] } = {
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
    const element = entryElement(entry, xmlId(entry.id, ids));
    if (run) run.elements.push(element);
    else runs.push({ type: entry.type, elements: [element] });
  }
  const lists = runs.map(({ type, elements }) => {
    const [list] = ELEMENTS[type];
    return `    <${list}>\n${elements.join("")}    </${list}>\n`;
  });
  if (lists.length === 0) return `${HEAD}  <text><body><p/></body></text>\n</TEI>\n`;
  return `${HEAD}  <standOff>\n${lists.join("")}  </standOff>\n</TEI>\n`;
}

function entryElement(entry: Entry, id: string): string {
  const [, element, name] = ELEMENTS[entry.type];
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

/** Dates that XML Schema knows; all others of EDTF stand in `@when-custom` and the like. */
function dateAttribute(name: string, edtf: string | undefined): string {
  if (edtf === undefined) return "";
  return ` ${name}${isSchemaDate(edtf) ? "" : "-custom"}="${attribute(edtf)}"`;
}

/** Whether a date is one of the Gregorian calendar, with a year after 0. */
function isSchemaDate(edtf: string): boolean {
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

/** An id that XML allows and nobody else has. */
function xmlId(id: string, taken: Set<string>): string {
  const plain = id.replace(/[^\p{L}\p{N}\p{M}_.-]/gu, "_").replace(/^(?![\p{L}_])/u, "_");
  const name = isName(plain) ? plain : plain.replace(/[^a-z0-9_.-]/gi, "_");
  let unique = name;
  for (let count = 2; taken.has(unique); count++) unique = `${name}-${count}`;
  taken.add(unique);
  return unique;
}

/** An NCName of XML 1.0, fifth edition. */
function isName(text: string): boolean {
  return NAME.test(text);
}

const START =
  "A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}";
const NAME = new RegExp(`^[${START}][${START}.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040-]*$`, "u");

function content(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function attribute(text: string): string {
  return content(line(text)).replace(/"/g, "&quot;");
}
