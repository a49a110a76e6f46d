import { t } from "../../text/words";
import { Stop, type XmlPlace } from "./events";

/** As many bytes as are looked at for the name of the encoding. */
const HEAD = 400;
/** Bytes that are decoded at once. */
const PART = 1 << 16;
const DECLARED = /^<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.:-]{0,40})["']/;
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  // Without a mark, `<` tells.
  ["utf-16le", [0x3c, 0x00]],
  ["utf-16be", [0x00, 0x3c]],
];

/** The characters of a file that comes in parts; a byte-order mark is none. Stops where bytes are none. */
export class Characters {
  private readonly decoder = new PartDecoder();
  private first = true;

  /** The characters of one more part. */
  *of(part: string | Uint8Array): Generator<string> {
    yield* this.shown(typeof part === "string" ? slices(part) : this.decoder.decode(part));
  }

  /** What was kept back until the file had ended. */
  *end(): Generator<string> {
    yield* this.shown(this.decoder.end());
  }

  private *shown(texts: Iterable<string>): Generator<string> {
    for (const text of texts) {
      const shown = this.first ? text.replace(/^\ufeff/, "") : text;
      if (text !== "") this.first = false;
      if (shown !== "") yield shown;
    }
  }
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Parts of a text; half a character stops the reading where it stands. */
function* slices(text: string): Generator<string> {
  const lone = text.search(LONE);
  const end = lone < 0 ? text.length : lone;
  for (let at = 0; at < end; at += PART) yield text.slice(at, Math.min(end, at + PART));
  if (lone >= 0) throw new Stop(t("A character stands here that XML does not allow."));
}

/** Decodes as the mark or the declaration says; as UTF-8 where nothing does. */
class PartDecoder {
  private decoder: TextDecoder | undefined;
  private encoding = "utf-8";
  private head = new Uint8Array(0);
  private lines = 1;
  private column = 1;

  *decode(bytes: Uint8Array): Generator<string> {
    let rest = bytes;
    if (!this.decoder) {
      this.head = joined(this.head, bytes);
      if (this.head.length < HEAD) return;
      rest = this.begin();
    }
    for (let at = 0; at < rest.length; at += PART) yield this.part(rest.subarray(at, at + PART));
  }

  *end(): Generator<string> {
    if (!this.decoder && this.head.length > 0) yield this.part(this.begin());
    if (this.decoder) yield this.part(new Uint8Array(0), true);
  }

  private begin(): Uint8Array {
    const { head } = this;
    this.encoding = encodingOf(head);
    try {
      this.decoder = new TextDecoder(this.encoding, { fatal: true, ignoreBOM: true });
    } catch {
      throw new Stop(t("The encoding “{0}” is not known; save the file as UTF-8.", this.encoding), {
        line: 1,
        column: 1,
      });
    }
    this.head = new Uint8Array(0);
    return head;
  }

  private part(bytes: Uint8Array, last = false): string {
    try {
      const text = this.decoder?.decode(bytes, { stream: !last }) ?? "";
      this.advance(text);
      return text;
    } catch {
      throw new Stop(
        t(
          "These bytes are not {0}, which the file says it is (or says nothing); save it as UTF-8.",
          this.encoding.toUpperCase(),
        ),
        this.damage(bytes),
      );
    }
  }

  /** Where the first bytes stand that are no characters. */
  private damage(bytes: Uint8Array): XmlPlace {
    const text = new TextDecoder(this.encoding).decode(bytes);
    const at = text.indexOf("\ufffd");
    this.advance(text.slice(0, Math.max(0, at)));
    return { line: this.lines, column: this.column };
  }

  private advance(text: string): void {
    let [from, at] = [0, text.indexOf("\n")];
    for (; at >= 0; at = text.indexOf("\n", from)) {
      this.lines++;
      this.column = 1;
      from = at + 1;
    }
    this.column += text.length - from;
  }
}

function encodingOf(head: Uint8Array): string {
  const marked = MARKS.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (marked) return marked[0];
  const ascii = String.fromCharCode(...head.subarray(0, HEAD));
  return DECLARED.exec(ascii)?.[1]?.toLowerCase() ?? "utf-8";
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + two.length);
  both.set(one);
  both.set(two, one.length);
  return both;
}
