import { t } from "../text/words";
import { commentBlock, documentText, type ImportedBlock } from "./front";
import type { ForeignFile, Imported, Refused } from "./imported";
import { pageBlock, regionBlock } from "./layout/regions";
import { wordsPiece } from "./piece";
import { UnmarkedTally } from "./unmarked";

type Json = { readonly [key: string]: unknown };

/** Reads a manifest of IIIF Presentation 2 or 3: a page for each canvas, with its image. */
export function readIiif({ name, text }: ForeignFile): Imported | Refused {
  let manifest: Json;
  try {
    manifest = object(JSON.parse(text()));
  } catch (error) {
    return { reason: ` ${t("cannot be read as JSON: {0}", (error as Error).message)}` };
  }
  const type = String(manifest.type ?? manifest["@type"]).replace("sc:", "");
  if (type !== "Manifest" && type !== "Collection")
    return { reason: ` ${t("is a {0} of IIIF, and no manifest", type)}` };
  const tally = new UnmarkedTally();
  const title = said(manifest.label) || name.replace(/\.[^.]+$/, "");
  const pages =
    type === "Collection"
      ? members(manifest)
      : canvases(manifest).flatMap((canvas, at) => canvasBlocks(canvas, at + 1, tally));
  const fields = [["Citation", `${title}, ${idOf(manifest)}`] as const, ...known(manifest)];
  const blocks = [...about(manifest), ...pages];
  return {
    head: documentText({ title, fields, language: undefined }, blocks),
    report: tally.all(),
  };
}

/** Names of metadata that front matter has a key for. */
const KEYS: readonly (readonly [RegExp, string])[] = [
  [/^(?:date|datum|dates? of|issued)/i, "Date"],
  [/^(?:author|creator|verfasser|auteur)/i, "Author"],
  [/^(?:recipient|addressee|empfänger)/i, "Recipient"],
];

function known(manifest: Json): (readonly [string, string])[] {
  const values = KEYS.map(([pattern, key]) => {
    const [found] = pairs(manifest).filter(([label]) => pattern.test(label));
    return [key, found?.[1] ?? ""] as const;
  });
  return values;
}

/** All else that a manifest says of itself, as comments. */
function about(manifest: Json): ImportedBlock[] {
  const summary = said(manifest.summary ?? manifest.description);
  const statement = object(manifest.requiredStatement);
  const rows = [
    ...(summary ? [["Summary", summary] as const] : []),
    ...pairs(manifest),
    ...["attribution", "rights", "license"].map((key) => [key, said(manifest[key])] as const),
    [said(statement.label), said(statement.value)] as const,
  ];
  const lines = rows
    .filter(([, value]) => value !== "")
    .map(([label, value]) => `${label}: ${value}`);
  return lines.length > 0 ? [commentBlock(lines.join("\n"))] : [];
}

function pairs(manifest: Json): (readonly [string, string])[] {
  return list(manifest.metadata).map((row) => [said(object(row).label), said(object(row).value)]);
}

/** What a collection holds: a line for each, with its address. */
function members(collection: Json): ImportedBlock[] {
  const all = ["manifests", "collections", "members", "items"].flatMap((key) =>
    list(collection[key]),
  );
  return all.map(object).map((member) => {
    const label = said(member.label);
    const address = idOf(member).replace(/\s/g, "%20").replace(/[[\]]/g, encodeURIComponent);
    return { text: `${wordsPiece(label).marked} [see: ${address}]`.trim(), words: label };
  });
}

function canvases(manifest: Json): Json[] {
  const [sequence] = list(manifest.sequences);
  return list(sequence ? object(sequence).canvases : manifest.items).map(object);
}

function canvasBlocks(canvas: Json, count: number, tally: UnmarkedTally): ImportedBlock[] {
  const label = said(canvas.label);
  const number = /^(?:page|p\.|fol(?:io)?\.?|f\.|image)?\s*(.+)$/i.exec(label)?.[1];
  const page = pageBlock(number, count, imageOf(canvas));
  const isSaid = label === "" || page.text.startsWith(`[page ${label.toLowerCase()}`);
  if (!imageOf(canvas)) tally.add("canvas without an image", "a page mark alone");
  if (list(canvas.otherContent).length > 0)
    tally.add("annotations in other files", "left out: nothing is fetched");
  return [page, ...(isSaid ? [] : [commentBlock(label)]), ...transcribed(canvas, tally)];
}

function imageOf(canvas: Json): string | undefined {
  const [image] = list(canvas.images);
  const [page] = list(canvas.items);
  const painting = image ?? list(object(page).items)[0];
  const body = object(painting).resource ?? object(painting).body;
  const first = object(Array.isArray(body) ? body[0] : body);
  const choice = object(list(first.items)[0] ?? first.default ?? first);
  const [service] = [choice.service].flat();
  return idOf(choice) || idOf(object(service)) || undefined;
}

/** Text that stands in the manifest itself. */
function transcribed(canvas: Json, tally: UnmarkedTally): ImportedBlock[] {
  return list(canvas.annotations).flatMap((page) => {
    const annotations = list(object(page).items);
    if (annotations.length === 0)
      tally.add("annotations in other files", "left out: nothing is fetched");
    return annotations.flatMap((annotation) => {
      const bodies = [object(annotation).body].flat().map(object);
      const texts = bodies.map(({ value }) => (typeof value === "string" ? plain(value) : ""));
      const words = texts.filter((text) => text !== "");
      return words.flatMap((text) => regionBlock(text.split("\n").map(wordsPiece), "", tally));
    });
  });
}

/** A label in whichever shape the versions give it: the first language, its values joined. */
function said(value: unknown): string {
  if (typeof value === "string") return plain(value);
  if (Array.isArray(value)) return value.map(said).filter(Boolean).join("; ");
  if (value === null || typeof value !== "object")
    return value === undefined ? "" : String(value ?? "");
  const map = value as Json;
  if ("@value" in map) return said(map["@value"]);
  return said(Object.values(map)[0]);
}

/** Without the tags that values may have. */
function plain(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, "")
    .replace(/[ \t]+/g, " ")
    .trim();
}

function idOf(json: Json): string {
  const id = json.id ?? json["@id"];
  return typeof id === "string" ? id : "";
}

function object(value: unknown): Json {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Json)
    : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
