import { type CodeAction, CodeActionKind, type TextEdit } from "vscode-languageserver-types";
import { lineEndOf } from "../rules/lines";
import type { Finding } from "../rules/rule";
import { silencedIn } from "../rules/run";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { originOf } from "../syntax/lineage";
import { edit } from "../syntax/parse";
import { inlinesText } from "../syntax/transcription-text";
import { t } from "../text/words";
import { diagnosticOf } from "./diagnostics";

/** More are not offered at once: each is tried out. */
const MOST = 30;

/**
 * For each finding, the comment line above it that silences it, with a reason to write over where
 * the editor can do that. Not offered where such a comment would not be read, or change the text.
 */
export function ignoreActions(
  document: Document,
  found: readonly Finding[],
  uri: string,
  snippets: boolean,
): CodeAction[] {
  const offered = new Set<string>();
  return found.slice(0, MOST).flatMap((finding) => {
    const { line } = document.positionAt(finding.span.start);
    const key = `${finding.code} ${line}`;
    if (offered.has(key) || !canBeIgnored(document, finding.code, line)) return [];
    offered.add(key);
    return [ignoreAction(document, finding, line, uri, snippets)];
  });
}

function ignoreAction(
  document: Document,
  finding: Finding,
  line: number,
  uri: string,
  snippets: boolean,
): CodeAction {
  const { start, end } = finding.span;
  const place = { line, character: 0 };
  const range = { start: place, end: place };
  const textDocument = { uri, version: null };
  const snippet = {
    kind: "snippet" as const,
    value: comment(document, finding.code, `\${1:${reason()}}`),
  };
  const plain: TextEdit = { range, newText: comment(document, finding.code, reason()) };
  const about = { start: document.positionAt(start), end: document.positionAt(end) };
  return {
    title: t("Ignore “{0}” here, because …", finding.code),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, about)],
    edit: snippets
      ? { documentChanges: [{ textDocument, edits: [{ range, snippet }] }] }
      : { changes: { [uri]: [plain] } },
  };
}

/** What stands in the comment until somebody writes more. */
function reason(): string {
  return t("checked against the source");
}

function comment(document: Document, code: string, reason: string): string {
  return `%% recto-ignore ${code}: ${reason}${lineEndOf(document)}`;
}

/** Tries it out: the finding must be silent, and the text what it was. */
function canBeIgnored(document: Document, code: string, line: number): boolean {
  const start = document.offsetAt({ line, character: 0 });
  const after = edit(document, { start, end: start, text: comment(document, code, reason()) });
  return silencedIn(after)(code, line + 1) && isKept(document, after);
}

function isKept(document: Document, after: Document): boolean {
  const origin = originOf(after);
  if (!origin) return false;
  const before = document.blocks.slice(origin.first, origin.kept);
  return written(document, before) === written(after, origin.made);
}

/** Which blocks there are, and what is transcribed in them. */
function written(document: Document, blocks: readonly Block[]): string {
  return blocks
    .filter(({ kind }) => kind !== "comment" && kind !== "blank")
    .map((block) => `${block.kind} ${inlinesText(block.text, document.inlines(block)).trim()}`)
    .join("\n\n");
}
