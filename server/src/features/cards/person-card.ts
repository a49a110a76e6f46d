import { pageAt } from "../../analysis/structure";
import { lifeYears } from "../../people/dates";
import type { Entry, Role } from "../../people/entry";
import type { Known } from "../../people/known";
import type { Mention } from "../../people/mention";
import { partsOf } from "../../people/name-parts";
import { rolesAt } from "../../people/offices";
import { formsOf } from "../../people/search-key";
import type { Document } from "../../syntax/document";
import { counted, t } from "../../text/words";
import type { Named } from "../person-at";
import { type Card, cutText, escaped, quoted } from "./card";
import { dateWords, sentence } from "./words";

/** What the caller knows beyond the document; what it does not know is not shown. */
export interface Around {
  /** Where the picture of an entry can be loaded from. */
  readonly portraitUri?: ((entry: Entry) => string | undefined) | undefined;
  /** How often the workspace names an entry. */
  readonly inWorkspace?: ((id: string) => Counts | undefined) | undefined;
}

/** How often somebody is named, and in how many documents. */
export interface Counts {
  readonly mentions: number;
  readonly documents: number;
}

const LONGEST_BIO = 2000;
const MOST_LINES = 5;
const ELEMENTS = { person: "persName", place: "placeName", organisation: "orgName" } as const;

/** Who somebody is: names, dates, office at the document's date, life, picture, links, mentions. */
export function personCard(
  document: Document,
  entry: Entry,
  known: Known,
  named?: Named,
  around: Around = {},
): Card {
  return {
    ...head(entry, known.date),
    lines: [
      named && whyLine(document, entry, named, known),
      portrait(entry, around),
      entry.bio && cutText(withoutImages(entry.bio.trim()), LONGEST_BIO),
      known.date === undefined && rolesLine(entry.roles),
      otherNames(entry),
      lifeLine(entry),
      linksLine(entry.links),
      mentionsLine(document, entry.id, known, around),
    ].filter((line) => typeof line === "string" && line !== "") as string[],
    tei: `<${ELEMENTS[entry.type]} ref="#${entry.id.replace(/["&<]/g, "")}">…</${ELEMENTS[entry.type]}>`,
  };
}

/** Who somebody is, wherever: all of the offices, and how often the workspace names the entry. */
export function entryCard(entry: Entry, around: Around = {}): Card {
  const all = around.inWorkspace?.(entry.id);
  return {
    ...head(entry, undefined),
    lines: [
      otherNames(entry),
      lifeLine(entry),
      rolesLine(entry.roles),
      portrait(entry, around),
      entry.bio && cutText(entry.bio.trim(), LONGEST_BIO),
      linksLine(entry.links),
      all && t("{0} of the workspace.", inWorkspace(all)),
    ].filter((line) => typeof line === "string" && line !== "") as string[],
  };
}

/** Words that fit several: all of them, the likeliest first. */
export function choiceCard(named: Named & { readonly sort: "ambiguity" }, known: Known): Card {
  const entries = named.ids.flatMap((id) => known.register.byId.get(id) ?? []);
  const rows = entries.map((entry, index) => {
    const { title, aside, by } = head(entry, known.date);
    const office = by ? ` – ${by}` : "";
    return `${index + 1}. **${title}**${aside ? ` ${aside}` : ""}${office}`;
  });
  return {
    title: quoted(named.surface, 80),
    by: t("{0} in the register fit", entries.length),
    lines: [
      rows.join("\n"),
      t("The likeliest stands first. A mark settles it: {0}.", "`[@id: …]`"),
    ],
  };
}

/** An id that the register does not have. */
export function strangerCard(id: string): Card {
  return { title: quoted(id, 80), lines: [t("The register has no entry with this id.")] };
}

function head(entry: Entry, date: string | undefined): Pick<Card, "title" | "aside" | "by"> {
  const years = lifeYears(entry);
  const offices = date === undefined ? [] : rolesAt(entry, date).map(({ title }) => escaped(title));
  return {
    title: escaped(entry.name),
    aside: years && `(${escaped(years)})`,
    by: offices.join(", ") || undefined,
  };
}

function otherNames(entry: Entry): string {
  const [, ...others] = formsOf(entry);
  return others.map(escaped).join(" · ");
}

/** The dates in full, where the register gives more than the years. */
function lifeLine({ born, died }: Entry): string {
  const exact = [born, died].some((date) => date !== undefined && /^\d{4}-\d/.test(date));
  if (!exact) return "";
  const words = [born && t("born {0}", dateOf(born)), died && t("died {0}", dateOf(died))].filter(
    Boolean,
  );
  return sentence(words.join(", ")) ?? "";
}

function dateOf(edtf: string): string {
  return escaped(dateWords(edtf) ?? edtf);
}

