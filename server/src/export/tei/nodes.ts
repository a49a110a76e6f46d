/**
 * A TEI text in the making. Read in order, words and sources are the text of the transcription to
 * the last character: each character is either shown or kept where only Recto looks.
 */
export type TeiNode = TeiElementNode | Words | Source | Remark;

/** An element. Attributes without a value are not written. */
export interface TeiElementNode {
  readonly kind: "element";
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly TeiNode[];
}

/** Values by name, in the order in which they are written; not escaped yet. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Characters of the transcription that are its words, with line ends as in the source. */
export interface Words {
  readonly kind: "words";
  readonly text: string;
}

/** Characters for which TEI has no place: brackets, labels, blank lines. `<?recto-src …?>`. */
export interface Source {
  readonly kind: "source";
  readonly text: string;
}

/** `%% …`, a word among transcribers: an XML comment. */
export interface Remark {
  readonly kind: "remark";
  readonly text: string;
}

export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly TeiNode[] = [],
): TeiElementNode {
  return { kind: "element", name, attributes, children };
}

/** The source as a list of nodes: none where there is nothing. */
export function source(text: string): readonly TeiNode[] {
  return text === "" ? [] : [{ kind: "source", text }];
}

export function words(text: string): readonly TeiNode[] {
  return text === "" ? [] : [{ kind: "words", text }];
}

/** Whether the node has something to read in it, or is a sign on the page such as a gap. */
export function isEmptySpace(node: TeiNode): boolean {
  if (node.kind === "words") return /^\s*$/.test(node.text);
  return node.kind !== "element";
}

/** The words of some nodes, without what is kept beside them. */
export function wordsOf(nodes: readonly TeiNode[]): string {
  return nodes
    .map((node) =>
      node.kind === "words" ? node.text : node.kind === "element" ? wordsOf(node.children) : "",
    )
    .join("");
}
