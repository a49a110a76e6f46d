import { Parser } from "htmlparser2";
import { PLAIN, type Style, styleOf } from "./html-styles";

/** Characters of one style. A line end in them is a written line's. */
export interface Run {
  readonly text: string;
  readonly style: Style;
  /** The place in the same page that the characters lead to. */
  readonly link?: string | undefined;
  /** Whom the characters name, as the page itself says it. */
  readonly subject?: string | undefined;
}

/** A paragraph of a page, and the names by which links lead to it. */
export interface HtmlParagraph {
  readonly runs: readonly Run[];
  readonly names: ReadonlySet<string>;
}

/** Between paragraphs stands an empty line, between lines none. */
const APART: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table pre hr figure address".split(" "),
);
const LINES: ReadonlySet<string> = new Set(
  "div li tr dt dd caption section article header footer main nav aside figcaption form fieldset center body option".split(
    " ",
  ),
);
const CELLS: ReadonlySet<string> = new Set(["td", "th"]);
/** What is not shown: programs, styles, the page's own title. */
const UNSEEN: ReadonlySet<string> = new Set(["script", "style", "head", "template", "xml"]);
const FRAGMENT = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i;

interface Element {
  readonly tag: string;
  readonly style: Style;
  readonly link: string | undefined;
  readonly subject: string | undefined;
}

/** Reads the text of a page or of a part of one. Nothing in it is run, fetched or kept. */
export function paragraphsOf(html: string): readonly HtmlParagraph[] {
  const reader = new Reader();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag, attributes),
      onclosetag: (tag) => reader.close(tag),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(FRAGMENT.exec(html)?.[1] ?? html);
  parser.end();
  return reader.end();
}

class Reader {
  private readonly paragraphs: HtmlParagraph[] = [];
  private readonly elements: Element[] = [];
  private runs: Run[] = [];
  private names = new Set<string>();
  private unseen = 0;
  /** A space or line end that is written when something follows. */
  private pending = "";

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (UNSEEN.has(tag)) this.unseen++;
    const around = this.elements.at(-1);
    const style = styleOf(around?.style ?? PLAIN, tag, attributes.style);
    const link = tag === "a" ? fragmentOf(attributes.href) : around?.link;
    const subject = tag === "a" ? subjectOf(attributes) : around?.subject;
    this.elements.push({ tag, style, link, subject });
    if (tag === "br") this.lineEnd();
    else this.edge(tag);
    for (const name of [attributes.id, attributes.name]) if (name) this.names.add(name);
  }

  close(tag: string): void {
    if (UNSEEN.has(tag)) this.unseen--;
    this.elements.pop();
    if (CELLS.has(tag)) this.pending = "\t";
    else this.edge(tag);
  }

  text(text: string): void {
    const { style = PLAIN, link, subject } = this.elements.at(-1) ?? {};
    if (this.unseen > 0 || style.hidden) return;
    const leads = { ...(link !== undefined && { link }), ...(subject && { subject }) };
    if (style.verbatim) this.write({ text: text.replace(/\r\n?/g, "\n"), style, ...leads });
    else this.flowing({ text, style, ...leads });
  }

  end(): readonly HtmlParagraph[] {
    this.paragraphEnd();
    return this.paragraphs;
  }

  /** White space in a page is one space, and none at the edges of a line. */
  private flowing(run: Run): void {
    const folded = run.text.replace(/[ \t\n\r\f]+/g, " ");
    if (folded.startsWith(" ")) this.space();
    const words = folded.replace(/^ | $/g, "");
    if (words !== "") this.write({ ...run, text: words });
    if (words !== "" && folded.endsWith(" ")) this.space();
  }

  private space(): void {
    if (this.runs.length > 0 && this.pending === "") this.pending = " ";
  }

  private write(run: Run): void {
    const subject = this.runs.at(-1)?.subject === run.subject ? run.subject : undefined;
    const between = { text: this.pending, style: this.between(run.style) };
    if (this.pending !== "") this.add({ ...between, ...(subject && { subject }) });
    this.pending = "";
    this.add(run);
  }

  private add(run: Run): void {
    const last = this.runs.at(-1);
    const isOne = last?.link === run.link && last?.subject === run.subject;
    if (last && isOne && sameStyle(last.style, run.style))
      this.runs[this.runs.length - 1] = { ...last, text: last.text + run.text };
    else this.runs.push(run);
  }

  /** A space is set off where the characters on both its sides are. */
  private between(style: Style): Style {
    const last = this.runs.at(-1);
    return last && sameStyle(last.style, style) ? style : PLAIN;
  }

  private edge(tag: string): void {
    if (APART.has(tag)) this.paragraphEnd();
    else if (LINES.has(tag) && this.runs.length > 0 && !this.pending.includes("\n"))
      this.pending = "\n";
  }

  /** Two line ends in a row are an empty line. */
  private lineEnd(): void {
    if (this.pending.includes("\n")) this.paragraphEnd();
    else if (this.runs.length > 0) this.pending = "\n";
  }

  private paragraphEnd(): void {
    if (this.runs.length > 0) {
      this.paragraphs.push({ runs: this.runs, names: this.names });
      this.names = new Set();
    }
    this.runs = [];
    this.pending = "";
  }
}

/**
 * Whom a link of FromThePage names: its pages show `[[Name|text]]` as a link to the article about the
 * subject, with the name in `title` (its `abstract_xml_helper.rb`).
 */
function subjectOf({ title, href = "", ...others }: Readonly<Record<string, string>>) {
  const leads = `${href} ${others["data-tooltip"] ?? ""}`;
  return /\barticle(?:\/|-\d|\?)|\barticle_id=/.test(leads) ? title?.trim() : undefined;
}

/** The place within a page that an address names: `_ftn1` of `page.htm#_ftn1`. */
function fragmentOf(href: string | undefined): string | undefined {
  const at = href?.indexOf("#") ?? -1;
  return at < 0 ? undefined : href?.slice(at + 1);
}

function sameStyle(one: Style, two: Style): boolean {
  return (Object.keys(one) as (keyof Style)[]).every((key) => one[key] === two[key]);
}
