import { structureOf } from "../../analysis/structure";
import type { EntryType } from "../../people/entry";
import { ENTRY_ELEMENTS, entryElement } from "../../people/files/write-tei";
import { namesCanvas } from "../pictures";
import { imageAddress } from "./addresses";
import { attributeValue } from "./characters";
import type { Facts } from "./facts";

const TYPES: readonly EntryType[] = ["person", "place", "organisation"];

/** `standOff`: the people, places and organisations that the text names, as the register has them. */
export function standOffXml(facts: Facts): string {
  const entries = [...facts.named.values()];
  const lists = TYPES.flatMap((type) => {
    const own = entries.filter((entry) => entry.type === type);
    if (own.length === 0) return [];
    const [list] = ENTRY_ELEMENTS[type];
    const elements = own.map((entry) =>
      entryElement(entry, facts.identifiers.own("entry", entry.id)),
    );
    return [`<${list}>\n${elements.join("")}</${list}>\n`];
  });
  return lists.length === 0 ? "" : `<standOff>\n${lists.join("")}</standOff>\n`;
}

/**
 * `facsimile`: a surface for each page that has an image, and where in the text it begins. A canvas of
 * a IIIF manifest is no image, but a surface itself.
 */
export function facsimileXml(facts: Facts): string {
  const surfaces = structureOf(facts.edition.document).pages.flatMap(({ mark, image }) => {
    const id = facts.pageId(mark.start);
    if (!image || !id) return [];
    const url = attributeValue(imageAddress(image.path));
    return [
      namesCanvas(image.path)
        ? `<surface start="#${id}" sameAs="${url}"/>\n`
        : `<surface start="#${id}"><graphic url="${url}"/></surface>\n`,
    ];
  });
  return surfaces.length === 0 ? "" : `<facsimile>\n${surfaces.join("")}</facsimile>\n`;
}
