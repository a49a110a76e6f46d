import { FINDINGS } from "../../server/src/rules";
import { VOCABULARY } from "../../server/src/workspace/project";

/** The JSON Schema of `recto.yaml`, as `schemas/recto.schema.json` must have it. */
export function projectSchema() {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Recto project",
    description:
      "How the transcriptions in this folder, and in the folders below it, are read and checked. Everything has a default.",
    type: ["object", "null"],
    additionalProperties: false,
    properties: {
      profile: {
        description:
          "What double brackets and lone numbers mean: the habits of the platform the transcriptions come from.",
        type: ["string", "null"],
        enum: [...VOCABULARY.profiles, null],
        default: "archive",
        enumDescriptions: [
          "`[[X]]` is a doubtful reading; a lone `[1]` may refer to a note.",
          "`[[X]]` describes the page, as at the Smithsonian Transcription Center.",
          "`[[Name|text]]` links a person or subject, as in FromThePage.",
          "The same as archive.",
        ],
      },
      labels: {
        description:
          "Words of this edition that stand before the colon in a bracket, beside the built-in ones: under a kind of mark, or under the label they mean the same as.",
        type: ["object", "null"],
        additionalProperties: false,
        examples: [{ addition: ["pencilled in"], stamp: ["franking"] }],
        properties: fromWords(VOCABULARY.labels, () => ({ $ref: "#/definitions/words" })),
      },
      rules: {
        description: "How much each finding matters, by its code. What is off is not reported.",
        type: ["object", "null"],
        additionalProperties: false,
        properties: Object.fromEntries(FINDINGS.map((rule) => [rule.code, ofRule(rule)])),
      },
      people: paths(
        "The registers of people, places and organisations: paths from this file.",
        "people.yaml",
      ),
      images: paths(
        "Folders in which the images of pages are looked for besides the folder of the document: paths from this file.",
        "scans",
      ),
    },
    definitions: {
      words: {
        description: "The words, each at most six long, without colon and brackets.",
        type: ["string", "array", "null"],
        items: { type: "string" },
      },
      severity: { type: ["string", "null"], enum: [...VOCABULARY.severities, null] },
    },
  };
}

/** In draft 7, a `$ref` hides what stands beside it. */
function ofRule({ summary, severity }: (typeof FINDINGS)[number]) {
  const description = `${summary} If not given: ${severity}.`;
  return { description, allOf: [{ $ref: "#/definitions/severity" }] };
}

function paths(description: string, example: string) {
  const type = ["string", "array", "null"];
  return { description, type, items: { type: "string" }, default: [], examples: [[example]] };
}

function fromWords(words: readonly string[], value: (word: string) => object) {
  return Object.fromEntries(words.map((word) => [word, value(word)]));
}
