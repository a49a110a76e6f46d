import { isAscii, isUtf8 } from "node:buffer";
import { t } from "../text/words";
import { cyrillicLikelihood } from "./cyrillic";

/** The text of a file. Offsets in it do not count the byte-order mark. */
export interface Decoded {
  readonly text: string;
  /** The encoding where it is not UTF-8. */
  readonly encoding?: string;
  /** Whether a byte-order mark stood before the text. */
  readonly marked: boolean;
}

/** Why a file is not read as text, in words that follow its name. */
export interface Undecodable {
  readonly reason: string;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Reads bytes as text in one of the encodings Recto knows, or says why not: never mojibake. */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  if (mark) return decodeMarked(bytes.subarray(mark.bytes.length), mark.encoding);
  const controls = countControls(bytes);
  if (controls > 0) {
    const encoding = guessUtf16(bytes);
    if (encoding) return { text: decodeAs(encoding, bytes) as string, encoding, marked: false };
  }
  if (controls * CONTROL_SHARE > bytes.length) return { reason: t("is not a text file") };
  if (isUtf8(bytes)) return { text: utf8(bytes), marked: false };
  const legacy = decodeCyrillic(bytes);
  if (legacy) return legacy;
  return {
    reason: t(
      "is not valid UTF-8 from line {0} on, and its encoding is not one that can be recognised; save it as UTF-8",
      lineOfDamage(bytes),
    ),
  };
}

function decodeMarked(bytes: Uint8Array, encoding: string): Decoded | Undecodable {
  if (encoding === "utf-8") {
    return isUtf8(bytes) ? { text: utf8(bytes), marked: true } : damaged(bytes);
  }
  const text = decodeAs(encoding, bytes);
  if (text === undefined)
    return { reason: t("is damaged: it begins like {0} but is not", encoding) };
  return { text, encoding, marked: true };
}

function utf8(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isAscii(bytes) ? buffer.toString("latin1") : buffer.toString("utf8");
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text has next to no control characters: at most one in so many bytes. */
const CONTROL_SHARE = 20;

/** NUL and the other controls that are neither white space nor the escape of terminals. */
function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) count++;
  }
  return count;
}

/** UTF-16 without a mark: in the right order of bytes there are letters, spaces and line ends. */
function guessUtf16(bytes: Uint8Array): string | undefined {
  const [best] = ["utf-16le", "utf-16be"]
    .map((encoding) => ({ encoding, share: usualShare(decodeAs(encoding, bytes)) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= USUAL ? best.encoding : undefined;
}

const USUAL = 0.95;
/** As much of a text as is looked at. */
const SAMPLE = 65_536;
/** Tab to CR, ASCII, Latin, Greek, Cyrillic, Hebrew and Arabic, and general punctuation. */
const USUAL_CHARACTERS =
  /[\t-\r -~\u00a0-\u024f\u0370-\u052f\u05d0-\u06ff\u2010-\u2027\u2030-\u203a№€]/g;

function usualShare(text: string | undefined): number {
  const sample = text?.slice(0, SAMPLE);
  return sample ? (sample.match(USUAL_CHARACTERS)?.length ?? 0) / sample.length : 0;
}

/** How much likelier the better of the two encodings must be, as a log-likelihood. */
const MARGIN = 3;

function decodeCyrillic(bytes: Uint8Array): Decoded | undefined {
  const [best, other] = ["windows-1251", "koi8-r"]
    .map((encoding) => ({ encoding, text: decodeAs(encoding, bytes) ?? "" }))
    .map((guess) => ({ ...guess, ...cyrillicLikelihood(lettersOf(guess.text)) }))
    .sort((a, b) => b.total - a.total);
  if (!best?.convincing || !other || best.total - other.total < MARGIN) return undefined;
  return { text: best.text, encoding: best.encoding, marked: false };
}

/** The beginning of a text; of one that is ASCII for long, what stands after that. */
function lettersOf(text: string): string {
  const first = Math.max(0, text.search(/[^\x00-\x7f]/) - 1);
  return text.slice(first, first + SAMPLE);
}

function damaged(bytes: Uint8Array): Undecodable {
  return { reason: t("is not valid UTF-8 from line {0} on", lineOfDamage(bytes)) };
}

/** The line, from 1, where the first bytes stand that are not UTF-8. */
function lineOfDamage(bytes: Uint8Array): number {
  let valid = 0;
  let tooLong = bytes.length + 1;
  while (tooLong - valid > 1) {
    const middle = (valid + tooLong) >> 1;
    if (isUtf8Beginning(bytes.subarray(0, middle))) valid = middle;
    else tooLong = middle;
  }
  return utf8(bytes.subarray(0, valid)).split(/\r\n?|\n/).length;
}

/** Whether the bytes are UTF-8 up to a character that is cut off at their end. */
function isUtf8Beginning(bytes: Uint8Array): boolean {
  return [0, 1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, Math.max(0, bytes.length - cut))));
}
