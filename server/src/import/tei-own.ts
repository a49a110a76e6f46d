import { nativeSpelling, type Spelling } from "../syntax/data/tei-spellings";
import type { ForeignFile, Imported, Refused, Write } from "./imported";
import { survey } from "./tei/survey";
import type { XmlFault, XmlListener, XmlSource, XmlTag } from "./xml/events";
import { readXml, readXmlParts } from "./xml/read";

/** Elements in which white space is layout, and no words. */
const CONTAINERS: ReadonlySet<string> = new Set([
  ...["text", "front", "body", "div", "table", "row", "list", "lg", "choice", "subst"],
]);
const LINE_ENDS: Readonly<Record<string, string>> = { lf: "\n", crlf: "\r\n", cr: "\r" };
const OWN = /^(?:\ufeff)?(?:<\?xml[^>]*\?>)?\s*<\?recto-tei /;

/** Whether a file of TEI was written by Recto itself, judged by its first characters. */
export function isOwnTei(start: string): boolean {
  return OWN.test(start);
}

/** Reads a file that Recto wrote: its transcription, and the register of those it names. */
export async function readOwnFile(file: ForeignFile, write: Write): Promise<Imported | Refused> {
  const about = await survey(file.parts());
  const fault = about.fault ?? (await readXmlParts(file.parts(), new OwnReader(write)));
  if (fault) return { reason: `${fault.line}:${fault.column}: ${fault.message}` };
  const register = about.fault ? [] : about.register(file.name);
  return { head: "", register, report: [] };
}

/**
 * The transcription that Recto wrote as TEI: the same characters in the same order. What was
 * changed in the TEI since then is changed in the transcription.
 */
export function readOwnTei(xml: XmlSource): string | XmlFault {
  const written: string[] = [];
  return readXml(xml, new OwnReader((text) => written.push(text))) ?? written.join("");
}

/** An element that is open: its spelling waits for the first thing in it. */
interface Frame {
  readonly name: string;
  waiting: Spelling | undefined;
  close: string;
}

class OwnReader implements XmlListener {
  private readonly frames: Frame[] = [];
  private lineEnd = "\n";
  /** How the next line ends, where it is not as most do. */
  private nextEnd: string | undefined;
  /** How deep in the file `text` begins; nothing outside of it is transcription. */
  private textDepth = 0;
  /** A block has ended: a blank line follows, unless the source says otherwise. */
  private isBlockOver = false;

  constructor(private readonly write: Write) {}

  open({ name, attributes }: XmlTag): void {
    this.settle();
    const isInText = this.textDepth > 0;
    const spelling = isInText ? nativeSpelling(name, attributes) : undefined;
    this.frames.push({ name, waiting: spelling, close: "" });
    if (name === "text" && !isInText) this.textDepth = this.frames.length;
  }

  close(name: string): void {
    this.settle();
    if (this.frames.length === this.textDepth) this.textDepth = 0;
    this.write(this.frames.pop()?.close ?? "");
    this.isBlockOver = this.textDepth > 0 && this.parent === "div" && name !== "div";
  }

  text(text: string): void {
    if (this.textDepth === 0 || (CONTAINERS.has(this.parent) && /^\s*$/.test(text))) return;
    this.settle();
    this.write(text.replace(/\n/g, () => this.nextLineEnd()));
  }

  comment(text: string): void {
    if (this.textDepth === 0 || !text.startsWith("%%")) return;
    this.settle();
    this.write(text);
  }

  instruction(target: string, body: string): void {
    if (target === "recto-tei")
      this.lineEnd = LINE_ENDS[/eol="(\w+)"/.exec(body)?.[1] ?? ""] ?? "\n";
    if (this.textDepth === 0) return;
    if (target === "recto-src") {
      this.isBlockOver = false;
      this.spelt();
      this.write(quoted(body));
    } else if (target === "recto-char") {
      this.settle();
      this.write(character(body));
    } else if (target === "recto-eol") this.nextEnd = LINE_ENDS[body.trim()];
  }

  private get parent(): string {
    return this.frames.at(-1)?.name ?? "";
  }

  /** The source says itself how the element is spelt. */
  private spelt(): void {
    const frame = this.frames.at(-1);
    if (frame) frame.waiting = undefined;
  }

  /** Nothing was said of the end of a block, or of how an element is spelt: the usual holds. */
  private settle(): void {
    if (this.isBlockOver) this.write(this.lineEnd + this.lineEnd);
    this.isBlockOver = false;
    const frame = this.frames.at(-1);
    if (!frame?.waiting) return;
    this.write(frame.waiting.open);
    frame.close = frame.waiting.close;
    frame.waiting = undefined;
  }

  private nextLineEnd(): string {
    const end = this.nextEnd ?? this.lineEnd;
    this.nextEnd = undefined;
    return end;
  }
}

/** The characters in an instruction; nothing where somebody spoilt it. */
function quoted(body: string): string {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "string" ? value : "";
  } catch {
    return "";
  }
}

function character(body: string): string {
  const code = Number.parseInt(body, 16);
  return code >= 0 && code <= 0xffff ? String.fromCharCode(code) : "";
}