function rolesLine(roles: readonly Role[]): string {
  return roles
    .map(({ title, from, to }) => {
      const years = [from, to].map((date) => date?.slice(0, 4) ?? "").join("–");
      return `- ${escaped(title)}${years === "–" ? "" : ` (${escaped(years)})`}`;
    })
    .join("\n");
}

function portrait(entry: Entry, { portraitUri }: Around): string {
  const uri = entry.portrait === undefined ? undefined : portraitUri?.(entry);
  return uri === undefined
    ? ""
    : `![${t("Portrait of {0}", escaped(entry.name))}](${address(uri)})`;
}

/** An image would be fetched from wherever it is as soon as the card is shown; a link waits. */
function withoutImages(bio: string): string {
  return bio.replaceAll("![", "[");
}

/** Addresses of the web alone, by the name of their site. */
function linksLine(links: readonly string[]): string {
  return links
    .flatMap((link) => {
      const site = /^https?:\/\/(?:www\.)?([^\s/?#]+)/i.exec(link)?.[1];
      return site ? [`[${escaped(site)}](${address(link)})`] : [];
    })
    .join(" · ");
}

/** An address in which Markdown finds no end of the link. */
function address(uri: string): string {
  return uri.replace(
    /[\s()<>\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}

function mentionsLine(document: Document, id: string, known: Known, around: Around) {
  const here = known.recognised.of(id);
  const all = around.inWorkspace?.(id);
  const elsewhere = all ? inWorkspace(all) : "";
  if (here.length === 0) return elsewhere && t("{0} of the workspace.", elsewhere);
  const inHere = t("{0} here, {1}", mentionCount(here.length), linesOf(document, here));
  return elsewhere ? `${inHere}; ${t("{0} of the workspace.", elsewhere)}` : `${inHere}.`;
}

function inWorkspace({ mentions, documents }: Counts): string {
  const within = counted(documents, "1 document", "{0} documents");
  return t("{0} in {1}", mentionCount(mentions), within);
}

function linesOf(document: Document, mentions: readonly Mention[]): string {
  const lines: number[] = [];
  for (const { start } of mentions) {
    const line = document.positionAt(start).line + 1;
    if (lines.at(-1) !== line) lines.push(line);
    if (lines.length > MOST_LINES) return t("on lines {0} …", lines.slice(0, -1).join(", "));
  }
  return lines.length === 1
    ? t("on line {0}", lines.join(", "))
    : t("on lines {0}", lines.join(", "));
}

function mentionCount(count: number): string {
  return counted(count, "1 mention", "{0} mentions");
}

/** Why the words are taken for the name, unless they are the name. */
function whyLine(
  document: Document,
  entry: Entry,
  named: Named,
  { recognised }: Known,
): string | undefined {
  if (named.sort === "suspicion") {
    return `*${t("Probably a misreading of {0}.", quoted(named.form, 80))}*`;
  }
  if (named.sort === "mark") return `*${t("Marked")}.*`;
  if (named.sort === "identification")
    return `*${t("The editor says who the name before the bracket is.")}*`;
  if (named.sort !== "mention") return undefined;
  const reason = reasonOf(entry, named);
  const isMarked = named.why === "marked" || named.why === "identified";
  const full = named.full || isMarked ? undefined : recognised.fullerThan(named);
  const fuller = full && t("the full name stands {0}", placeOf(document, full.start));
  return reason && `*${[reason, fuller].filter(Boolean).join("; ")}.*`;
}

function reasonOf(entry: Entry, { why, form, surface }: Mention): string | undefined {
  const name = quoted(form, 80);
  if (why === "part") {
    const part = partOf(entry, form, surface);
    return form === surface ? part : t("{0} of {1}", part, name);
  }
  const reasons = {
    exact: undefined,
    initials: t("Initials of {0}", name),
    reordered: t("Another order of {0}", name),
    inflected: t("Inflected form of {0}", name),
    transliterated: t("Another spelling of {0}", name),
    marked: t("Marked"),
    identified: t("Identified by the editor"),
  };
  return reasons[why];
}

/** Which part of a name some words are; the register need not say what the surname is. */
function partOf(entry: Entry, form: string, surface: string): string {
  const parts = partsOf(form, entry);
  const isOneOf = (...names: (string | undefined)[]) => names.includes(surface);
  if (isOneOf(entry.surname, parts?.surname.join(" "))) return t("Surname");
  if (isOneOf(entry.forename, parts?.forenames.join(" "), parts?.forenames[0]))
    return t("Forename");
  return t("Part");
}

function placeOf(document: Document, offset: number): string {
  const page = pageAt(document, offset)?.label;
  return page
    ? t("on page {0}", escaped(page))
    : t("on line {0}", document.positionAt(offset).line + 1);
}
