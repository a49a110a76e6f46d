import { SymbolKind } from "vscode-languageserver-types";
import { column } from "../analysis/column";
import { memoised } from "../analysis/memo";
import { pageName, shortened } from "../analysis/names";
import { structureOf } from "../analysis/structure";
import type { Document } from "../syntax/document";
import { inlinesText } from "../syntax/transcription-text";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import type { NamedPlace } from "./workspace-symbol";

/** The pages, headings and named paragraphs of a document, as they are looked for by name. */
export const namedPlaces = memoised((document: Document): readonly NamedPlace[] => [
  ...pages(document),
  ...named(document),
]);

function pages(document: Document): NamedPlace[] {
  const { sections, loosePages } = structureOf(document);
  const groups = [loosePages, ...sections.map((section) => section.pages)];
  return groups.flatMap((group) =>
    group.map((page) => ({
      name: pageName(document, page, group),
      kind: SymbolKind.Field,
      range: {
        start: document.positionAt(page.mark.start),
        end: document.positionAt(page.mark.end),
      },
    })),
  );
}

function named(document: Document): NamedPlace[] {
  return nameColumn(document).flatMap((names, block) =>
    (names ?? []).map(({ name, kind, span }) => ({
      name,
      kind,
      range: document.rangeIn(block, span),
    })),
  );
}

interface Name {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly span: Span;
}

const nameColumn = column((document, block): readonly Name[] | undefined => {
  const names = marksIn(document.inlines(block)).flatMap((mark): Name[] => {
    if (mark.kind === "anchor") return [{ name: `#${mark.id}`, kind: SymbolKind.Key, span: mark }];
    const text = mark.kind === "heading" ? shortened(inlinesText(block.text, mark.children)) : "";
    return text === "" ? [] : [{ name: text, kind: SymbolKind.Namespace, span: mark }];
  });
  return names.length > 0 ? names : undefined;
});
