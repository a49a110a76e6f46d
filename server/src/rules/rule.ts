import type { Known } from "../people/known";
import type { Names } from "../people/mention";
import type { Register } from "../people/register";
import type { Block } from "../syntax/blocks";
import type { Conventions } from "../syntax/conventions";
import type { Document } from "../syntax/document";
import type { Inline } from "../syntax/nodes";
import type { Span } from "../text/span";

/** How much a finding matters. Only what is certainly wrong is an error. */
export type Severity = "error" | "warning" | "information" | "hint";

/** A change of the text that mends a finding. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly FixEdit[];
  /** Safe enough to be done for all findings at once. */
  readonly preferred?: boolean;
}

/** One replacement. Spans count as those of the finding do. */
export interface FixEdit {
  readonly span: Span;
  readonly newText: string;
}

/** What a rule reports. The message speaks to a historian: what is wrong, where, what to do. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  /** Reports of one rule with the same word here say the same: it is said once in a document. */
  readonly recurs?: string;
}

/** What a rule for names reports. Spans are relative to the block. */
export interface NamesReport extends Report {
  /**
   * Fixes for which other blocks are looked at: made when somebody asks for them, from the document
   * and the offset at which the block begins. Their spans are offsets in the document. None of them
   * is preferred.
   */
  readonly laterFixes?: (document: Document, start: number) => readonly Fix[];
}

/** What a rule reports, with its code and severity. Spans are offsets in the document or the block. */
export interface Finding extends Report {
  readonly code: string;
  readonly severity: Severity;
  /** Fixes that are made when somebody asks for them; `fixesOf` gives these and the others. */
  readonly laterFixes?: () => readonly Fix[];
}

/** The same of a rule for names. Spans are relative to the block. */
export type NamesFinding = NamesReport & Pick<Finding, "code" | "severity">;

interface RuleBase {
  /** Stable: it is written in `%% recto-ignore` comments and in settings. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence, for settings and the manual. */
  readonly summary: string;
}

/** A look at one block alone. Spans are relative to the block. */
export interface BlockCheck {
  /**
   * Whether the block may have what the rule looks for, told at a glance: each block of a document
   * is asked. Rules without this look at marks, brackets, tags and comments.
   */
  concerns?(block: Block): boolean;
  check(block: Block, inlines: readonly Inline[], conventions: Conventions): Iterable<Report>;
}

/** A rule that looks at one block alone. */
export interface BlockRule extends RuleBase, BlockCheck {
  readonly scope: "block";
}

/** A rule that needs the whole document. Spans are offsets in the document. */
export interface DocumentRule extends RuleBase {
  readonly scope: "document";
  check(facts: Facts): Iterable<Report>;
  /** What the rule finds in single blocks, kept with them; `check` finds the rest. */
  readonly within?: BlockCheck;
}

/** A rule about the names of one block. Spans are relative to the block. */
export interface NamesRule extends RuleBase {
  readonly scope: "names";
  check(names: Names, register: Register): Iterable<NamesReport>;
}

/** A rule about what the others found. Spans are offsets in the document. */
export interface FindingsRule extends RuleBase {
  readonly scope: "findings";
  check(facts: Facts, isFound: OnLine, severities: Severities): Iterable<Report>;
}

/** Whether something is so for the findings with a code that begin on a line. */
export type OnLine = (code: string, line: number) => boolean;

export type Rule = BlockRule | DocumentRule | NamesRule | FindingsRule;

/** What rules are told. What is not known gives no finding. */
export interface Facts {
  readonly document: Document;
  /** Whether a file named in the document exists; undefined where nobody can tell. */
  readonly fileExists?: ((path: string) => boolean | undefined) | undefined;
  /** The encoding of the file when it is not UTF-8. */
  readonly encoding?: string | undefined;
  /** The register that holds for the document, and whom the text names; undefined without one. */
  readonly known?: Known | undefined;
}

/** Severities that a project or a user sets, by code. */
export type Severities = Readonly<Record<string, Severity | "off">>;
