import { tei } from "../../server/src/export/tei/tei";
import { readOwnTei } from "../../server/src/import/tei-own";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";

/** Why a text does not come back from TEI as it was; nothing where it does. */
export function lossOf(text: string): string | undefined {
  const xml = tei.export({ document: parse(text, defaultConventions), name: "text" }).content;
  const back = readOwnTei(xml);
  if (typeof back !== "string") return `line ${back.line} of the TEI: ${back.message}`;
  if (back === text) return undefined;
  const at = [...text].findIndex((_, index) => back[index] !== text[index]);
  const line = text.slice(0, Math.max(0, at)).split("\n").length;
  return `line ${line}: ${JSON.stringify(text.slice(at, at + 30))} came back as ${JSON.stringify(back.slice(at, at + 30))}`;
}
