import { word } from "./words";

/** What of a description in IIIF is looked at; versions 2 and 3 name things differently. */
interface Described {
  readonly "@id"?: string;
  readonly id?: string;
  readonly "@type"?: string;
  readonly type?: string;
  readonly protocol?: string;
  readonly service?: Described | readonly Described[];
  readonly resource?: Described;
  readonly body?: Described;
  readonly images?: readonly Described[];
  readonly items?: readonly Described[];
  readonly sequences?: readonly { readonly canvases?: readonly Described[] }[];
}

/**
 * What OpenSeadragon opens for an address of IIIF: an image service, the canvas of a manifest (the
 * one that the address names behind `#`, otherwise that of the page's number), or a canvas.
 * IIIF Image API and Presentation API, versions 2 and 3.
 */
export async function imageOf(address: string, number: number): Promise<unknown> {
  const [url = "", fragment] = address.split("#");
  const described: Described = await fetched(url);
  if (isService(described)) return url;
  const canvases = canvasesOf(described);
  const canvas = canvases.find((one) => idOf(one) === fragment) ?? canvases[number] ?? canvases[0];
  const image = canvas && pictureOf(canvas);
  if (!image) throw new Error(word("nothingDescribed"));
  const service = [image.service ?? []].flat()[0];
  const base = service && idOf(service);
  return base ? `${base.replace(/\/$/, "")}/info.json` : { type: "image", url: idOf(image) };
}

async function fetched(url: string): Promise<Described> {
  const answer = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!answer.ok) throw new Error(word("answered", new URL(url).host, String(answer.status)));
  return answer.json();
}

function isService({ protocol, type, ...rest }: Described): boolean {
  return (
    protocol?.includes("iiif.io/api/image") || /ImageService/.test(type ?? rest["@type"] ?? "")
  );
}

function canvasesOf(described: Described): readonly Described[] {
  const type = described.type ?? described["@type"] ?? "";
  if (/Canvas$/.test(type)) return [described];
  return described.sequences?.[0]?.canvases ?? described.items ?? [];
}

/** Of a canvas: in version 2 its first image, in version 3 the body of its first annotation. */
function pictureOf({ images, items }: Described): Described | undefined {
  return images?.[0]?.resource ?? items?.[0]?.items?.[0]?.body;
}

function idOf(one: Described): string | undefined {
  return one.id ?? one["@id"];
}
