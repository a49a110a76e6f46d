import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type RelaxNGValidator, RelaxNGValidator as Validator, XmlDocument } from "libxml2-wasm";
import { SaxesParser } from "saxes";

/** The official schema of all of TEI, among the data for tests. */
export const OFFICIAL_SCHEMA = resolve(process.env.RECTO_DATA ?? "../shared", "schema/tei_all.rng");

/** The stricter schema that ships with Recto. */
export const OWN_SCHEMA = resolve("schemas/recto-tei.rng");

/** Says why a file of TEI is not valid; nothing when it is. */
export type Validate = (xml: string) => string | undefined;

/** A check against a RELAX NG schema. */
export function validateBy(schema: string): Validate {
  const validator: RelaxNGValidator = Validator.fromDoc(
    XmlDocument.fromString(readFileSync(schema, "utf8")),
  );
  return (xml) => {
    let document: XmlDocument | undefined;
    try {
      document = XmlDocument.fromString(xml);
      validator.validate(document);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    } finally {
      document?.dispose();
    }
  };
}

/** Elements in which white space is layout: what stands in them begins a line. */
const CONTAINERS: ReadonlySet<string> = new Set([
  ...["text", "front", "body", "div", "table", "row", "list", "lg"],
]);

/**
 * The words of `text` in their order, as any reader of TEI finds them: what Recto keeps in
 * instructions is passed over, but for characters that XML forbids. A block begins a line.
 */
export function wordsOfTei(xml: string): string {
  const names: string[] = [];
  let words = "";
  const isIn = () => names.includes("text");
  const isBetween = () => CONTAINERS.has(names.at(-1) ?? "");
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    if (isIn() && isBetween()) words += name === "cell" ? "\t" : BREAK;
    names.push(name);
  });
  parser.on("closetag", ({ name }) => {
    names.pop();
    if (isIn() && isBetween() && name !== "cell") words += BREAK;
  });
  parser.on("text", (text) => {
    if (isIn() && !(isBetween() && text.trim() === "")) words += text;
  });
  parser.on("processinginstruction", ({ target, body }) => {
    if (isIn() && target === "recto-char") words += String.fromCharCode(Number.parseInt(body, 16));
  });
  parser.write(xml).close();
  return folded(words);
}

const BREAK = "\n\n";

/** A text in which paragraphs are not told from lines, nor blank lines and spaces at their ends seen. */
export function folded(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ""))
    .filter((line) => line !== "")
    .join("\n")
    .trim();
}
