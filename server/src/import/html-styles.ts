/** How characters are set off from those around them, as far as the language has a mark for it. */
export interface Style {
  readonly deleted: boolean;
  readonly underlined: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
  readonly lowered: boolean;
  /** Spaces and line ends are kept as they stand in the source. */
  readonly verbatim: boolean;
  readonly hidden: boolean;
}

export const PLAIN: Style = {
  deleted: false,
  underlined: false,
  bold: false,
  italic: false,
  raised: false,
  lowered: false,
  verbatim: false,
  hidden: false,
};

const BY_TAG: Readonly<Record<string, Partial<Style>>> = {
  s: { deleted: true },
  strike: { deleted: true },
  del: { deleted: true },
  u: { underlined: true },
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  sup: { raised: true, lowered: false },
  sub: { lowered: true, raised: false },
  pre: { verbatim: true },
};
const DECLARATION = /([a-z-]{2,40})\s*:\s*([^;]{1,200})/gi;

/** The style of an element's content: what it inherits, its tag, its `style`. */
export function styleOf(inherited: Style, tag: string, css: string | undefined): Style {
  const own = BY_TAG[tag];
  const tagged = own ? { ...inherited, ...own } : inherited;
  if (css === undefined) return tagged;
  let style = tagged;
  for (const [, property = "", value = ""] of css.matchAll(DECLARATION)) {
    style = { ...style, ...declared(property.toLowerCase(), value.trim().toLowerCase(), tag) };
  }
  return style;
}

function declared(property: string, value: string, tag: string): Partial<Style> {
  switch (property) {
    case "font-weight":
      return { bold: value === "bold" || value === "bolder" || Number(value) >= 600 };
    case "font-style":
      return { italic: value === "italic" || value.startsWith("oblique") };
    case "text-decoration":
    case "text-decoration-line":
      return decoration(value, tag);
    case "vertical-align":
      return { raised: value === "super", lowered: value === "sub" };
    case "white-space":
      return { verbatim: value.startsWith("pre") && value !== "pre-line" };
    case "display":
      return value === "none" ? { hidden: true } : {};
    default:
      return {};
  }
}

/** A line under a link only says that it is one. A line that stands already goes on inside. */
function decoration(value: string, tag: string): Partial<Style> {
  return {
    ...(value.includes("line-through") && { deleted: true }),
    ...(value.includes("underline") && tag !== "a" && { underlined: true }),
  };
}
