/** What a key of the front matter is for, and where its value goes in TEI. */
export interface FieldRow {
  readonly purpose: string;
  readonly tei: string;
}

// biome-ignore format: a table reads better in columns
const ROWS: Readonly<Record<string, FieldRow>> = {
  Title: { purpose: "The title of the document.", tei: "titleStmt/title" },
  Citation: { purpose: "How to cite the document, with its place in the archive.", tei: "msDesc and bibl" },
  Summary: { purpose: "What the document says, in a few sentences.", tei: "abstract" },
  "Original Language": { purpose: "The language in which the document was written.", tei: "langUsage" },
  Contents: { purpose: "What this file holds: the scan, the original, a translation.", tei: "msContents" },
  Date: { purpose: "When the document was written; `1956-09-21` can be sorted.", tei: "creation/date" },
  Author: { purpose: "Who wrote the document.", tei: "titleStmt/author" },
  Recipient: { purpose: "To whom the document was addressed.", tei: "correspDesc" },
  Archive: { purpose: "The archive that keeps the document, and its signature there.", tei: "msIdentifier" },
  Translator: { purpose: "Who translated the document.", tei: "editor role=\"translator\"" },
  Editor: { purpose: "Who transcribed and edited the document.", tei: "respStmt" },
  Hands: { purpose: "The hands that wrote it: `h1 = typescript; h2 = Mikoyan, ink`.", tei: "handNotes" },
  People: { purpose: "The register in which its people are described.", tei: "particDesc" },
  Images: { purpose: "Where the scans of its pages are kept.", tei: "facsimile" },
  Brackets: { purpose: "`source`: brackets without a label stand in the document itself.", tei: "editorialDecl" },
  Recto: { purpose: "The version of the Recto language.", tei: "appInfo" },
};

/** The fields by their key. */
export const FIELDS: ReadonlyMap<string, FieldRow> = new Map(Object.entries(ROWS));
