import { unzipSync, type Zippable, zipSync } from "fflate";
import { t } from "../text/words";
import type { Refused } from "./imported";
import { Stop, type XmlListener } from "./xml/events";
import { readXml } from "./xml/read";

/** Files beyond this are no transcriptions, packed or unpacked. */
const LARGEST_PACKED = 100 << 20;
const LARGEST_UNPACKED = 50 << 20;
const MOST_PARTS = 10_000;
/** Parts that say something of the words; pictures and what programs keep for themselves do not. */
const SAYS = /^(?!customXml\/|docProps\/).*\.(?:xml|rels)$/i;
/** The standard of these files (ECMA-376, part 2, 7.2.2) forbids declarations. */
const NO_DECLARATIONS: XmlListener = {
  doctype() {
    throw new Stop(t("Declarations stand here, which such documents never have."));
  },
};

/** A document of a word processor whose parts were looked at, packed anew; or why it is none. */
export function checkedPackage(bytes: Uint8Array): Uint8Array | Refused {
  if (bytes.length > LARGEST_PACKED)
    return { reason: ` ${t("is too large for a document of words")}` };
  const parts = unpacked(bytes);
  if ("reason" in parts) return parts as Refused;
  for (const [name, part] of Object.entries(parts)) {
    const fault = faultIn(part as Uint8Array);
    if (fault) return notRead(`${name}: ${fault}`);
  }
  return zipSync(parts, { level: 0 });
}

/** What follows the name of a file that is damaged. */
export function notRead(why: string): Refused {
  return { reason: ` ${t("cannot be read as a DOCX document: {0}", why)}` };
}

/** Takes no more memory than the package says its parts need. */
function unpacked(bytes: Uint8Array): Zippable | Refused {
  let [size, count] = [0, 0];
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!SAYS.test(name)) return false;
    size += originalSize;
    count++;
    return size <= LARGEST_UNPACKED && count <= MOST_PARTS;
  };
  try {
    const parts = unzipSync(bytes, { filter });
    if (size <= LARGEST_UNPACKED && count <= MOST_PARTS) return parts;
    return { reason: ` ${t("unpacks to more than a document of words can hold (50 MB)")}` };
  } catch {
    return notRead(t("it was cut off or damaged; open it in a word processor and save it again"));
  }
}

/** What reads the parts further on knows no bounds of its own. */
function faultIn(part: Uint8Array): string | undefined {
  const fault = readXml(part, NO_DECLARATIONS);
  return fault && `${fault.line}:${fault.column}: ${fault.message}`;
}
