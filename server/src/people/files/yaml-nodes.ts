import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  visit,
  type YAMLError,
} from "yaml";
import type { Span } from "../../text/span";
import { t } from "../../text/words";
import type { TextAt } from "./draft";
import type { Report } from "./problem";

/** A key with its value. */
export interface Field {
  readonly key: TextAt;
  readonly value: unknown;
}

/** What references with `*` may cost altogether: each use, and each item of the list it uses. */
const MOST_ALIASED = 10_000;

/** Reads values of a YAML document, and reports those of a wrong kind where they stand. */
export class YamlNodes {
  private anchors:
    | { readonly name: string; readonly start: number; readonly node: Node }[]
    | undefined;
  private aliased = 0;

  constructor(
    private readonly document: Document.Parsed,
    readonly report: Report,
  ) {}

  /** The keys of a map, each once; merge keys (`<<`) bring no people and are not followed. */
  fields(node: unknown, around: Span, expected: string): Field[] {
    const map = this.resolved(node);
    if (isEmpty(map)) return [];
    if (!isMap(map)) {
      this.report.error(spanOf(node) ?? around, expected);
      return [];
    }
    const known = new Set<string>();
    return map.items.flatMap(({ key, value }) => {
      const text = isScalar(key) ? String(key.value) : "";
      const at = { text, ...(spanOf(key) ?? around) };
      if (known.has(text)) {
        this.report.error(at, t("“{0}” stands here twice. Only the first one is used.", text));
        return [];
      }
      known.add(text);
      return [{ key: at, value }];
    });
  }

  /** The items of a list; a single value is a list, too. */
  items(node: unknown): readonly unknown[] {
    const list = this.resolved(node);
    if (isEmpty(list)) return [];
    return isSeq(list) ? list.items : [node];
  }

  /** A text. A number, true or false is used as it is written, but is a mistake; `numbers` may be. */
  text(node: unknown, around: Span, what: string, numbers = false): TextAt | undefined {
    const span = spanOf(node) ?? around;
    const scalar = this.resolved(node);
    if (isEmpty(scalar)) return undefined;
    if (!isScalar(scalar)) {
      this.report.error(span, t("Here should be {0}, not a list or further keys.", what));
      return undefined;
    }
    const { value } = scalar;
    const text = typeof value === "string" ? value : (scalar.source ?? "");
    if (typeof value !== "string" && !(numbers && typeof value === "number"))
      this.report.error(
        span,
        t("Here should be {0}. If “{1}” is meant, put it in quotes.", what, text),
      );
    return { text, ...span };
  }

  /** Whether a value has keys of its own, such as an office with its dates. */
  hasKeys(node: unknown): boolean {
    return isMap(this.resolved(node));
  }

  isList(node: unknown): boolean {
    return isSeq(this.resolved(node));
  }

  private resolved(node: unknown): unknown {
    if (!isAlias(node)) return node;
    const target = this.aliased < MOST_ALIASED ? this.targetOf(node) : undefined;
    const span = spanOf(node) as Span;
    const before = this.aliased;
    this.aliased += 1 + (isMap(target) || isSeq(target) ? target.items.length : 0);
    if (this.aliased < MOST_ALIASED && !target)
      this.report.error(span, t("Nothing above is marked “&{0}”.", node.source));
    else if (before < MOST_ALIASED && this.aliased >= MOST_ALIASED)
      this.report.error(
        span,
        t("There are too many references with “*” in this file. The rest is not used."),
      );
    return this.aliased < MOST_ALIASED ? target : undefined;
  }

  /** What was last marked with the name above the alias. */
  private targetOf(alias: Alias): Node | undefined {
    this.anchors ??= this.anchorsInOrder();
    const start = alias.range?.[0] ?? 0;
    return this.anchors.findLast((anchor) => anchor.name === alias.source && anchor.start < start)
      ?.node;
  }

  private anchorsInOrder() {
    const found: { name: string; start: number; node: Node }[] = [];
    visit(this.document, {
      Node: (_, node) => {
        if (!isAlias(node) && node.anchor)
          found.push({ name: node.anchor, start: node.range?.[0] ?? 0, node });
      },
    });
    return found.slice(0, MOST_ALIASED);
  }
}

function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** Where a node stands. */
export function spanOf(node: unknown): Span | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}

/** Where something is wrong; a quote that is never closed is to be mended where it opens. */
export function placeOf({ code, pos: [start, end] }: YAMLError, document: Document.Parsed): Span {
  if (code !== "MISSING_CHAR") return { start, end };
  let node: unknown = document.contents;
  while (isMap(node) || isSeq(node)) {
    const last: unknown = node.items.at(-1);
    node = isPair(last) ? (last.value ?? last.key) : last;
  }
  const span = spanOf(node);
  const isQuoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
  const isOpen = isQuoted && span !== undefined && span.end >= start;
  return isOpen ? { start: span.start, end: span.start + 1 } : { start, end };
}
