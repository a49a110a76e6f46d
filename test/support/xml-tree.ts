import { XML_LIMITS, type XmlFault, type XmlSource } from "../../server/src/import/xml/events";
import { readXml } from "../../server/src/import/xml/read";
import { ElementsOf, type XmlElement } from "../../server/src/import/xml/tree";

/** A file as a tree, or why it is none. */
type XmlTree =
  | { readonly root: XmlElement; readonly fault?: undefined }
  | { readonly fault: XmlFault };

/** Reads a file into memory. */
export function xmlTree(source: XmlSource, limits = XML_LIMITS): XmlTree {
  let root: XmlElement | undefined;
  const fault = readXml(
    source,
    new ElementsOf(
      () => true,
      (element) => {
        root = element;
      },
    ),
    limits,
  );
  return root && !fault ? { root } : { fault: fault ?? { line: 1, column: 1, message: "none" } };
}
