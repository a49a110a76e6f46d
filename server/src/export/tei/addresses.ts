import { isAddress } from "../../people/files/normal";

/** Characters of a path that an address may hold as they are. */
const PLAIN = /[^A-Za-z0-9\-._~!$&'()*+,;=@/]/gu;
const ADDRESS = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]|%(?![0-9a-f]{2})|[[\]]/giu;

/** The path or address of an image as XML Schema has it: percent-encoded. */
export function imageAddress(text: string): string {
  const isWeb = /^(?:https?|file|data):/i.test(text) && !/#.*#/.test(text);
  return isWeb ? encodedAddress(text) : text.replace(PLAIN, encoded);
}

/** Where a reference leads: an address, or a path with an anchor in it, `letter.recto#12`. */
export function referenceAddress(text: string): string {
  if (isAddress(text)) return encodedAddress(text);
  const [path = "", ...fragment] = text.split("#");
  const parts = [path, ...fragment.slice(0, 1)].map((part) => part.replace(PLAIN, encoded));
  return parts.join("#");
}

function encodedAddress(text: string): string {
  return text.replace(ADDRESS, encoded);
}

function encoded(character: string): string {
  const isLone = /^[\ud800-\udfff]$/.test(character);
  return isLone ? "%EF%BF%BD" : encodeURIComponent(character).replace("%2F", "/");
}
