import type { Format } from "./edition";
import { tei } from "./tei/tei";
import { text } from "./text";

/** All formats, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [tei, text];
