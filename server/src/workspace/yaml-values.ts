import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from "yaml";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { yamlMessage } from "../text/yaml-message";

/** What a YAML text says, reduced to what project files need. Spans are offsets in the text. */
export type Value =
  | (Span & { readonly kind: "text"; readonly text: string })
  | (Span & { readonly kind: "list"; readonly items: readonly Value[] })
  | (Span & { readonly kind: "map"; readonly entries: readonly Entry[] })
  | (Span & { readonly kind: "empty" })
  /** Numbers, dates, yes and no, and whatever is nested too deep. */
  | (Span & { readonly kind: "other" });

/** A key with its value. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Value;
}

/** What is wrong with a text as YAML. */
export interface YamlProblem {
  readonly span: Span;
  readonly message: string;
}

/** Beyond these a text is no project file, and would take long to read. */
const LONGEST_TEXT = 100_000;
const MOST_ALIASES = 100;
const DEEPEST = 3;

/** Reads a YAML text, as far as it can be read. Never throws. */
export function readYaml(text: string): { root: Value; problems: YamlProblem[] } {
  const whole = { start: 0, end: text.length };
  if (text.length > LONGEST_TEXT) {
    const message = t("This file is too long to be a project file. Nothing in it is used.");
    return { root: { ...whole, kind: "empty" }, problems: [{ span: whole, message }] };
  }
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  const reading = new Reading(document);
  const root = reading.value(document.contents, whole, 0);
  return { root, problems: [...document.errors.map(problemOf), ...reading.problems] };
}

class Reading {
  readonly problems: YamlProblem[] = [];
  private aliases = 0;

  constructor(private readonly document: Document.Parsed) {}

  value(node: unknown, around: Span, depth: number): Value {
    const span = spanOf(node) ?? around;
    if (isAlias(node)) return this.aliased(node, span, depth);
    if (depth <= DEEPEST && isMap(node))
      return { ...span, kind: "map", entries: this.entries(node.items, span, depth) };
    if (depth <= DEEPEST && isSeq(node)) {
      const items = node.items.map((item) => this.value(item, span, depth + 1));
      return { ...span, kind: "list", items };
    }
    if (!isScalar(node)) return { ...span, kind: node ? "other" : "empty" };
    const { value } = node;
    if (value === null) return { ...span, kind: "empty" };
    return typeof value === "string"
      ? { ...span, kind: "text", text: value }
      : { ...span, kind: "other" };
  }

  private entries(pairs: readonly Pair<unknown, unknown>[], around: Span, depth: number): Entry[] {
    const known = new Set<string>();
    return pairs.flatMap(({ key, value }) => {
      const keySpan = spanOf(key) ?? around;
      const name = isScalar(key) ? String(key.value) : "";
      if (known.has(name)) {
        this.report(keySpan, t("“{0}” stands here twice. Only the first one is used.", name));
        return [];
      }
      known.add(name);
      return [{ key: name, keySpan, value: this.value(value, keySpan, depth + 1) }];
    });
  }

  /** `*name` stands for what was marked `&name`; each costs a search, so there may not be many. */
  private aliased(
    alias: { readonly source: string; resolve(document: Document): unknown },
    span: Span,
    depth: number,
  ): Value {
    const target = ++this.aliases <= MOST_ALIASES ? alias.resolve(this.document) : undefined;
    if (target) return { ...this.value(target, span, depth + 1), ...span };
    if (this.aliases <= MOST_ALIASES)
      this.report(span, t("Nothing above is marked “&{0}”.", alias.source));
    else if (this.aliases === MOST_ALIASES + 1)
      this.report(
        span,
        t("There are too many references with “*” in this file. The rest is not used."),
      );
    return { ...span, kind: "empty" };
  }

  private report(span: Span, message: string): void {
    this.problems.push({ span, message });
  }
}

function spanOf(node: unknown): Span | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}

const onlyOne = () =>
  t("“---” begins a second part here. A project file has only one; the rest is not used.");

function problemOf(error: YAMLError): YamlProblem {
  const [start, end] = error.pos;
  return { span: { start, end }, message: yamlMessage(error, onlyOne) };
}
