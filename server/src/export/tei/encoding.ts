import { version } from "../../../../package.json";
import type { Document } from "../../syntax/document";

const DOUBLE_BRACKETS: Readonly<Record<string, string>> = {
  archive: "Double brackets are doubtful readings; a lone number in brackets may refer to a note.",
  smithsonian: "Double brackets describe the page.",
  fromthepage: "Double brackets link a name to its subject.",
};

/** `encodingDesc`: by which conventions the transcription was made, and what Recto adds. */
export function encodingXml({ conventions }: Document): string {
  const { profile, sourceBrackets } = conventions;
  const brackets = sourceBrackets
    ? "Brackets without a label stand in the source."
    : DOUBLE_BRACKETS[profile];
  return [
    "<encodingDesc>",
    "<projectDesc><p>Transcribed in the Recto language, in which marks stand in square brackets.</p><p>What the editors say of the document is in the header, and, as they typed it, in the division of the type frontMatter: it is no part of the source.</p></projectDesc>",
    "<editorialDecl>",
    "<correction><p>Nothing is corrected silently: corrections stand beside what is in the source.</p></correction>",
    '<hyphenation eol="all"><p>Hyphens at line ends are kept; where a word goes on, the line beginning has @break.</p></hyphenation>',
    `<interpretation><p>Profile “${profile}”. ${brackets}</p></interpretation>`,
    "<normalization><p>Line ends and runs of spaces are those of the transcription. Processing instructions named recto-src hold the characters of the transcription for which TEI has no place, recto-char those that XML forbids.</p></normalization>",
    "</editorialDecl>",
    `<appInfo><application ident="recto" version="${version}"><label>Recto</label></application></appInfo>`,
    "</encodingDesc>",
  ].join("\n");
}
