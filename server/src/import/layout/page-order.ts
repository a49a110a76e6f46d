import { elementsOf, type XmlElement } from "../xml/tree";

/** The regions of a page in the order in which it says they are read; others follow. */
export function readingOrder(page: XmlElement): readonly XmlElement[] {
  const regions = elementsOf(page).filter(({ name }) => name.endsWith("Region"));
  const byId = new Map(regions.map((region) => [region.attributes.id, region]));
  const [order] = elementsOf(page, "ReadingOrder");
  const ordered = order ? references(order).flatMap((id) => byId.get(id) ?? []) : [];
  const unique = new Set(ordered);
  for (const region of unique.size > 0 ? regions : byCustom(regions)) unique.add(region);
  return [...unique];
}

/** The type that Transkribus gives a region besides that of the format. */
export function structureType({ attributes }: XmlElement): string {
  return /structure\s*\{[^}]*type:\s*([^;}]+)/.exec(attributes.custom ?? "")?.[1]?.trim() ?? "";
}

function references(group: XmlElement): string[] {
  const index = ({ attributes }: XmlElement) => Number(attributes.index ?? 0);
  const members = elementsOf(group).filter(({ name }) => /Group|RegionRef/.test(name));
  return [...members]
    .sort((one, two) => index(one) - index(two))
    .flatMap((member) => [member.attributes.regionRef ?? "", ...references(member)])
    .filter((id) => id !== "");
}

function byCustom(regions: readonly XmlElement[]): readonly XmlElement[] {
  const index = ({ attributes }: XmlElement) =>
    Number(/readingOrder\s*\{\s*index:\s*(\d+)/.exec(attributes.custom ?? "")?.[1] ?? Number.NaN);
  if (regions.some((region) => Number.isNaN(index(region)))) return regions;
  return [...regions].sort((one, two) => index(one) - index(two));
}
