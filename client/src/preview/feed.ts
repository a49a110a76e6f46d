import { l10n } from "vscode";
import type { Follower } from "./follower";
import { askPreview } from "./preview-requests";
import type { Showing } from "./showing";

/** Brings what the text says into the page: asks one question at a time, and the last one counts. */
export class Feed {
  /** The last answer that the page has. */
  private has: number | undefined;
  private isReady = false;
  private isAsking = false;
  private isStale = false;
  private wantsMore = false;
  private wanted = 0;

  constructor(
    private readonly showing: Showing,
    private readonly follower: Follower,
  ) {}

  /** A page is loaded, and hears nothing until it says so. */
  stop(): void {
    this.isReady = false;
    this.has = undefined;
  }

  /** The page is there, or shows something else: it is told all. */
  again(): Promise<void> {
    this.isReady = true;
    this.has = undefined;
    return this.refresh();
  }

  /** The page has time for more of a long text. */
  more(): Promise<void> {
    this.wantsMore = true;
    return this.refresh();
  }

  /** The text says something else, or those who are named in it are known. */
  async refresh(): Promise<void> {
    if (!this.isStale) this.wanted = Date.now();
    this.isStale = true;
    if (this.isAsking || !this.isReady) return;
    this.isAsking = true;
    while (this.isStale && this.isReady) {
      this.isStale = false;
      // The server is starting or stopping: it will say when it has something to show.
      await this.change().catch(() => undefined);
    }
    this.isAsking = false;
  }

  private async change(): Promise<void> {
    const { showing, follower, has, wanted } = this;
    const { document, state } = showing;
    const asked = Date.now();
    const more = has !== undefined && this.wantsMore;
    this.wantsMore = false;
    // Asked together: the page is told the place with the text, and shows no other one first.
    const answers = [
      askPreview(showing, { has, more, near: follower.top() }),
      has === undefined ? follower.places() : undefined,
    ] as const;
    const [change, places] = await Promise.all(answers);
    if (document !== showing.document || state.view !== showing.state.view) return;
    if (!change)
      return showing.tell({ type: "empty", message: l10n.t("This document is no transcription.") });
    this.has = change.answer;
    const times = { wanted, asked, answered: Date.now() };
    const { title } = showing;
    const anew = change.legend !== undefined;
    showing.tell({ ...change, type: "change", view: state.view, title, anew, times });
    for (const place of places ?? []) showing.tell(place);
  }
}
