import type { ReferencePart } from "../../analysis/archive-reference";

/** The levels of an archive: their names, and what they are to those who have never been there. */
// biome-ignore format: a table reads better in columns
export const ARCHIVE_LEVELS: Readonly<Record<ReferencePart["level"], readonly [string, string]>> = {
  fond: ["Fond", "the papers of one office or person"],
  opis: ["Opis", "an inventory within the fond"],
  delo: ["Delo", "one file of the inventory"],
  recordGroup: ["Record Group", "the records of one agency"],
  box: ["Box", "a box on the shelf"],
  folder: ["Folder", "a folder in the box"],
  bestand: ["Bestand", "the papers of one origin"],
  signatur: ["Signatur", "the shelf mark"],
};
