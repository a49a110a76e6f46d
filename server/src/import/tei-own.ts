import type { XmlFault, XmlListener, XmlSource, XmlTag } from "./xml/events";
import { readXml } from "./xml/read";

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

/**
 * The transcription that Recto wrote as TEI: the same characters in the same order. What was
 * changed in the TEI since then is changed in the transcription.
 */
export function readOwnTei(xml: XmlSource): string | XmlFault {
  const reader = new OwnReader();
  return readXml(xml, reader) ?? reader.content;
}

class OwnReader implements XmlListener {
  private readonly parts: string[] = [];
  private readonly names: string[] = [];
  private lineEnd = "\n";
  /** How the next line ends, where it is not as most do. */
  private nextEnd: string | undefined;
  /** How deep in the file `text` begins; nothing outside of it is transcription. */
  private textDepth = 0;
  /** A paragraph has ended: a blank line follows, unless the source says otherwise. */
  private isParagraphOver = false;

  get content(): string {
    return this.parts.join("");
  }

  open({ name }: XmlTag): void {
    this.endParagraph();
    this.names.push(name);
    if (name === "text" && this.textDepth === 0) this.textDepth = this.names.length;
  }

  close(name: string): void {
    this.endParagraph();
    if (this.names.length === this.textDepth) this.textDepth = 0;
    this.names.pop();
    this.isParagraphOver = this.textDepth > 0 && name === "p" && this.isBetweenElements;
  }

  text(text: string): void {
    if (this.textDepth === 0 || (this.isBetweenElements && /^\s*$/.test(text))) return;
    this.endParagraph();
    this.parts.push(text.replace(/\n/g, () => this.nextLineEnd()));
  }

  comment(text: string): void {
    if (this.textDepth === 0 || !text.startsWith("%%")) return;
    this.endParagraph();
    this.parts.push(text);
  }

  instruction(target: string, body: string): void {
    if (target === "recto-tei")
      this.lineEnd = LINE_ENDS[/eol="(\w+)"/.exec(body)?.[1] ?? ""] ?? "\n";
    if (this.textDepth === 0) return;
    if (target === "recto-src") {
      this.isParagraphOver = false;
      this.parts.push(quoted(body));
    } else if (target === "recto-char") {
      this.endParagraph();
      this.parts.push(character(body));
    } else if (target === "recto-eol") this.nextEnd = LINE_ENDS[body.trim()];
  }

  private get isBetweenElements(): boolean {
    return CONTAINERS.has(this.names.at(-1) ?? "");
  }

  private endParagraph(): void {
    if (this.isParagraphOver) this.parts.push(this.lineEnd, this.lineEnd);
    this.isParagraphOver = false;
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
