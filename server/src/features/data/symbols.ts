import { SymbolKind } from "vscode-languageserver-types";
import { KINDS } from "../../syntax/data/kinds";
import type { MarkKind } from "../../syntax/nodes";

/** How a kind of mark appears in the outline. */
export interface SymbolRow {
  readonly kind: SymbolKind;
  readonly sign: string;
  /** Marks that only set off words would drown the others. */
  readonly shown: boolean;
}

const ICONS: { readonly [Kind in MarkKind]?: SymbolKind } = {
  addition: SymbolKind.Field,
  deletion: SymbolKind.Field,
  substitution: SymbolKind.Field,
  variant: SymbolKind.Field,
  stamp: SymbolKind.Constant,
  signature: SymbolKind.Key,
  note: SymbolKind.String,
  noteReference: SymbolKind.Number,
  description: SymbolKind.Object,
  gap: SymbolKind.Null,
  heading: SymbolKind.Namespace,
  personName: SymbolKind.Class,
  date: SymbolKind.Event,
};

const HIDDEN: ReadonlySet<MarkKind> = new Set(["lineBeginning", "anchor"]);

/** One row for each kind of mark. */
export const SYMBOLS = Object.fromEntries(
  (Object.keys(KINDS) as MarkKind[]).map((kind) => [
    kind,
    { kind: ICONS[kind] ?? SymbolKind.Variable, sign: KINDS[kind].sign, shown: !HIDDEN.has(kind) },
  ]),
) as { readonly [Kind in MarkKind]: SymbolRow };
