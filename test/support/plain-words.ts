import { wordsOf } from "./said-words";
import { calleeOf, childrenOf, literalText, type SourceNode, treeOf } from "./source-tree";

/** Fields whose text reaches the reader even where it is a single word. */
const SHOWN = new Set(
  "title message label tooltip detail description documentation help placeholder placeHolder prompt reason problem openLabel".split(
    " ",
  ),
);
/** Lines in a log, for those who look for a mistake in the program. */
const LOGGING = /(?:^|\.)(?:console\.\w+|log)$/;
const TYPES = /^(?:Import|ExportAll|TS(?!AsExpression|SatisfiesExpression|NonNull))/;
/** Two words one after the other, a sentence that begins, a word beside a value, or quotation marks. */
const PROSE =
  /\p{L}{2,}[,:;.]? (?:\S* )?\p{Ll}|^\p{Lu}\p{Ll}+ \S|\{\},? \p{Ll}{2,}|\p{Ll}{2,}[:,]? \{\}|“[\p{L}{]/u;

/** Style sheets, names of fonts, and policies for pages. */
const STYLES = /^\s*[:.#][^\n]*\{|^text\{|^'Noto|^[\w-]+-src /;
/** What somebody types. */
const COMMANDS = /^recto [a-z{]|^people (?:convert|sort)$/;

/** A text in a source that looks like words for a reader. */
export interface PlainWords {
  /** From 1. */
  readonly line: number;
  /** With `{}` where values stand. */
  readonly text: string;
}

/**
 * Texts that reach the reader past the translation: what reads like a sentence, and whatever stands in a
 * field that is shown. Types, names of modules, logs and mistakes of the program are none.
 */
export function plainWordsIn(source: string): PlainWords[] {
  const found: PlainWords[] = [];
  const visit = (node: SourceNode, field: string): void => {
    if (TYPES.test(node.type) || isForProgrammers(node, source)) return;
    const text = literalText(node);
    if (text !== undefined && isForReaders(text, field))
      found.push({ line: source.slice(0, node.start).split("\n").length, text });
    const said = wordsOf(node, source);
    for (const [part, child] of childrenOf(node)) {
      const isName = part === "key" && node.computed === false;
      if (!isName && !said.includes(child)) visit(child, fieldOf(node, part, field));
    }
  };
  visit(treeOf(source), "");
  return found;
}

/** A mistake that only who works on the program can mend, or a line of a log. */
function isForProgrammers(node: SourceNode, source: string): boolean {
  const callee = calleeOf(node, source);
  return node.type === "NewExpression"
    ? /^\w*Error$/.test(callee) && callee !== "ResponseError"
    : LOGGING.test(callee);
}

/** The name of the field or variable that a value is given to, through choices between values. */
function fieldOf(node: SourceNode, part: string, field: string): string {
  if (part === "value" || part === "init") {
    const name = (node.key ?? node.id) as { readonly name?: string } | undefined;
    return name?.name ?? "";
  }
  const passes = /^(?:Conditional|Logical|TS|Parenthesized|Arrow)/.test(node.type);
  return passes && part !== "test" ? field : "";
}

/** Markup, styles, commands to type, icons, marks of the language and code are not what is read. */
function isForReaders(text: string, field: string): boolean {
  if (STYLES.test(text) || COMMANDS.test(text)) return false;
  const words = text.replace(/<[^>]*>|\[[^\]]*\]|`[^`]*`|\$\([\w-]+\) /g, "");
  return PROSE.test(words) || (SHOWN.has(field) && /\p{L}{2,}/u.test(words.replaceAll("{}", "")));
}
