import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver-types";
import { type Page, pageAt } from "../analysis/structure";
import { namesIn } from "../people/names-in";
import { matchingAnchors } from "../rules/anchoring";
import type { DocumentRule, Facts, Fix } from "../rules/rule";
import { unmarkedTranslation } from "../rules/unmarked-translation";
import { unnumberedPage } from "../rules/unnumbered-page";
import type { Document } from "../syntax/document";
import { textEdits } from "./edits";
import { checkingFix } from "./page-checking";
import { joiningFix } from "./page-joining";
import { renumberingFix } from "./page-renumbering";

const SOURCE = `${CodeActionKind.Source}.recto`;
const REWRITE = `${CodeActionKind.RefactorRewrite}.recto`;

/** What can be done with the pages and the two sides of a document, by the kind of the action. */
const ACTIONS: readonly PageAction[] = [
  { kind: `${SOURCE}.numberPages`, make: ({ facts }) => fixOf(unnumberedPage, facts) },
  { kind: `${SOURCE}.markSections`, make: ({ facts }) => fixOf(unmarkedTranslation, facts) },
  {
    kind: `${SOURCE}.addAnchors`,
    make: ({ facts: { document, known } }) => matchingAnchors(document, namesIn(known)),
  },
  { kind: `${REWRITE}.renumberPages`, make: (asked) => onPage(asked, renumberingFix) },
  { kind: `${REWRITE}.checkPage`, make: (asked) => onPage(asked, checkingFix) },
  {
    kind: `${REWRITE}.joinParagraph`,
    make: ({ facts, start }) => joiningFix(facts.document, start),
  },
];

/** All kinds of these actions, as the server announces them. */
export const PAGE_ACTION_KINDS: readonly string[] = ACTIONS.map(({ kind }) => kind);

interface PageAction {
  readonly kind: string;
  readonly make: (asked: Asked) => Fix | undefined;
}

interface Asked {
  readonly facts: Facts;
  /** Where the cursor is, in the document. */
  readonly start: number;
  /** The action is asked for by its name: it need not wait for the cursor to be on the mark. */
  readonly byName: boolean;
}

/**
 * The actions of pages and sections. Those that look at the whole document are made only when a
 * source action is asked for, those on a page when the cursor is on its mark, or by name.
 */
export function pageActions(
  facts: Facts,
  uri: string,
  range: Range,
  only: readonly string[] | undefined,
): CodeAction[] {
  const start = facts.document.offsetAt(range.start);
  return ACTIONS.flatMap(({ kind, make }) => {
    if (!isWanted(kind, only)) return [];
    const fix = make({ facts, start, byName: only?.includes(kind) === true });
    if (!fix) return [];
    const changes = { [uri]: textEdits(facts.document, fix.edits) };
    return [{ title: fix.title, kind, edit: { changes } }];
  });
}

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  if (!only) return !kind.startsWith(`${SOURCE}.`);
  return only.some((asked) => asked === kind || kind.startsWith(`${asked}.`));
}

/** The fixes of all that a rule finds, as one. */
function fixOf(rule: DocumentRule, facts: Facts): Fix | undefined {
  const fixes = [...rule.check(facts)].flatMap((report) => report.fixes?.slice(0, 1) ?? []);
  const [first] = fixes;
  return first && { title: first.title, edits: fixes.flatMap(({ edits }) => edits) };
}

function onPage(
  { facts: { document }, start, byName }: Asked,
  fixFor: (document: Document, page: Page) => Fix | undefined,
): Fix | undefined {
  const page = pageAt(document, start);
  if (!page) return undefined;
  const lineOf = (offset: number) => document.positionAt(offset).line;
  return byName || lineOf(start) === lineOf(page.mark.start) ? fixFor(document, page) : undefined;
}
