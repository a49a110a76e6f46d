import type { FrontField } from "../../analysis/front-matter";
import type { Block } from "../../syntax/blocks";
import { attributeValue, headerText } from "./characters";
import type { Facts } from "./facts";

/** The value of a field for the header: those whom the register has are `persName` with `@ref`. */
export function headerNames(facts: Facts, { block, value, text }: FrontField): string {
  const source = (facts.edition.document.blocks[block] as Block).text;
  // A value in quotes of YAML is not what stands in the source.
  if (source.slice(value.start, value.end).trim() !== text.trim()) return headerText(text);
  let at = value.start;
  let written = "";
  for (const { start, end, id } of facts.mentionsIn(block)) {
    if (start < at || end > value.end) continue;
    written += `${spaced(source.slice(at, start))}${nameXml(facts, id, source.slice(start, end))}`;
    at = end;
  }
  return `${written}${spaced(source.slice(at, value.end))}`.trim();
}

function nameXml(facts: Facts, id: string, words: string): string {
  const { name, attributes } = facts.name(id);
  const { ref, key } = attributes;
  const who = ref ? ` ref="${ref}"` : key ? ` key="${attributeValue(key)}"` : "";
  return `<${name}${who}>${headerText(words)}</${name}>`;
}

/** Text on one line that keeps its distance from what stands beside it. */
function spaced(text: string): string {
  const inner = headerText(text);
  if (inner === "") return text === "" ? "" : " ";
  return `${/^\s/.test(text) ? " " : ""}${inner}${/\s$/.test(text) ? " " : ""}`;
}
