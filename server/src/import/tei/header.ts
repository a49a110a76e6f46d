import { languageCode } from "../../syntax/lines/section-line";
import type { Front } from "../front";
import { descendants, elementsOf, textOf, type XmlElement } from "../xml/tree";
import { shortLanguage } from "./data/languages";

/** What the header says that front matter has a key for. */
export function frontOf(root: XmlElement, name: string): Front {
  const header = elementsOf(root, "teiHeader")[0] ?? { ...root, children: [] };
  const languages = languagesOf(root, header);
  const fields: (readonly [string, string])[] = [
    ["Citation", citation(header) || name],
    ["Date", dateOf(header)],
    ["Author", correspondent(header, "sent") || authorOf(header)],
    ["Recipient", correspondent(header, "received")],
    ["Editor", peopleIn(header, "editor")],
    ["Original Language", languages.join(", ")],
  ];
  return {
    title: titleOf(header) || name,
    fields: fields.filter(([, value]) => value !== ""),
    language: languages[0],
  };
}

function titleOf(header: XmlElement): string {
  const statement = first(header, "titleStmt");
  const titles = statement ? elementsOf(statement, "title") : [];
  const rank = ({ attributes: { level, type } }: XmlElement) =>
    level === "a"
      ? 0
      : level === "s" || /date|sub|short/.test(type ?? "")
        ? 3
        : type === "main"
          ? 1
          : 2;
  const [best] = [...titles].sort((one, two) => rank(one) - rank(two));
  return best ? line(best) : "";
}

/** Archive, collection and number; else how the source is described. */
function citation(header: XmlElement): string {
  const source = first(header, "sourceDesc");
  if (!source) return "";
  const identifier = first(source, "msIdentifier");
  const parts = identifier ? identifiers(identifier) : [];
  if (parts.length > 0) return parts.join(", ");
  const described = [...descendants(source, new Set(["bibl", "biblStruct", "biblFull", "p"]))][0];
  return described ? line(described).slice(0, 500) : "";
}

const ORDER = ["repository", "institution", "settlement", "country", "collection", "idno"];

function identifiers(identifier: XmlElement): string[] {
  const parts = elementsOf(identifier).filter(({ name }) => ORDER.includes(name));
  parts.sort((one, two) => ORDER.indexOf(one.name) - ORDER.indexOf(two.name));
  const [number] = parts.filter((part) => part.name === "idno" && line(part) !== "");
  return parts
    .filter((part) => part.name !== "idno" || part === number)
    .map(line)
    .filter((text) => text !== "" && text !== "nan");
}

function dateOf(header: XmlElement): string {
  const sent = action(header, "sent");
  const places = [
    sent,
    first(header, "creation"),
    first(header, "origDate"),
    first(header, "sourceDesc"),
  ];
  for (const place of places) {
    if (!place) continue;
    const dates =
      place.name === "origDate" ? [place] : descendants(place, new Set(["date", "origDate"]));
    for (const date of dates) {
      const { when, "when-iso": iso, notBefore, notAfter, from, to } = date.attributes;
      const ends = [notBefore ?? from, notAfter ?? to];
      const written =
        when ?? iso ?? (ends.some(Boolean) ? ends.map((end) => end ?? "..").join("/") : "");
      if (written || line(date)) return written || line(date);
    }
  }
  return "";
}

function authorOf(header: XmlElement): string {
  const statement = first(header, "titleStmt");
  return statement ? elementsOf(statement, "author").map(line).filter(Boolean).join("; ") : "";
}

function peopleIn(header: XmlElement, name: string): string {
  const statement = first(header, "titleStmt");
  const editors = statement ? elementsOf(statement, name) : [];
  const names = editors.flatMap((editor) => {
    const inner = elementsOf(editor).filter((one) => /name$/i.test(one.name));
    return inner.length > 0 ? inner.map(line) : [line(editor)];
  });
  return names.filter(Boolean).join("; ");
}

function correspondent(header: XmlElement, type: string): string {
  const found = action(header, type);
  const names = found
    ? elementsOf(found).filter(({ name }) => /^(?:pers|org)?name$/i.test(name))
    : [];
  return names.map(line).filter(Boolean).join("; ");
}

function action(header: XmlElement, type: string): XmlElement | undefined {
  return [...descendants(header, new Set(["correspAction"]))].find(
    ({ attributes }) => attributes.type === type,
  );
}

/** Codes of the languages that the header or the text declares. */
function languagesOf(root: XmlElement, header: XmlElement): string[] {
  const text = elementsOf(root, "text")[0];
  const declared = [...descendants(header, new Set(["language"]))].map(
    ({ attributes }) => attributes.ident,
  );
  const textLang = [...descendants(header, new Set(["textLang"]))].map(
    ({ attributes }) => attributes.mainLang,
  );
  const idents = [text?.attributes["xml:lang"], ...textLang, ...declared];
  const codes = idents.flatMap((ident) => languageCode(shortLanguage(ident)) ?? []);
  return [...new Set(codes)];
}

function first(element: XmlElement, name: string): XmlElement | undefined {
  const [found] = descendants(element, new Set([name]));
  return found;
}

function line(element: XmlElement): string {
  return textOf(element).replace(/\s+/g, " ").trim();
}
