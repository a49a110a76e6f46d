import type { Edition } from "./edition";

/** The last part of an address that a name becomes. */
export function addressOf(name: string): string {
  return encodeURIComponent(wellFormed(name));
}

/** The address of a path, as seen from another address; of an address, itself. */
export function resolved(path: string, base: string): string {
  if (isOnWeb(path)) return encodeURI(decoded(wellFormed(path)));
  const parts = path
    .split(/[\\/]/)
    .map((part) => (/^\.{1,2}$/.test(part) ? part : addressOf(part)));
  return new URL(parts.join("/"), base).toString();
}

/** A lone half of a character has no place in an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Where a file with this ending is, seen from another one that is written beside it. */
export function besideIt({ address, name }: Edition, ending: string): string {
  return `${address ?? addressOf(name)}.${ending}`;
}

/** Whether a path is an address of the web. */
export function isOnWeb(path: string): boolean {
  return /^https?:\/\//i.test(path) && URL.canParse(path);
}
