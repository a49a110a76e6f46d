import type { LabelLanguage } from "../../syntax/data/labels";

/**
 * How a mark is written and what it looks like. In a form, `{label}` is the label in the writer's
 * language and the other words in braces are the places to tab through; `{text}` is transcription.
 */
export interface MarkForm {
  /** The type of mark: `addition handwritten`. */
  readonly type: string;
  /** What stands between the brackets: the plain form, then one that says all that can be said. */
  readonly forms: readonly string[];
  /** A line of a source as one sees it on the page, in Markdown. */
  readonly seen: string;
  /** The same line as one types it. */
  readonly typed: string;
  /** The spelling where it is not the first label of the dictionary in that language. */
  readonly spelling?: { readonly [Language in LabelLanguage]?: string };
  /** The mark has a line to itself, or stands at the start of one. */
  readonly where?: "alone" | "first";
}

const TEXT = ["{label}: {text}"];
const PLACED = ["{label}: {text}", "{label} {place}, {hand}: {text}"];
const PAIR = ["{label}: {text} -> {text}"];
const GAP = ["{label}", "{label}: {extent}"];
const LINES = ["{label}:⏎{text}"];

/** One row for each mark, in the order in which transcribers mostly need them. */
// biome-ignore format: a table reads better in columns
export const MARK_FORMS: readonly MarkForm[] = [
  { type: "addition handwritten", forms: PLACED,
    seen: "The ferry leaves ‸ *today* ‸ at noon.", typed: "The ferry leaves [{label}: today] at noon." },
  { type: "gap illegible", forms: GAP,
    seen: "The ferry leaves at ▒▒▒▒ sharp.", typed: "The ferry leaves at [{label}] sharp." },
  { type: "unclear", forms: ["{text}?"],
    seen: "The ferry leaves at n·on.", typed: "The ferry leaves at [noon?]." },
  { type: "deletion overstrike", forms: TEXT,
    seen: "The ferry leaves ~~never~~ at noon.", typed: "The ferry leaves [{label}: never] at noon." },
  { type: "pageBreak", forms: ["page {page}", "page {page} | {scan}"], where: "alone",
    seen: "The next leaf of the bundle.", typed: "[page 12 | scans/12.jpg]" },
  { type: "stamp", forms: PLACED, spelling: { de: "Stempel", fr: "cachet" },
    seen: "❮ HARBOUR OFFICE ❯ The ferry has left.", typed: "[{label}: HARBOUR OFFICE] The ferry has left." },
  { type: "signature", forms: TEXT, spelling: { de: "gez." },
    seen: "Your servant, *O. Brand*", typed: "Your servant, [{label}: O. Brand]" },
  { type: "note translator", forms: TEXT, spelling: { de: "Anm. d. Übers." },
    seen: "He sold the “swan”.", typed: "He sold the swan [{label}: the name of a boat]." },
  { type: "note editor", forms: TEXT, spelling: { de: "Anm. d. Hg." },
    seen: "Dated 31 June.", typed: "Dated 31 June [{label}: there is no such day]." },
  { type: "substitution changed", forms: PAIR,
    seen: "We need ~~five~~ *six* oars.", typed: "We need [{label}: five -> six] oars." },
  { type: "note resolution", forms: PLACED, spelling: { de: "Verfügung" },
    seen: "*Agreed. Pay him.*", typed: "[{label}: Agreed. Pay him.]" },
  { type: "note endorsement", forms: PLACED, spelling: { de: "Vermerk" },
    seen: "*Received 3 May, shelf 4*", typed: "[{label}: Received 3 May, shelf 4]" },
  { type: "note note", forms: TEXT, spelling: { de: "Anmerkung" },
    seen: "The quay is gone.", typed: "The quay is gone [{label}: so was the inn]." },
  { type: "noteReference", forms: ["^{note}"],
    seen: "The ferry¹ leaves at noon.", typed: "The ferry[^1] leaves at noon." },
  { type: "sic", forms: ["{label}", "{label}: {text}"],
    seen: "The fery leaves at noon.", typed: "The fery [{label}] leaves at noon." },
  { type: "highlight underline", forms: TEXT,
    seen: "Leave <u>now</u>.", typed: "Leave [{label}: now]." },
  { type: "addition typed", forms: PLACED,
    seen: "In a letter by hand: `Pier 4`", typed: "We meet at [{label}: Pier 4]." },
  { type: "expansion", forms: PAIR,
    seen: "Sent to the H.O.", typed: "Sent to the [{label}: H.O. -> Harbour Office]." },
  { type: "space", forms: GAP, spelling: { ru: "пусто", de: "leer", fr: "blanc" },
    seen: "On the ⎵⎵⎵⎵ of May.", typed: "On the [{label}] of May." },
  { type: "gap redacted", forms: ["{label}: {extent}"],
    seen: "Our man was ████ ████.", typed: "Our man was [{label}: 2 words]." },
  { type: "gap lost", forms: ["{label}: {extent}"], spelling: { de: "Lücke" },
    seen: "The list breaks off and goes on later.", typed: "The list [{label}: 2 lines] goes on." },
  { type: "damage", forms: TEXT,
    seen: "The ferry ░sails░ at noon.", typed: "The ferry [{label}: sails] at noon." },
  { type: "damage torn", forms: TEXT,
    seen: "The ferry sai⌇", typed: "The ferry [{label}: sails]" },
  { type: "description", forms: TEXT, spelling: { de: "Beschreibung" },
    seen: "A swan is drawn beside the date.", typed: "3 May [{label}: a swan in ink]" },
  { type: "heading", forms: TEXT, spelling: { de: "Überschrift" }, where: "alone",
    seen: "**FARES**", typed: "[{label}: FARES]" },
  { type: "section original", forms: ["original: {language}"], where: "alone",
    seen: "Here the Russian text begins.", typed: "[original: ru]" },
  { type: "section translation", forms: ["translation: {language}, {name}"], where: "alone",
    seen: "Here the English translation begins.", typed: "[translation: en, O. Brand]" },
  { type: "section attachment", forms: ["attachment: {name}"], where: "alone",
    seen: "A bill is pinned to the letter.", typed: "[attachment: Bill for two oars]" },
  { type: "anchor", forms: ["#{anchor}"], where: "first",
    seen: "The same paragraph in both languages.", typed: "[#4] The ferry leaves at noon." },
  { type: "foreign", forms: ["{language}: {text}"],
    seen: "He said *nichevo* and left.", typed: "He said [ru: nichevo] and left." },
  { type: "date", forms: ["date {date}: {text}"],
    seen: "Kiliya, 12 May", typed: "Kiliya, [date 1926-05-12: 12 May]" },
  { type: "reference", forms: TEXT,
    seen: "See my first letter.", typed: "My first letter [{label}: first.recto#2] says so." },
  { type: "handShift", forms: ["{label}: {hand}"], spelling: { ru: "почерк", de: "Hand" },
    seen: "From here on the ink is green.", typed: "[{label}: h2] The ferry leaves at noon." },
  { type: "insertionPoint", forms: ["insert N{number}"],
    seen: "We need one oar ⁺ and a lamp.", typed: "We need one oar [insert N1] and a lamp." },
  { type: "variant", forms: TEXT, spelling: { de: "im Entwurf" },
    seen: "The draft has *tomorrow* here.", typed: "The ferry leaves today [{label}: tomorrow]." },
  { type: "note notation", forms: PLACED, spelling: { de: "Randbemerkung" },
    seen: "*seen, O.B.*", typed: "[{label}: seen, O.B.]" },
  { type: "note footnote", forms: TEXT, spelling: { de: "Fußnote" },
    seen: "Below the text: * He never paid.", typed: "[{label}: He never paid.]" },
  { type: "addition printed", forms: TEXT,
    seen: "A form, filled in by hand.", typed: "[{label}: Name of boat] Swan" },
  { type: "deletion erased", forms: TEXT,
    seen: "The ferry leaves ⌫ at noon.", typed: "The ferry leaves [{label}: late] at noon." },
  { type: "deletion overwritten", forms: TEXT,
    seen: "The 8 was a 7.", typed: "The [{label}: 7]8 oars." },
  { type: "substitution transposed", forms: PAIR,
    seen: "new ⇄ oars", typed: "We have [{label}: oars new -> new oars]." },
  { type: "highlight circled", forms: TEXT,
    seen: "Oars: ⑤", typed: "Oars: [{label}: 5]" },
  { type: "highlight marked", forms: TEXT,
    seen: "A red line stands beside the sentence.", typed: "[{label}: Pay him at once.]" },
  { type: "ditto", forms: TEXT,
    seen: "1 oar, new / 1 lamp, ″", typed: "1 oar, new / 1 lamp, [{label}: new]" },
  { type: "runningMatter letterhead", forms: TEXT, spelling: { de: "Briefkopf" },
    seen: "**HARBOUR OFFICE · KILIYA**", typed: "[{label}: HARBOUR OFFICE · KILIYA]" },
  { type: "runningMatter folio", forms: TEXT, spelling: { de: "Blattzahl" },
    seen: "In the corner, in pencil: 13", typed: "[{label}: 13]" },
  { type: "runningMatter oldNumber", forms: TEXT, spelling: { de: "alte Nummer" },
    seen: "In the corner, struck out: 44", typed: "[{label}: 44]" },
  { type: "runningMatter pageNum", forms: TEXT, spelling: { de: "Seitenzahl" },
    seen: "At the head of the page: – 2 –", typed: "[{label}: 2]" },
  { type: "runningMatter catch", forms: TEXT, spelling: { de: "Kustode" },
    seen: "At the foot, alone: sails", typed: "[{label}: sails]" },
  { type: "runningMatter header", forms: TEXT, spelling: { de: "Kolumnentitel" },
    seen: "On every page: MINUTES", typed: "[{label}: MINUTES]" },
  { type: "letterPart dateline", forms: TEXT, spelling: { de: "Datumszeile" },
    seen: "Kiliya, 12 May 1926", typed: "[{label}: Kiliya, 12 May 1926]" },
  { type: "letterPart address", forms: TEXT, spelling: { de: "Anschrift" },
    seen: "To the Harbour Office", typed: "[{label}: To the Harbour Office]" },
  { type: "letterPart salutation", forms: TEXT, spelling: { de: "Anrede" },
    seen: "Dear Sir,", typed: "[{label}: Dear Sir,]" },
  { type: "letterPart postscript", forms: TEXT, spelling: { de: "Nachschrift" },
    seen: "PS: Bring oil.", typed: "[{label}: PS: Bring oil.]" },
  { type: "letterPart envelope", forms: TEXT, spelling: { de: "Umschlag" },
    seen: "On the cover: To O. Brand", typed: "[{label}: To O. Brand]" },
  { type: "verse", forms: LINES, spelling: { de: "Verse" }, where: "alone",
    seen: "The oar was long, / the river strong.", typed: "[{label}:\nThe oar was long,\nthe river strong.]" },
  { type: "list", forms: LINES, spelling: { de: "Liste" }, where: "alone",
    seen: "two oars / one lamp", typed: "[{label}:\ntwo oars\none lamp]" },
  { type: "columnBreak", forms: ["column"],
    seen: "Two columns of names.", typed: "Ahrens, Brand [column] Falk, Munteanu" },
  { type: "lineBeginning", forms: ["line {number}"],
    seen: "The lines of the page are numbered.", typed: "[line 5] The ferry leaves at noon." },
];
