import { t } from "../../text/words";
import { Stop } from "./events";

/** Entities whose declarations are looked at; characters of the declarations. */
const MOST = 10_000;
const LONGEST_DECLARATION = 1 << 20;
const DEEPEST = 16;
const DECLARATION =
  /<!ENTITY\s+(%\s+)?([^\s"'<>%&;]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\b)/g;
const REFERENCE = /&(#?[^\s&;<]{1,100});/g;
const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * What the declarations inside a file make of `&name;`. Nothing outside of the file is read; an
 * entity is plain characters, and all that are used together stay within `budget` characters.
 */
export class Entities {
  private readonly values = new Map<string, string | undefined>();

  constructor(private budget: number) {}

  /** Reads `<!DOCTYPE …>`, and gives the names declared in it. */
  declare(doctype: string): Iterable<string> {
    if (doctype.length > LONGEST_DECLARATION)
      throw new Stop(t("The declarations at the head of the file are too long."));
    for (const [, parameter, name = "", one, two] of doctype.matchAll(DECLARATION)) {
      if (parameter || this.values.has(name) || PREDEFINED.has(name)) continue;
      this.values.set(name, one ?? two);
      if (this.values.size > MOST) throw new Stop(t("Too many entities are declared."));
    }
    return this.values.keys();
  }

  /** The characters that a reference stands for. */
  value(name: string): string {
    const text = this.expanded(name, 0);
    this.spend(text.length);
    return text;
  }

  private expanded(name: string, depth: number): string {
    const value = this.values.get(name);
    if (value === undefined)
      throw new Stop(
        t(
          "“&{0};” stands for something outside of this file, which is not read. Write the characters themselves.",
          name,
        ),
      );
    if (value.includes("<"))
      throw new Stop(t("“&{0};” stands for elements; write them where they belong.", name));
    if (depth > DEEPEST) throw new Stop(t("“&{0};” stands for entities without end.", name));
    this.spend(value.length);
    return value.replace(REFERENCE, (_, inner: string) => this.reference(inner, depth));
  }

  private reference(name: string, depth: number): string {
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    if (!number) return PREDEFINED.get(name) ?? this.expanded(name, depth + 1);
    const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
    const forbidden = code > 0x10ffff || (code < 32 && ![9, 10, 13].includes(code));
    if (forbidden || (code >= 0xd800 && code < 0xe000))
      throw new Stop(t("“&{0};” is no character.", name));
    return String.fromCodePoint(code);
  }

  private spend(characters: number): void {
    this.budget -= characters;
    if (this.budget < 0)
      throw new Stop(t("The entities of this file stand for more than a file may hold."));
  }
}
