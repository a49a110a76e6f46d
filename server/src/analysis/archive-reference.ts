import { remembered } from "../text/remembered";

/** A reference to an archival unit, read from a citation. TEI `msIdentifier` and `locus`. */
export interface ArchiveReference {
  readonly repository?: string;
  /** Fond, opis, delo; record group, box, folder; Bestand, Signatur: in the order of the archive. */
  readonly parts: readonly ReferencePart[];
  /** The leaves or pages: `12-16`. */
  readonly leaves?: Leaves;
}

/** One level of an archival reference. */
export interface ReferencePart {
  readonly level:
    | "fond"
    | "opis"
    | "delo"
    | "recordGroup"
    | "box"
    | "folder"
    | "bestand"
    | "signatur";
  readonly value: string;
}

/** The word for each level, as archives that have it say it. */
export const LEVEL_WORDS: Readonly<Record<ReferencePart["level"], string>> = {
  fond: "Fond",
  opis: "Opis",
  delo: "Delo",
  recordGroup: "Record Group",
  box: "Box",
  folder: "Folder",
  bestand: "Bestand",
  signatur: "Signatur",
};

/** The leaves that a reference names, one by one; those with a back side are marked `v`. */
export interface Leaves {
  readonly text: string;
  readonly labels: readonly string[];
  /** Versos or gaps make it impossible to say how many page images there are. */
  readonly exact: boolean;
}

const VALUE = String.raw`\s*([\p{L}\p{N}][\p{L}\p{N}./-]*)`;
const PARTS: readonly (readonly [ReferencePart["level"], RegExp])[] = [
  ["fond", new RegExp(String.raw`(?:^|[\s,;(])(?:fond|fonds|фонд|ф\.|f\.)${VALUE}`, "iu")],
  ["opis", new RegExp(String.raw`(?:^|[\s,;(])(?:opis['’]?|опись|оп\.|op\.|inv\.)${VALUE}`, "iu")],
  [
    "delo",
    new RegExp(String.raw`(?:^|[\s,;(])(?:delo|дело|д\.|d\.|file|ed\.\s?khr\.)${VALUE}`, "iu"),
  ],
  ["recordGroup", new RegExp(String.raw`(?:^|[\s,;(])(?:record group|rg)${VALUE}`, "iu")],
  ["box", new RegExp(String.raw`(?:^|[\s,;(])box${VALUE}`, "iu")],
  ["folder", new RegExp(String.raw`(?:^|[\s,;(])folder${VALUE}`, "iu")],
  ["bestand", new RegExp(String.raw`(?:^|[\s,;(])bestand${VALUE}`, "iu")],
  [
    "signatur",
    new RegExp(String.raw`(?:^|[\s,;(])(?:signatur|sign\.)\s*([\p{L}\p{N}][^,;()]{0,40})`, "iu"),
  ],
];
const LEAVES =
  /(?:^|[\s,;(])(?:listy|list|ll\.|l\.|листы|лист|лл\.|л\.|folios?|fols?\.|ff?\.|leaves|leaf|bl\.|blatt|blätter)\s*(\d{1,5}[a-zа-я]?(?:\s?об\.?)?(?:\s?(?:[-–—,]|and|и|und)\s?\d{1,5}[a-zа-я]?(?:\s?об\.?)?)*)/iu;
const MOST_LEAVES = 5000;

/** Of the documents that are open. */
const REMEMBERED = 64;

/** Reads the archival reference in a citation; nothing when it names no unit. */
export const archiveReference = remembered(readReference, REMEMBERED);

function readReference(citation: string): ArchiveReference | undefined {
  const text = citation.slice(0, 4000);
  const parts = PARTS.flatMap(([level, pattern]) => {
    const value = pattern.exec(text)?.[1]?.replace(/[.,]+$/, "");
    return value ? [{ level, value }] : [];
  });
  if (parts.length === 0) return undefined;
  const leaves = readLeaves(LEAVES.exec(text)?.[1]);
  const repository = repositoryBefore(text);
  return { parts, ...(repository && { repository }), ...(leaves && { leaves }) };
}

/** The last words before the first level: `…, GARF, Fond 5446` gives `GARF`. */
function repositoryBefore(text: string): string | undefined {
  const starts = PARTS.flatMap(([, pattern]) => pattern.exec(text)?.index ?? []);
  const before = text.slice(0, Math.min(...starts)).replace(/[\s,;(]+$/, "");
  const name = before
    .split(/[,;.]\s/)
    .at(-1)
    ?.trim();
  return name && name.length <= 80 ? name : undefined;
}

function readLeaves(text: string | undefined): Leaves | undefined {
  if (text === undefined) return undefined;
  const labels: string[] = [];
  let exact = !/об/i.test(text);
  for (const piece of text.split(/,|and|\sи\s|und/)) {
    const [from, to] = piece.split(/[-–—]/).map((end) => end.trim());
    const first = Number.parseInt(from ?? "", 10);
    const last = to === undefined ? first : Number.parseInt(to, 10);
    if (Number.isNaN(first) || Number.isNaN(last)) continue;
    if (last < first || last - first > MOST_LEAVES) exact = false;
    else if (to === undefined) labels.push((from ?? "").replace(/\s?об\.?$/i, "v"));
    else for (let leaf = first; leaf <= last; leaf++) labels.push(String(leaf));
  }
  return labels.length > 0 ? { text: text.trim(), labels, exact } : undefined;
}
