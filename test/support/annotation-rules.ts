import Ajv from "ajv";

/** An address with its scheme, and no sign that an address cannot have. */
const address = { type: "string", pattern: '^https?://[^\\s<>"{}|\\\\^`]+$' };
const count = { type: "integer", minimum: 0 };
const words = { type: "string", minLength: 1 };

const textualBody = record(
  { type: { const: "TextualBody" }, value: words, purpose: { enum: ["commenting", "tagging"] } },
  { format: { const: "text/plain" }, language: words },
);
const identity = record({
  type: { const: "SpecificResource" },
  purpose: { const: "identifying" },
  source: address,
});
const position = record({ type: { const: "TextPositionSelector" }, start: count, end: count });
const quotation = record({
  ...{ type: { const: "TextQuoteSelector" }, exact: words },
  ...{ prefix: { type: "string" }, suffix: { type: "string" } },
});
const annotation = record({
  id: address,
  type: { const: "Annotation" },
  motivation: { enum: ["identifying", "commenting"] },
  body: {
    oneOf: [textualBody, { type: "array", minItems: 1, items: oneOf(textualBody, identity) }],
  },
  target: record({
    type: { const: "SpecificResource" },
    source: address,
    selector: { type: "array", minItems: 1, items: oneOf(position, quotation) },
  }),
});

/**
 * What the Web Annotation Data Model demands (sections 3 to 5) of a collection that is published, for
 * the properties that are written here; any other is an error.
 */
const rules = new Ajv({ allErrors: true }).compile(
  record({
    "@context": { const: "http://www.w3.org/ns/anno.jsonld" },
    id: address,
    type: { const: "AnnotationCollection" },
    label: words,
    total: count,
    first: record({
      id: address,
      type: { const: "AnnotationPage" },
      startIndex: { const: 0 },
      items: { type: "array", items: annotation },
    }),
  }),
);

interface Collection {
  readonly id: string;
  readonly total: number;
  readonly first: { readonly id: string; readonly items: readonly Annotation[] };
}
interface Annotation {
  readonly id: string;
  readonly body: unknown;
}

/** What is wrong with a collection; nothing when it keeps the rules. */
export function faultsOfCollection(collection: unknown): readonly string[] {
  rules(collection);
  const said = (rules.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message}`,
  );
  return said.length > 0 ? said : faultsBetween(collection as Collection);
}

/** What no schema can say: it is counted rightly, and an address is that of one thing. */
function faultsBetween({ id, total, first }: Collection): readonly string[] {
  const own = [id, first.id, ...first.items.map((item) => item.id)];
  const people = first.items.flatMap(({ body }) =>
    (Array.isArray(body) ? body : []).flatMap(({ source }: { source?: string }) => source ?? []),
  );
  const taken = new Set(own);
  return [
    ...(total === first.items.length ? [] : [`${first.items.length} annotations, not ${total}`]),
    ...(taken.size === own.length ? [] : ["an address stands twice"]),
    ...people.filter((source) => taken.has(source)).map((source) => `${source} is a person, too`),
  ];
}

function oneOf(...schemas: readonly object[]) {
  return { oneOf: schemas };
}

function record(required: Readonly<Record<string, object>>, optional = {}) {
  return {
    type: "object",
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}
