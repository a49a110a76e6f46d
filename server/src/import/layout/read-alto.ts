import { commentBlock, documentText, type ImportedBlock } from "../front";
import type { ForeignFile, Imported, Refused } from "../imported";
import { type Piece, wordsPiece } from "../piece";
import { UnmarkedTally } from "../unmarked";
import { descendants, elementsOf, textOf, type XmlElement, xmlTree } from "../xml/tree";
import { pageBlock, regionBlock, typed } from "./regions";

/** Names of tags by their ids. */
type Tags = ReadonlyMap<string, string>;

/** Reads pages in ALTO, versions 2 to 4: blocks and lines in the order of the file. */
export function readAlto({ name, bytes }: ForeignFile): Imported | Refused {
  const tree = xmlTree(bytes);
  if (tree.fault)
    return { reason: `${tree.fault.line}:${tree.fault.column}: ${tree.fault.message}` };
  const tally = new UnmarkedTally();
  const tags = tagsOf(tree.root);
  const [file] = descendants(tree.root, new Set(["fileName"]));
  const pages = [...descendants(tree.root, new Set(["Page"]))];
  const blocks = pages.flatMap((page, at) => {
    const { PRINTED_IMG_NR: printed, PHYSICAL_IMG_NR: physical } = page.attributes;
    // The one image that a file names is that of its only page.
    const image = pages.length === 1 && file ? textOf(file) : undefined;
    return [pageBlock(printed ?? physical, at + 1, image), ...blocksIn(page, tags, tally)];
  });
  const title = name.replace(/\.[^.]+$/, "");
  const text = documentText({ title, fields: [["Citation", title]], language: undefined }, blocks);
  return { text, report: tally.all() };
}

function tagsOf(root: XmlElement): Tags {
  const names = new Map<string, string>();
  for (const tags of descendants(root, new Set(["Tags"])))
    for (const { attributes } of elementsOf(tags))
      if (attributes.ID) names.set(attributes.ID, attributes.LABEL ?? attributes.TYPE ?? "");
  return names;
}

function blocksIn(element: XmlElement, tags: Tags, tally: UnmarkedTally): ImportedBlock[] {
  return elementsOf(element).flatMap((child) => {
    switch (child.name) {
      case "TextBlock":
        return regionBlock(linesOf(child, tags, tally), labelOf(child, tags), tally);
      case "Illustration":
      case "GraphicalElement":
        tally.add(child.name, "a comment", child);
        return [commentBlock(child.attributes.TYPE || child.name)];
      case "TextLine":
        return [];
      default:
        return blocksIn(child, tags, tally);
    }
  });
}

function linesOf(block: XmlElement, tags: Tags, tally: UnmarkedTally): Piece[] {
  return elementsOf(block, "TextLine")
    .map((line) => typed(wordsPiece(lineText(line)), labelOf(line, tags), tally))
    .filter(({ words }) => words.trim() !== "");
}

/** Strings with their spaces. A word divided at the line's end keeps its hyphen. */
function lineText(line: XmlElement): string {
  const parts = elementsOf(line);
  const hasSpaces = parts.some(({ name }) => name === "SP");
  const text = parts.map((part, at) => {
    const { CONTENT = "" } = part.attributes;
    if (part.name === "SP") return " ";
    if (part.name === "HYP") return hyphen(CONTENT);
    if (part.name !== "String") return "";
    return hasSpaces || at === 0 || parts[at - 1]?.name !== "String" ? CONTENT : ` ${CONTENT}`;
  });
  return text.join("").trim();
}

/** A soft hyphen is not seen; the one on the page is. */
function hyphen(content: string): string {
  return content === "" || content === "\u00ad" ? "-" : content;
}

function labelOf({ attributes }: XmlElement, tags: Tags): string {
  const refs = attributes.TAGREFS?.split(/\s+/) ?? [];
  return refs.map((id) => tags.get(id)).find(Boolean) ?? attributes.TYPE ?? "";
}
