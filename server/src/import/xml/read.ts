import { SaxesParser } from "saxes";
import { t } from "../../text/words";
import { Characters } from "./decode";
import { Entities } from "./entities";
import {
  Stop,
  XML_LIMITS,
  type XmlFault,
  type XmlLimits,
  type XmlListener,
  type XmlParts,
  type XmlPlace,
  type XmlSource,
} from "./events";
import { explained } from "./faults";

/**
 * Reads XML of any origin and size in parts, and tells the listener what stands in it. Nothing
 * outside of the file is looked at. Reading ends at the first fault, which is returned.
 */
export function readXml(
  source: XmlSource,
  listener: XmlListener,
  limits: XmlLimits = XML_LIMITS,
): XmlFault | undefined {
  const isWhole = typeof source === "string" || source instanceof Uint8Array;
  const reader = new Reader(listener, limits);
  for (const part of isWhole ? [source] : source) {
    const fault = reader.take(part);
    if (fault) return fault;
  }
  return reader.end();
}

/** The same of a file whose parts are waited for: between them, others have their turn. */
export async function readXmlParts(
  parts: XmlParts,
  listener: XmlListener,
  limits: XmlLimits = XML_LIMITS,
): Promise<XmlFault | undefined> {
  const reader = new Reader(listener, limits);
  for await (const part of parts) {
    const fault = reader.take(part);
    if (fault) return fault;
  }
  return reader.end();
}

class Reader {
  private readonly parser = new SaxesParser({ position: true });
  private readonly characters = new Characters();
  private readonly entities: Entities;
  private depth = 0;
  private attributes = 0;
  /** The part being read and the one before it, which begins at `from`. */
  private window = "";
  private last = "";
  private from = 0;
  private fed = 0;
  /** Where the last piece ended. */
  private ended = 0;
  private endedAt: XmlPlace = { line: 1, column: 1 };

  constructor(
    private readonly listener: XmlListener,
    private readonly limits: XmlLimits,
  ) {
    this.entities = new Entities(limits.expansion);
    this.listen();
  }

  take(part: string | Uint8Array): XmlFault | undefined {
    return this.stopped(() => this.write(this.characters.of(part)));
  }

  end(): XmlFault | undefined {
    return this.stopped(() => {
      this.write(this.characters.end());
      this.parser.close();
    });
  }

  private write(texts: Iterable<string>): void {
    for (const text of texts) {
      this.from = this.fed - this.last.length;
      this.window = this.last + text;
      this.fed += text.length;
      this.parser.write(text);
      this.last = text;
      this.checkSizes();
    }
  }

  /** Why what was begun could not be done. */
  private stopped(work: () => void): XmlFault | undefined {
    try {
      work();
      return undefined;
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return { ...(error.place ?? this.here()), message: error.message };
    }
  }

  private listen(): void {
    const { parser, listener } = this;
    parser.on("error", ({ message }) => {
      throw new Stop(explained(message));
    });
    parser.on("doctype", (declaration) => {
      listener.doctype?.();
      for (const name of this.entities.declare(declaration))
        Object.defineProperty(parser.ENTITIES, name, { get: () => this.entities.value(name) });
      this.piece();
    });
    parser.on("attribute", () => {
      if (++this.attributes > this.limits.attributes)
        throw new Stop(t("This element has too many attributes."));
    });
    parser.on("opentag", ({ name, attributes }) => {
      this.attributes = 0;
      if (++this.depth > this.limits.depth)
        throw new Stop(t("Elements are nested more than {0} deep here.", this.limits.depth));
      const place = this.piece("<");
      listener.open?.({ name: local(name), attributes: attributes as never, ...place });
    });
    parser.on("closetag", ({ name }) => {
      this.depth--;
      this.piece();
      listener.close?.(local(name));
    });
    // A text is told when the next piece begins.
    parser.on("text", (text) => listener.text?.(text, this.endedAt));
    parser.on("cdata", (text) => listener.text?.(text, this.piece("<![CDATA[")));
    parser.on("comment", (text) => {
      const place = this.piece("<!--");
      // It is told before its last character, the ">".
      this.endedAt = { ...this.endedAt, column: this.endedAt.column + 1 };
      listener.comment?.(text, place);
    });
    parser.on("processinginstruction", ({ target, body }) =>
      listener.instruction?.(target, body, this.piece("<?")),
    );
    parser.on("xmldecl", () => this.piece());
  }

  private here(): XmlPlace {
    return { line: this.parser.line, column: this.parser.columnIndex + 1 };
  }

  /** Ends a piece that begins with these characters, and says where it begins. */
  private piece(opener?: string): XmlPlace {
    const { position } = this.parser;
    const end = this.here();
    const at = opener ? this.window.lastIndexOf(opener, position - this.from - 1) : -1;
    const place = at < 0 ? this.endedAt : this.placeAt(at, end);
    this.ended = position;
    this.endedAt = end;
    return place;
  }

  /** The place of an offset in the window, before the place that is read now. */
  private placeAt(at: number, end: XmlPlace): XmlPlace {
    const between = this.window.slice(at, this.parser.position - this.from);
    const lines = between.split(/\r\n?|\n/).length - 1;
    if (lines === 0) return { line: end.line, column: Math.max(1, end.column - between.length) };
    const before = Math.max(this.window.lastIndexOf("\n", at), this.window.lastIndexOf("\r", at));
    return { line: end.line - lines, column: at - before };
  }

  private checkSizes(): void {
    if (this.fed > this.limits.size) throw new Stop(t("This file is too large."));
    if (this.fed - this.ended > this.limits.piece)
      throw new Stop(t("This text or tag goes on for too long."), this.endedAt);
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
