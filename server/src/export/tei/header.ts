import { archiveReference, LEVEL_WORDS } from "../../analysis/archive-reference";
import { documentDate } from "../../analysis/document-date";
import { frontFields, titleOf } from "../../analysis/front-matter";
import { handList } from "../../analysis/hand-list";
import { structureOf } from "../../analysis/structure";
import { dateAttributes } from "../../analysis/tei-date";
import { isSchemaDate } from "../../people/files/write-tei";
import { declaredIn } from "../../syntax/declared";
import { languageName } from "../../syntax/lines/section-line";
import { attributeValue, headerText } from "./characters";
import { encodingXml } from "./encoding";
import type { Facts } from "./facts";
import { headerNames } from "./header-names";

/** The header: what the front matter says, in the elements that TEI has for it. */
export function headerXml(facts: Facts): string {
  return new Header(facts).xml();
}

class Header {
  private readonly fields: ReadonlyMap<string, string>;
  /** The same with the names in them as elements. */
  private readonly names: ReadonlyMap<string, string>;

  constructor(private readonly facts: Facts) {
    const fields = frontFields(facts.edition.document);
    this.fields = new Map(fields.map(({ key, text }) => [key, headerText(text)]));
    this.names = new Map(fields.map((field) => [field.key, headerNames(facts, field)]));
  }

  xml(): string {
    return tag("teiHeader", {}, [
      tag("fileDesc", {}, [
        this.titleStatement(),
        tag("publicationStmt", {}, ["<p>Unpublished.</p>"]),
        tag("sourceDesc", {}, [this.bibliography(), this.manuscript()]),
      ]),
      encodingXml(this.facts.edition.document),
      this.profile(),
      tag("revisionDesc", {}, [
        "<change>Written as TEI from the transcription, by Recto.</change>",
      ]),
    ]);
  }

  private titleStatement(): string {
    const { responsible, identifiers } = this.facts;
    const editor = this.names.get("Editor");
    const others = [...responsible].filter((who) => who !== "translator" && who !== "editor");
    const id = (who: string) => identifiers.own("responsible", who);
    return tag("titleStmt", {}, [
      this.title(),
      simple("author", this.names.get("Author")),
      ...this.translators(),
      responsible.has("editor") || editor
        ? `<editor xml:id="${id("editor")}">${editor ?? "The editor"}</editor>`
        : "",
      ...others.map(
        (who) =>
          `<respStmt xml:id="${id(who)}"><resp>note</resp><name>${headerText(who)}</name></respStmt>`,
      ),
    ]);
  }

  /** No document is without a title: the name of the file does where there is no other. */
  private title(): string {
    const { document, name } = this.facts.edition;
    const title = headerText(titleOf(document) ?? "");
    if (title !== "") return `<title>${title}</title>`;
    return `<title type="inferred">${headerText(name) || "Untitled"}</title>`;
  }

  private translators(): string[] {
    const { responsible, identifiers, edition } = this.facts;
    const { sections } = structureOf(edition.document);
    const named = sections.flatMap(({ type, name }) =>
      type === "translation" && name ? [headerText(name)] : [],
    );
    const field = this.names.get("Translator");
    const names = [...new Set([...(field ? [field] : []), ...named])];
    if (names.length === 0 && responsible.has("translator")) names.push("The translator");
    return names.map((name, at) => {
      const id = at === 0 ? ` xml:id="${identifiers.own("responsible", "translator")}"` : "";
      return `<editor role="translator"${id}>${name}</editor>`;
    });
  }

  private bibliography(): string {
    const citation = this.fields.get("Citation");
    return `<bibl>${citation || this.title()}</bibl>`;
  }

  private manuscript(): string {
    const citation = this.fields.get("Citation") ?? "";
    const reference = archiveReference(citation);
    const repository = this.fields.get("Archive") || headerText(reference?.repository ?? "");
    const parts = (reference?.parts ?? []).map(({ level, value }) => {
      const text = headerText(value);
      return level === "fond" || level === "recordGroup" || level === "bestand"
        ? `<collection>${LEVEL_WORDS[level]} ${text}</collection><idno type="${level}">${text}</idno>`
        : `<idno type="${level}">${text}</idno>`;
    });
    const collections = parts.flatMap((part) => /^<collection>.*<\/collection>/.exec(part) ?? []);
    const numbers = parts.map((part) => part.replace(/^<collection>.*<\/collection>/, ""));
    const known = [simple("repository", repository), ...collections, ...numbers].filter(Boolean);
    const name = `<msName>${headerText(this.facts.edition.name) || "Untitled"}</msName>`;
    const leaves = reference?.leaves && headerText(reference.leaves.text);
    const contents = [leaves && `<msItem><locus>${leaves}</locus>${this.title()}</msItem>`].filter(
      Boolean,
    ) as string[];
    return tag("msDesc", {}, [
      tag("msIdentifier", {}, known.length > 0 ? known : [name]),
      contents.length > 0 ? tag("msContents", {}, contents) : "",
    ]);
  }

  private profile(): string {
    return tag("profileDesc", {}, [
      this.creation(),
      this.fields.get("Summary") ? `<abstract><p>${this.fields.get("Summary")}</p></abstract>` : "",
      this.languages(),
      this.correspondence(),
      this.hands(),
    ]);
  }

  private creation(): string {
    const date = this.date();
    return date && `<creation>${date}</creation>`;
  }

  private date(): string {
    const edtf = documentDate(this.facts.edition.document);
    const written = this.fields.get("Date") ?? edtf;
    if (!written) return "";
    const attributes = Object.entries(dateAttributes(edtf ?? ""))
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const custom = isSchemaDate(value as string) ? "" : "-custom";
        return ` ${name}${custom}="${attributeValue(value as string)}"`;
      });
    return `<date${attributes.join("")}>${headerText(written)}</date>`;
  }

  private languages(): string {
    const { document } = this.facts.edition;
    const declared = declaredIn(document.blocks).languages;
    const parts = structureOf(document).sections.flatMap(({ language }) => language ?? []);
    const used = [...new Set([...declared, ...parts])].map(
      (code) => `<language ident="${code}">${languageName(code)}</language>`,
    );
    return tag("langUsage", {}, used);
  }

  private correspondence(): string {
    const author = this.correspondent("Author");
    const recipient = this.correspondent("Recipient");
    if (!recipient) return "";
    const sent = author ? [tag("correspAction", { type: "sent" }, [author, this.date()])] : [];
    const received = tag("correspAction", { type: "received" }, [recipient]);
    return tag("correspDesc", {}, [...sent, received]);
  }

  /** One whom the register has is an element of its own; others have a name only. */
  private correspondent(key: string): string {
    const names = this.names.get(key) ?? "";
    const isOne = /^<\w+ [^<>]*>[^<]*<\/\w+>$/.test(names);
    return isOne ? names : simple("name", this.fields.get(key));
  }

  private hands(): string {
    const { hands, identifiers, edition } = this.facts;
    if (hands.size === 0) return "";
    const listed = handList(edition.document);
    const notes = [...hands].map((key) => {
      const said = headerText(listed.get(key)?.description ?? "") || "Not described.";
      return `<handNote xml:id="${identifiers.of("hand", key)}" n="${attributeValue(key)}">${said}</handNote>`;
    });
    return tag("handNotes", {}, notes);
  }
}

function simple(name: string, text: string | undefined): string {
  return text ? `<${name}>${text}</${name}>` : "";
}

function tag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  const inner = children.filter((child) => child !== "");
  if (inner.length === 0) return "";
  return `<${name}${written.join("")}>\n${inner.join("\n")}\n</${name}>`;
}
