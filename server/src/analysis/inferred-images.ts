import type { Document } from "../syntax/document";
import { frontFields } from "./front-matter";
import { memoised } from "./memo";
import { pageSequences } from "./page-sequences";
import type { Page } from "./structure";

/** An image of a list: a path or an address with the ending of a picture. */
const IMAGE = /[^\s"'[\],;][^"'[\],;\r\n]*\.(?:png|jpe?g|tiff?|jp2|gif|webp)\b/gi;

/**
 * The scans that the field `Images` lists, for the first pages that count together: where it names
 * as many images as there are pages, and no page mark names one itself.
 */
export const inferredImages = memoised((document: Document): ReadonlyMap<Page, string> => {
  const field = frontFields(document).find(({ key }) => key === "Images");
  const pages = pageSequences(document).find((sequence) => sequence.length > 0) ?? [];
  const images = (field?.text.match(IMAGE) ?? []).map((path) => path.trim());
  if (images.length !== pages.length || pages.some(({ image }) => image)) return new Map();
  return new Map(pages.map((page, at) => [page, images[at] as string]));
});
