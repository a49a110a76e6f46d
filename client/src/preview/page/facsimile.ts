import OpenSeadragon from "openseadragon";
import type { ScanLook, ShownScan } from "../messages";
import { imageOf } from "./iiif";
import { useWords, word } from "./words";

const TURN = 90;
/** As bright as the scan itself, in hundredths. */
const AS_IT_IS = 100;

/** A scan that can be moved, zoomed, turned and lightened. */
export class Facsimile {
  /** Called when the scan is looked at otherwise, and stands still. */
  onLook: (look: ScanLook) => void = () => {};
  private readonly viewer: OpenSeadragon.Viewer;
  private readonly name: HTMLElement;
  private readonly said: HTMLElement;
  private opening = 0;
  private address = "";
  private brightness: number;

  constructor(
    pane: HTMLElement,
    /** How the first scan is looked at, if it is the same as before. */
    private wanted?: ScanLook,
  ) {
    const tools = document.createElement("div");
    tools.className = "tools";
    tools.setAttribute("role", "toolbar");
    tools.setAttribute("aria-label", word("scan"));
    this.name = document.createElement("span");
    this.name.className = "name";
    const stage = document.createElement("div");
    stage.className = "viewer";
    this.said = document.createElement("p");
    this.said.className = "message";
    this.said.setAttribute("role", "status");
    this.said.hidden = true;
    pane.replaceChildren(tools, this.said, stage);
    this.viewer = new OpenSeadragon.Viewer({
      element: stage,
      drawer: "canvas",
      showNavigationControl: false,
      animationTime: 0.3,
      maxZoomPixelRatio: 6,
      visibilityRatio: 0.4,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    });
    this.brightness = wanted?.brightness ?? AS_IT_IS;
    this.viewer.addHandler("open-failed", () => this.say(word("noPicture")));
    this.viewer.addHandler("open", () => this.lookAgain());
    this.viewer.addHandler("animation-finish", () => this.tellLook());
    tools.append(this.name, ...this.tools());
  }

  /** Shows a scan; the one before stays until the new one is there. */
  async open({ title, address = "", kind, number = 0 }: ShownScan): Promise<void> {
    const opening = ++this.opening;
    this.name.textContent = title;
    try {
      const source =
        kind === "iiif" ? await imageOf(address, number) : { type: "image", url: address };
      if (opening !== this.opening) return;
      this.said.hidden = true;
      this.address = address;
      this.viewer.open(source as OpenSeadragon.TileSourceSpecifier);
    } catch (error) {
      if (opening === this.opening)
        this.say(error instanceof Error ? error.message : String(error));
    }
  }

  private lookAgain(): void {
    const { wanted } = this;
    this.wanted = undefined;
    if (wanted?.address !== this.address) return this.tellLook();
    const { viewport } = this.viewer;
    viewport.setRotation(wanted.rotation, true);
    viewport.zoomTo(wanted.zoom, undefined, true);
    viewport.panTo(new OpenSeadragon.Point(wanted.x, wanted.y), true);
  }

  private tellLook(): void {
    const { viewport } = this.viewer;
    const { x, y } = viewport.getCenter();
    const [zoom, rotation] = [viewport.getZoom(), viewport.getRotation()];
    this.onLook({ address: this.address, x, y, zoom, rotation, brightness: this.brightness });
  }

  private say(message: string): void {
    this.said.textContent = message;
    this.said.hidden = false;
  }

  private tools(): HTMLElement[] {
    const { viewport } = this.viewer;
    const zoom = (factor: number) => () => {
      viewport.zoomBy(factor);
      viewport.applyConstraints();
    };
    const turn = (degrees: number) => () => viewport.setRotation(viewport.getRotation() + degrees);
    return [
      tool("+", word("zoomIn"), zoom(1.4)),
      tool("−", word("zoomOut"), zoom(1 / 1.4)),
      tool("⟲", word("turnLeft"), turn(-TURN)),
      tool("⟳", word("turnRight"), turn(TURN)),
      this.slider(word("brightness")),
      tool(word("fit"), word("wholePage"), () => viewport.goHome()),
      tool(word("fill"), word("fullScreen"), () => this.fullScreen()),
    ];
  }

  /** Where a webview may not fill the screen, the scan fills the preview. */
  private fullScreen(): void {
    document.body.classList.toggle("scanAlone");
  }

  private slider(label: string): HTMLElement {
    const input = document.createElement("input");
    Object.assign(input, {
      type: "range",
      min: "40",
      max: "220",
      value: this.brightness,
      title: label,
    });
    input.setAttribute("aria-label", label);
    const lighten = () => {
      this.brightness = Number(input.value);
      this.viewer.canvas.style.filter = `brightness(${this.brightness}%)`;
    };
    lighten();
    input.addEventListener("input", lighten);
    input.addEventListener("change", () => this.tellLook());
    input.addEventListener("dblclick", () => {
      input.value = String(AS_IT_IS);
      lighten();
      this.tellLook();
    });
    return input;
  }
}

function tool(sign: string, name: string, act: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = sign;
  button.title = name;
  button.setAttribute("aria-label", name);
  button.addEventListener("click", act);
  return button;
}

useWords(document.body.dataset.words);
window.rectoFacsimile = (element, look) => new Facsimile(element, look);
