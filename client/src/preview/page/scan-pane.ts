import type { ScanLook, ShownScan } from "../messages";
import type { Facsimile } from "./facsimile";
import { word } from "./words";

declare global {
  interface Window {
    /** Made by `facsimile.js`, which is loaded when the first scan is shown. */
    rectoFacsimile?: (element: HTMLElement, look?: ScanLook) => Facsimile;
  }
}

/** What the policy of the page asks of scripts; it can be read only while this one is being run first. */
const NONCE = document.currentScript?.nonce ?? "";

/** The scan of the page under the cursor, beside the text. */
export class ScanPane {
  onAllow: (host: string) => void = () => {};
  onLook: (look: ScanLook) => void = () => {};
  private facsimile: Promise<Facsimile> | undefined;
  private shown: string | undefined;
  private last: ShownScan | undefined;

  constructor(
    private readonly pane: HTMLElement,
    private look: ScanLook | undefined,
  ) {}

  show(isShown: boolean): void {
    this.pane.hidden = !isShown;
    if (isShown && this.last) void this.draw(this.last);
  }

  async draw(scan: ShownScan): Promise<void> {
    this.last = scan;
    if (this.pane.hidden) return;
    const what = JSON.stringify(scan);
    if (what === this.shown) return;
    this.shown = what;
    if (scan.address === undefined) return this.say(scan);
    this.facsimile ??= this.load();
    const facsimile = await this.facsimile;
    if (this.shown === what) facsimile.open(scan);
  }

  private say({ message = "", host }: ShownScan): void {
    this.facsimile = undefined;
    const said = document.createElement("div");
    said.className = "message";
    said.append(paragraph(message));
    if (host) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = word("allow", host);
      button.addEventListener("click", () => this.onAllow(host));
      said.append(button);
    }
    this.pane.replaceChildren(said);
  }

  private async load(): Promise<Facsimile> {
    if (!window.rectoFacsimile) await this.loadScript();
    this.pane.replaceChildren();
    const facsimile = window.rectoFacsimile?.(this.pane, this.look);
    if (!facsimile) throw new Error(word("noViewer"));
    facsimile.onLook = (look) => {
      this.look = look;
      this.onLook(look);
    };
    return facsimile;
  }

  private loadScript(): Promise<void> {
    const script = document.createElement("script");
    script.nonce = NONCE;
    script.src = document.body.dataset.facsimileScript ?? "";
    return new Promise((done, fail) => {
      script.addEventListener("load", () => done());
      script.addEventListener("error", () => fail(new Error(word("noViewer"))));
      document.head.append(script);
    });
  }
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}
