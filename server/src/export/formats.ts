import { webAnnotation } from "./annotation/web-annotation";
import { csl } from "./csl/csl";
import { docx } from "./docx/docx";
import type { Format } from "./edition";
import { html } from "./html/html";
import { iiif } from "./iiif/manifest";
import { jsonLines } from "./json-lines";
import { markdown } from "./markdown/markdown";
import { csv } from "./mentions";
import { readingText } from "./reading-text";
import { tei } from "./tei/tei";
import { text } from "./text";

/** All formats, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [
  tei,
  html,
  text,
  readingText,
  markdown,
  docx,
  csv,
  jsonLines,
  csl,
  webAnnotation,
  iiif,
];
