/** Where `[see: …]` leads: a web page, another document, a paragraph, or a paragraph of another. */
export interface Address {
  readonly url: boolean;
  /** The path as written; empty for a paragraph of the same document. */
  readonly path: string;
  /** The name of the paragraph, without `#`. */
  readonly anchor?: string;
}

const URL = /^https?:\/\/\S+$/i;
const FILE = /[^\s./\\]\.[a-z]{2,6}$/i;
const ANCHOR = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,99}$/u;
const LONGEST = 1000;

/** The address that a text is from end to end; words that name a place in the source are none. */
export function readAddress(text: string): Address | undefined {
  if (text.length > LONGEST || /[\r\n[\]]/.test(text)) return undefined;
  if (URL.test(text)) return { url: true, path: text };
  const sign = text.lastIndexOf("#");
  const path = sign < 0 ? text : text.slice(0, sign);
  const anchor = sign < 0 ? undefined : text.slice(sign + 1);
  if (anchor !== undefined && !ANCHOR.test(anchor)) return undefined;
  if (path !== "" && !FILE.test(path)) return undefined;
  return path === "" && !anchor ? undefined : { url: false, path, ...(anchor && { anchor }) };
}
