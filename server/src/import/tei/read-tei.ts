import type { Entry } from "../../people/entry";
import { Report } from "../../people/files/problem";
import { readTei as readRegister } from "../../people/files/tei";
import { defaultConventions } from "../../syntax/conventions";
import { parse } from "../../syntax/parse";
import { documentText, type ImportedBlock } from "../front";
import type { ForeignFile, Imported, Refused } from "../imported";
import { bare, saidAfterFront } from "../piece";
import { characters } from "../xml/decode";
import { descendants, type XmlElement, type XmlTree, xmlTree } from "../xml/tree";
import { blocksOf } from "./blocks";
import { frontOf } from "./header";
import { idIn } from "./names";
import { TeiReading } from "./reading";

/** Reads a transcription in TEI P5, and the register in it. */
export function readTei({ name, bytes }: ForeignFile): Imported | Refused {
  const tree: XmlTree = xmlTree(bytes);
  if (tree.fault)
    return { reason: `${tree.fault.line}:${tree.fault.column}: ${tree.fault.message}` };
  const { root } = tree;
  const reading = new TeiReading(registerIn(root, bytes, name));
  for (const hand of descendants(root, new Set(["handNote"]))) reading.noteHand(hand);
  for (const surface of descendants(root, new Set(["surface", "graphic", "zone"])))
    noteImages(surface, reading);
  const texts = root.name === "text" ? [root] : [...topTexts(root)];
  // Without a text, the words stand in a transcription by surfaces and lines.
  const sources = texts.length > 0 ? texts : [...descendants(root, new Set(["sourceDoc"]))];
  const blocks = sources.flatMap((text) => blocksOf(text, reading));
  return imported(root, name.replace(/\.[^.]+$/, ""), blocks, reading);
}

/** The texts of a file; of a corpus, one after the other. */
function* topTexts(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.kind !== "element") continue;
    if (child.name === "text") yield child;
    else yield* topTexts(child);
  }
}

function imported(
  root: XmlElement,
  name: string,
  blocks: readonly ImportedBlock[],
  reading: TeiReading,
): Imported {
  const register = reading.names.all();
  const written = blocks.filter(({ text }) => text !== "");
  if (written.length === 0) return { register, report: reading.unmarked.all() };
  const front = frontOf(root, name);
  const hands = ["Hands", reading.handList()] as const;
  const text = documentText({ ...front, fields: [...front.fields, hands] }, written);
  if (text.length < LONGEST_READ_AGAIN && !saysTheSame(text, written))
    reading.unmarked.add("text", "the words of some paragraphs are read as marks of the language");
  const made = reading.names.madeIds.length;
  for (let at = 0; at < made; at++)
    reading.unmarked.add(
      "name that no register of the file explains",
      "an entry under the words of the text",
    );
  return { text, register, report: reading.unmarked.all() };
}

/** Each block was read again by itself; the whole only where that takes little memory. */
const LONGEST_READ_AGAIN = 20_000_000;

function saysTheSame(text: string, blocks: readonly ImportedBlock[]): boolean {
  const words = bare(blocks.map((block) => block.words).join(""));
  return bare(saidAfterFront(parse(text, defaultConventions))) === words;
}

/** The people, places and organisations that a file lists, by ids that marks can name. */
export function registerIn(root: XmlElement, bytes: Uint8Array, name: string): Entry[] {
  const [list] = descendants(root, new Set(["listPerson", "listPlace", "listOrg", "person"]));
  if (!list) return [];
  const report = new Report([...characters(bytes)].join(""), name);
  const taken = new Set<string>();
  return readRegister(report).flatMap(({ source: _, ...entry }) => {
    const id = idIn(entry.id);
    if (taken.has(id)) return [];
    taken.add(id);
    return [{ ...entry, id }];
  });
}

function noteImages(element: XmlElement, reading: TeiReading): void {
  const id = element.attributes["xml:id"];
  const url = element.attributes.url ?? graphicIn(element);
  if (id && url) reading.noteImage(id, url);
}

function graphicIn(element: XmlElement): string | undefined {
  const [graphic] = descendants(element, new Set(["graphic"]));
  return graphic?.attributes.url;
}
