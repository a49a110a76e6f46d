import { calleeOf, childrenOf, literalText, type SourceNode, treeOf } from "./source-tree";

/** Calls that say something in the client and in the server: which of their arguments are words. */
const SAYING: ReadonlyMap<string, readonly number[]> = new Map([
  ["t", [0]],
  ["l10n.t", [0]],
  ["vscode.l10n.t", [0]],
  ["counted", [1, 2]],
  ["countedAs", [2]],
]);

/** Calls of which the last words are said of a number of things. */
const COUNTING = /^counted(?:As)?$/;

/** The arguments of a call that are words; none of a call that says nothing. */
export function wordsOf(node: SourceNode, source: string): readonly SourceNode[] {
  const places = SAYING.get(calleeOf(node, source)) ?? [];
  const given = (node.arguments ?? []) as readonly SourceNode[];
  return places.flatMap((at) => given[at] ?? []);
}

/** The words of a source. */
export interface Said {
  readonly words: readonly string[];
  /** Those among them that are said of a number of things other than one. */
  readonly counted: readonly string[];
  /** Calls whose words cannot be read. */
  readonly unread: readonly string[];
}

/**
 * What a source says: the words of its calls, and calls whose words cannot be read in it. What stands in
 * a row of a table is read there.
 */
export function saidIn(source: string): Said {
  const [words, counted, unread]: [string[], string[], string[]] = [[], [], []];
  const visit = (node: SourceNode): void => {
    for (const said of wordsOf(node, source)) {
      const text = said.type === "Literal" ? literalText(said) : undefined;
      if (text !== undefined) words.push(text);
      else if (said.type !== "MemberExpression")
        unread.push(source.slice(node.start, node.end).replace(/\s+/g, " "));
    }
    const many = COUNTING.test(calleeOf(node, source)) && wordsOf(node, source).at(-1);
    counted.push(...[literalText(many || undefined) ?? []].flat());
    for (const [, child] of childrenOf(node)) visit(child);
  };
  visit(treeOf(source));
  return { words, counted, unread };
}
