import { tei } from "../../server/src/export/tei/tei";
import { readTei } from "../../server/src/import/tei/read-tei";
import { readOwnTei } from "../../server/src/import/tei-own";
import { fileOf, readWhole } from "../../server/src/import/whole";
import { prepare } from "../../server/src/people/matcher";
import { recognise } from "../../server/src/people/recognise";
import { registerOf } from "../../server/src/people/register";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { errorRate, teiWords } from "./tei-words";

/** Why a text does not come back from TEI as it was; nothing where it does. */
export function lossOf(text: string): string | undefined {
  const xml = tei.export({ document: parse(text, defaultConventions), name: "text" }).content;
  const back = readOwnTei(xml);
  if (typeof back !== "string") return `line ${back.line} of the TEI: ${back.message}`;
  if (back === text) return undefined;
  let at = 0;
  while (text[at] === back[at]) at++;
  const line = text.slice(0, at).split("\n").length;
  const [before, after] = [text, back].map((one) => JSON.stringify(one.slice(at, at + 30)));
  return `line ${line}: ${before} came back as ${after}`;
}

/** What is lost when TEI of others becomes a transcription and TEI again. */
export interface TeiLoss {
  /** Why the words, or their order, are others; nothing where they are the same. */
  readonly words?: string;
  /** Elements of which fewer come back than there were: `del 2 of 3`. */
  readonly elements: readonly string[];
}

/** Elements of the table in `docs/exports.md` that mean the same in all TEI. */
const ELEMENTS: readonly string[] = [
  ...["add", "del", "subst", "gap", "damage", "unclear", "supplied", "space", "stamp", "hi"],
  ...["persName", "placeName", "orgName", "foreign", "sic", "corr", "abbr", "expan", "orig", "reg"],
  ...["handShift", "date", "pb", "table", "row", "cell", "lg", "l", "list", "item", "signed"],
];

/** Reads a file of TEI, writes it again, and compares the words and how many elements there are. */
export async function lossOfTei(name: string, bytes: Uint8Array): Promise<TeiLoss> {
  const read = await readWhole(readTei, fileOf(name, bytes));
  if ("reason" in read) return { words: read.reason, elements: [] };
  if (read.text === undefined) return { elements: [] };
  const document = parse(read.text, defaultConventions);
  const register = registerOf([read.register ?? []]);
  const recognised = recognise(document, prepare(register));
  const written = tei.export({ document, name, known: { register, recognised } }).content;
  const before = new TextDecoder().decode(bytes);
  const after = written.replace(/<front>[\s\S]*?<\/front>/, "");
  const rate = errorRate(teiWords(before), teiWords(after));
  const words = rate > 0 ? { words: `${(100 * rate).toFixed(2)} % of the signs differ` } : {};
  return { ...words, elements: fewer(textIn(before), textIn(after)) };
}

function fewer(before: string, after: string): string[] {
  return ELEMENTS.flatMap((name) => {
    const [had, has] = [before, after].map(
      (xml) => xml.match(new RegExp(`<${name}(?=[\\s/>])`, "g"))?.length ?? 0,
    ) as [number, number];
    return has < had ? [`${name} ${has} of ${had}`] : [];
  });
}

/** The text without registers in it; a signature within a paragraph is a signature too. */
function textIn(xml: string): string {
  const text = /<text[\s>][\s\S]*<\/text>/.exec(xml)?.[0] ?? "";
  return text
    .replace(/<(listPerson|listPlace|listOrg)[\s>][\s\S]*?<\/\1>/g, "")
    .replace(/<seg type="signed"/g, "<signed");
}
