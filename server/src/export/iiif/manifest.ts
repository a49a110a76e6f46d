import { frontFields, titleOf } from "../../analysis/front-matter";
import { spokenLanguage, t } from "../../text/words";
import { addressOf, isOnWeb, resolved } from "../address";
import type { Edition, Exported, Format } from "../edition";
import { namesCanvas, pictureFormat } from "../pictures";
import { PlacedText } from "../placed-text";
import { type ImageSize, imageSize } from "./image-size";
import { type PageText, type SourcePage, sourcePages } from "./pages";

/** Begins addresses that nobody has said: the manifest can be looked at, but not published. */
const NOWHERE = "https://example.org/";
/** The shape of a page whose image is not at hand: that of a sheet of paper, upright. */
const UNKNOWN: ImageSize = { width: 1000, height: 1414 };

/** The pages with their images and what is written on them (IIIF Presentation 3.0). */
export const iiif: Format = {
  name: "iiif",
  extension: "manifest.json",
  mediaType: 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"',
  title: "IIIF manifest with the transcription",
  export: (edition) => new Manifest(edition).write(),
};

class Manifest {
  private readonly address: string;
  private unknownSizes = 0;
  private readonly taken = new Set<string>();

  constructor(private readonly edition: Edition) {
    this.address = edition.address ?? NOWHERE + addressOf(edition.name);
  }

  async write(): Promise<Exported> {
    const { document, name } = this.edition;
    const pages = sourcePages(document, new PlacedText(document));
    const items = [];
    for (const [at, page] of pages.entries()) items.push(await this.canvas(page, at + 1));
    const metadata = frontFields(document)
      .filter(({ key, text }) => key !== "Summary" && key !== "Title" && text.trim() !== "")
      .map(({ key, text }) => ({ label: said(key, "en"), value: said(text.trim()) }));
    const summary = frontFields(document)
      .find(({ key }) => key === "Summary")
      ?.text.trim();
    const manifest = {
      "@context": "http://iiif.io/api/presentation/3/context.json",
      id: `${this.address}.manifest.json`,
      type: "Manifest",
      label: said(titleOf(document)?.replace(/\s+/g, " ").trim() || name),
      ...(summary && { summary: said(summary) }),
      ...(metadata.length > 0 && { metadata }),
      items,
    };
    return { content: `${JSON.stringify(manifest, null, 2)}\n`, losses: this.losses(items.length) };
  }

  private async canvas({ name, image, texts }: SourcePage, number: number) {
    const isCanvas = image !== undefined && namesCanvas(image);
    const own = `${this.address}/canvas/${number}`;
    const named = isCanvas ? resolved(image, this.address) : own;
    // A part of a canvas may be named; the canvas itself has no fragment.
    const id = this.unused(named.replace(/#.*$/, ""), own);
    const target = named.startsWith(`${id}#`) ? named : id;
    const picture = isCanvas ? undefined : image;
    const size = picture === undefined ? undefined : await this.sizeOf(picture);
    if (!size) this.unknownSizes++;
    return {
      id,
      type: "Canvas",
      label: said(name, spokenLanguage()),
      ...(size ?? UNKNOWN),
      items: picture === undefined ? [] : [this.painting(picture, size, id, own)],
      ...(texts.length > 0 && { annotations: [transcriptionOf(texts, target, own)] }),
    };
  }

  /** Two page marks may name one canvas; the second gets one of its own. */
  private unused(id: string, own: string): string {
    const free = this.taken.has(id) ? own : id;
    this.taken.add(free);
    return free;
  }

  private async sizeOf(path: string): Promise<ImageSize | undefined> {
    const bytes = isOnWeb(path) ? undefined : await this.edition.image?.(path);
    return bytes && imageSize(bytes);
  }

  private painting(path: string, size: ImageSize | undefined, target: string, own: string) {
    const format = pictureFormat(path);
    const body = {
      id: resolved(path, this.address),
      type: "Image",
      ...(format && { format }),
      ...size,
    };
    const id = `${own}/image`;
    const items = [{ id, type: "Annotation", motivation: "painting", body, target }];
    return { id: `${own}/page`, type: "AnnotationPage", items };
  }

  private losses(pages: number): readonly string[] {
    const lost = [];
    if (!this.edition.address)
      lost.push(
        t("the addresses begin with {0}, since nobody said where it will be published", NOWHERE),
      );
    if (this.unknownSizes > 0)
      lost.push(
        t(
          "the size of {0} of {1} images is not known, and taken to be upright",
          this.unknownSizes,
          pages,
        ),
      );
    return lost;
  }
}

function transcriptionOf(texts: readonly PageText[], target: string, own: string) {
  const items = texts.map(({ text: value, language, section }, at) => ({
    id: `${own}/text/${at + 1}`,
    type: "Annotation",
    motivation: "supplementing",
    ...(section && { label: said(section, "en") }),
    body: { type: "TextualBody", value, format: "text/plain", ...(language && { language }) },
    target,
  }));
  return { id: `${own}/text`, type: "AnnotationPage", items };
}

/** A language map; `none` where the language is not known. */
function said(text: string, language = "none") {
  return { [language]: [text] };
}
