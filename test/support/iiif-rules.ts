import Ajv from "ajv";

const language = "^(?:none|[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$";
const languageMap = {
  type: "object",
  minProperties: 1,
  patternProperties: {
    [language]: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
  },
  additionalProperties: false,
};
const address = { type: "string", pattern: '^https?://[^\\s<>"{}|\\\\^`]+$' };
/** A canvas is pointed into by fragments, and has none of its own (5.3). */
const canvasAddress = { type: "string", pattern: '^https?://[^\\s<>"{}|\\\\^`#]+$' };
const length = { type: "integer", minimum: 1 };

const image = record(
  { id: address, type: { const: "Image" } },
  { format: { type: "string", pattern: "^image/[a-z0-9.+-]+$" }, width: length, height: length },
);
const textualBody = record(
  { type: { const: "TextualBody" }, value: { type: "string", minLength: 1 } },
  { format: { const: "text/plain" }, language: { type: "string", pattern: language } },
);
const painting = annotation("painting", image);
const supplementing = annotation("supplementing", textualBody);

/**
 * What IIIF Presentation 3.0 demands of a manifest (sections 3 and 5), for the properties that are
 * written here; any other is an error.
 */
const rules = new Ajv({ allErrors: true }).compile(
  record(
    {
      "@context": { const: "http://iiif.io/api/presentation/3/context.json" },
      id: address,
      type: { const: "Manifest" },
      label: languageMap,
      items: {
        type: "array",
        minItems: 1,
        items: record(
          {
            id: canvasAddress,
            type: { const: "Canvas" },
            width: length,
            height: length,
            items: { type: "array", items: pageOf(painting) },
          },
          { label: languageMap, annotations: { type: "array", items: pageOf(supplementing) } },
        ),
      },
    },
    {
      summary: languageMap,
      metadata: {
        type: "array",
        items: record({ label: languageMap, value: languageMap }),
      },
    },
  ),
);

/** What is wrong with a manifest; nothing when it keeps the rules. */
export function faultsOfManifest(manifest: unknown): readonly string[] {
  rules(manifest);
  const said = (rules.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message}`,
  );
  return [...said, ...(said.length === 0 ? faultsBetween(manifest as Manifest) : [])];
}

interface Manifest {
  readonly items: readonly {
    readonly id: string;
    readonly items: readonly Page[];
    readonly annotations?: readonly Page[];
  }[];
}
interface Page {
  readonly id: string;
  readonly items: readonly { readonly id: string; readonly target: string }[];
}

/** What no schema can say: addresses stand once, and annotations are of the canvas they lie in. */
function faultsBetween({ items }: Manifest): readonly string[] {
  const taken = new Set<string>();
  const twice = (id: string) => {
    if (taken.has(id)) return [`${id} stands twice`];
    taken.add(id);
    return [];
  };
  return items.flatMap((canvas) => [
    ...twice(canvas.id),
    ...[...canvas.items, ...(canvas.annotations ?? [])].flatMap((page) => [
      ...twice(page.id),
      ...page.items.flatMap(({ id, target }) => [
        ...twice(id),
        ...(target.replace(/#.*$/, "") === canvas.id ? [] : [`${id} is about ${target}`]),
      ]),
    ]),
  ]);
}

function pageOf(items: object) {
  return record({
    id: address,
    type: { const: "AnnotationPage" },
    items: { type: "array", items },
  });
}

function annotation(motivation: string, body: object) {
  return record(
    {
      id: address,
      type: { const: "Annotation" },
      motivation: { const: motivation },
      body,
      target: address,
    },
    { label: languageMap },
  );
}

function record(required: Readonly<Record<string, object>>, optional = {}) {
  return {
    type: "object",
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}
