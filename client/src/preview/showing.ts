import type { TextDocument, Webview } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { PageState, ToPage } from "./messages";

/** What a preview shows, whom it asks and whom it tells. */
export interface Showing {
  readonly client: BaseLanguageClient;
  readonly document: TextDocument;
  readonly state: PageState;
  readonly webview: Webview;
  /** From which scans may be fetched. */
  readonly hosts: readonly string[];
  readonly title: string;
  tell(message: ToPage): void;
}
