import { isOnWeb } from "./address";

/** IANA media types of images by the endings of their files. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["tif", "image/tiff"],
  ["tiff", "image/tiff"],
  ["jp2", "image/jp2"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
]);

/** The media type of an image, judged by the ending of its path or address. */
export function pictureFormat(path: string): string | undefined {
  const ending = /\.([a-z0-9]+)(?:[?#].*)?$/i.exec(path)?.[1]?.toLowerCase();
  return FORMATS.get(ending ?? "");
}

/** Whether a page mark names, instead of an image, a canvas of somebody's IIIF manifest. */
export function namesCanvas(path: string): boolean {
  return isOnWeb(path) && pictureFormat(path) === undefined;
}
