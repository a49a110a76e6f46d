/** A place in a file as people count it: from 1, columns in UTF-16 code units. */
export interface XmlPlace {
  readonly line: number;
  readonly column: number;
}

/** Why a file is not read further, in words that follow its place. */
export interface XmlFault extends XmlPlace {
  readonly message: string;
}

/** An element as it begins. Names have no prefix; attributes keep theirs. */
export interface XmlTag extends XmlPlace {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Who hears what stands in a file, in its order. */
export interface XmlListener {
  /** Declarations begin the file. */
  doctype?(): void;
  open?(tag: XmlTag): void;
  close?(name: string): void;
  /** Characters between two tags, comments or instructions; CDATA is text. */
  text?(text: string, place: XmlPlace): void;
  comment?(text: string, place: XmlPlace): void;
  instruction?(target: string, body: string, place: XmlPlace): void;
}

/** A file: its characters, its bytes, or either in parts. */
export type XmlSource = string | Uint8Array | Iterable<string | Uint8Array>;

/** The bytes of a file, as they come. */
export type XmlParts = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** How much a file may ask for. */
export interface XmlLimits {
  /** Elements inside each other. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** Characters of the whole file. */
  readonly size: number;
  /** Characters of one text, tag, comment or instruction. */
  readonly piece: number;
  /** Characters that all references to declared entities may stand for. */
  readonly expansion: number;
}

export const XML_LIMITS: XmlLimits = {
  depth: 500,
  attributes: 500,
  size: 1 << 30,
  piece: 1 << 24,
  expansion: 1 << 20,
};

/** Thrown within the reader to stop it; never leaves it. */
export class Stop extends Error {
  constructor(
    override readonly message: string,
    readonly place?: XmlPlace,
  ) {
    super(message);
  }
}
