/** The attributes of an element by name; those without a value are not there. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** How a mark is typed around its content. */
export interface Spelling {
  readonly open: string;
  readonly close: string;
}

/** The native spelling of elements whose attributes say all that the mark does. */
const FIXED: Readonly<Record<string, Spelling>> = {
  supplied: bracket("["),
  unclear: { open: "[", close: "?]" },
  damage: bracket("[damaged: "),
  stamp: bracket("[stamp: "),
  signed: bracket("[signed: "),
  space: bracket("[blank"),
  cb: bracket("[column"),
};

/** The same where one attribute decides, by element, attribute and value. */
const BY_VALUE: Readonly<Record<string, Spelling>> = {
  "del rend=overstrike": bracket("[deleted: "),
  "add rend=handwritten": bracket("[handwritten: "),
  "add rend=typed": bracket("[typed: "),
  "seg type=signed": bracket("[signed: "),
  "gap reason=illegible": bracket("[illegible"),
  "gap reason=lost": bracket("[…"),
  "note type=note": bracket("[note: "),
  "note type=translator": bracket("[translator's note: "),
  "note type=editor": bracket("[editor's note: "),
  "note type=resolution": bracket("[resolution: "),
  "note type=endorsement": bracket("[endorsement: "),
  "note type=description": bracket("[description: "),
  "hi rend=underline": { open: "<u>", close: "</u>" },
  "hi rend=bold": { open: "<b>", close: "</b>" },
  "hi rend=italic": { open: "<i>", close: "</i>" },
  "hi rend=subscript": { open: "<sub>", close: "</sub>" },
  "fw type=folio": bracket("[folio: "),
  "fw type=letterhead": bracket("[letterhead: "),
  "label type=heading": bracket("[heading: "),
};

const DECIDING = ["rend", "type", "reason"] as const;

/**
 * How an element is typed where nothing else is said of its spelling. Writing and reading TEI ask
 * the same table: what is spelt so needs no instruction beside it, and what other tools add in such
 * elements becomes a mark.
 */
export function nativeSpelling(name: string, attributes: Attributes): Spelling | undefined {
  const { n } = attributes;
  if (name === "pb") return n ? { open: `[page ${n}]`, close: "" } : undefined;
  if (name === "lb") return n ? { open: `[line ${n}]`, close: "" } : undefined;
  if (name === "ref") return n ? { open: `[^${n}]`, close: "" } : undefined;
  const language = attributes["xml:lang"];
  if (name === "foreign") return language ? bracket(`[${language}: `) : undefined;
  if (name === "note" && attributes.place === "foot" && n) return { open: `[^${n}]:`, close: "" };
  for (const key of DECIDING) {
    const found = BY_VALUE[`${name} ${key}=${attributes[key]}`];
    if (found) return found;
  }
  return Object.hasOwn(FIXED, name) ? FIXED[name] : undefined;
}

function bracket(open: string): Spelling {
  return { open, close: "]" };
}
