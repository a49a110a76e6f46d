import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import type { Entry, EntryType, NameForm, Role, SourceRange } from "../entry";
import type { RegisterProblem } from "./problem";
import type { ReadRegister } from "./read-register";

/** A longer register is refused: as CSV it is read many times faster. In UTF-16 code units. */
const LONGEST = 8_000_000;
const TYPES: ReadonlySet<string> = new Set(["person", "place", "organisation"]);

/** Reads `people.yaml`: a list of entries under `people`, or a list alone. */
export function readYamlRegister(text: string, uri: string): ReadRegister {
  if (text.length > LONGEST) {
    const message = "This register is too long to be read as YAML. Convert it to CSV.";
    return { entries: [], problems: [syntax(message, START)] };
  }
  return new YamlRegister(text, uri).read();
}

const START: SourceRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

class YamlRegister {
  private readonly lines = new LineCounter();
  private readonly problems: RegisterProblem[] = [];
  private readonly ids = new Map<string, string>();
  private readonly names = new Map<string, string>();

  constructor(
    private readonly text: string,
    private readonly uri: string,
  ) {}

  read(): ReadRegister {
    const { lines, text, problems } = this;
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
    });
    for (const { message, pos } of document.errors.slice(0, 20)) {
      problems.push(
        syntax(`This is not YAML as it should be: ${message}`, this.range(pos[0], pos[1])),
      );
    }
    const root = document.contents;
    const list = isMap(root) ? root.get("people", true) : root;
    if (!isSeq(list)) {
      if (text.trim())
        problems.push(syntax("A register is a list of entries under “people:”.", START));
      return { entries: [], problems };
    }
    const entries = list.items.flatMap((item) => this.entry(item as Node) ?? []);
    return { entries, problems };
  }

  private entry(node: Node): Entry | undefined {
    if (!isMap(node)) {
      this.report("register-syntax", "error", "An entry begins with “id:” and “name:”.", node);
      return undefined;
    }
    const name = this.string(node, "name");
    const id = this.string(node, "id") ?? slug(name ?? "");
    if (!id) {
      this.report("register-syntax", "error", "This entry has neither an id nor a name.", node);
      return undefined;
    }
    const names = this.forms(node);
    this.checkUnique(node, id, [name ?? id, ...names.map(({ text }) => text)]);
    const type = this.string(node, "type") ?? "person";
    const optional = ["surname", "forename", "born", "died", "bio", "portrait"] as const;
    const given = optional.flatMap((key) => {
      const value = this.string(node, key);
      return value === undefined ? [] : [[key, value] as const];
    });
    return {
      id,
      type: (TYPES.has(type) ? type : "person") as EntryType,
      name: name ?? names[0]?.text ?? id,
      names,
      misread: this.strings(node.get("misread", true)),
      roles: this.roles(node),
      links: this.strings(node.get("links", true)),
      ...Object.fromEntries(given),
      source: { uri: this.uri, range: this.rangeOf(node), idRange: this.keyRange(node) },
    };
  }

  /** `names`: a map from languages to forms, or a list of forms. */
  private forms(node: YAMLMap): NameForm[] {
    const names = node.get("names", true);
    if (!isMap(names)) return this.strings(names).map((text) => ({ text }));
    return names.items.flatMap(({ key, value }) => {
      const language = isScalar(key) ? String(key.value) : "";
      return this.strings(value).map((text) => ({ text, ...(language && { language }) }));
    });
  }

  private roles(node: YAMLMap): Role[] {
    const roles = node.get("roles", true);
    if (!isSeq(roles)) return [];
    return roles.items.flatMap((item) => {
      if (!isMap(item)) return this.strings(item).map((title) => ({ title }));
      const title = this.string(item, "title");
      if (title === undefined) return [];
      const from = this.string(item, "from");
      const to = this.string(item, "to");
      return [{ title, ...(from && { from }), ...(to && { to }) }];
    });
  }

  private checkUnique(node: YAMLMap, id: string, names: readonly string[]): void {
    if (this.ids.has(id)) {
      const message = `The id “${id}” stands here twice. Only the first entry answers to it.`;
      this.report("duplicate-id", "error", message, valueNode(node, "id") ?? node);
    }
    this.ids.set(id, id);
    for (const name of new Set(names)) {
      const other = this.names.get(name);
      if (other !== undefined && other !== id && /\s/.test(name)) {
        const message = `“${name}” is also a name of “${other}”; in a text nobody can tell them apart.`;
        this.report("contested-name", "warning", message, valueNode(node, "name") ?? node);
      }
      this.names.set(name, id);
    }
  }

  private string(node: YAMLMap, key: string): string | undefined {
    const value = valueNode(node, key);
    if (value === undefined || (isScalar(value) && value.value === null)) return undefined;
    if (isScalar(value)) return (value.source ?? String(value.value)).trim() || undefined;
    this.report("register-syntax", "error", `“${key}” has one value, not a list.`, value);
    return undefined;
  }

  private strings(value: unknown): string[] {
    if (isScalar(value))
      return value.value === null ? [] : [(value.source ?? String(value.value)).trim()];
    return isSeq(value) ? value.items.flatMap((item) => this.strings(item)) : [];
  }

  private report(
    code: RegisterProblem["code"],
    severity: RegisterProblem["severity"],
    message: string,
    node: Node,
  ): void {
    this.problems.push({ code, severity, message, range: this.rangeOf(node) });
  }

  private keyRange(node: YAMLMap): SourceRange {
    return this.rangeOf(valueNode(node, "id") ?? valueNode(node, "name") ?? node);
  }

  private rangeOf(node: Node): SourceRange {
    return this.range(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
  }

  private range(from: number, to: number): SourceRange {
    return { start: this.position(from), end: this.position(Math.max(from, to)) };
  }

  private position(offset: number) {
    const { line, col } = this.lines.linePos(Math.min(offset, this.text.length));
    return { line: Math.max(0, line - 1), character: Math.max(0, col - 1) };
  }
}

function syntax(message: string, range: SourceRange): RegisterProblem {
  return { code: "register-syntax", severity: "error", message, range };
}

function valueNode(node: YAMLMap, key: string): Node | undefined {
  return (node.get(key, true) as Node | undefined) ?? undefined;
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
