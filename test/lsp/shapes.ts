/** Says at which place a value is not as the protocol has it; nothing when it is. */
export type Shape = (value: unknown) => string | undefined;

export const text: Shape = (value) => ofType(value, "string");
export const anything: Shape = () => undefined;
const nothing: Shape = (value) => (value === null ? undefined : `${say(value)} is not null`);

/** `uinteger` of the protocol. */
export const count: Shape = (value) =>
  Number.isInteger(value) && (value as number) >= 0 ? undefined : `${say(value)} is no uinteger`;

export const list =
  (shape: Shape): Shape =>
  (value) => {
    if (!Array.isArray(value)) return `${say(value)} is no list`;
    return first(value.map((one, at) => within(`[${at}]`, shape(one))));
  };

/** An object that has these properties; those that end in `?` may be missing. */
export const object =
  (properties: Record<string, Shape>): Shape =>
  (value) => {
    if (typeof value !== "object" || value === null) return `${say(value)} is no object`;
    return first(
      Object.entries(properties).map(([key, shape]) => {
        const name = key.replace(/\?$/, "");
        const held = (value as Record<string, unknown>)[name];
        if (held === undefined && name !== key) return undefined;
        return within(`.${name}`, shape(held));
      }),
    );
  };

export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value) => {
    const failures = shapes.map((shape) => shape(value));
    return failures.includes(undefined) ? undefined : failures.join(" and ");
  };

export const orNull = (shape: Shape): Shape => either(nothing, shape);

const position = object({ line: count, character: count });

/** A range that does not end before it starts. */
export const range: Shape = (value) => {
  const wrong = object({ start: position, end: position })(value);
  if (wrong) return wrong;
  const { start, end } = value as Record<string, { line: number; character: number }>;
  const isForward = start && end && (start.line - end.line || start.character - end.character) <= 0;
  return isForward ? undefined : `${say(value)} ends before it starts`;
};

export const location = object({ uri: text, range });
export const textEdit = object({ range, newText: text });
export const workspaceEdit = object({
  "changes?": anything,
  "documentChanges?": list(anything),
});
export const markup = either(text, object({ kind: text, value: text }));
export const diagnostic = object({ range, message: text, "severity?": count, "source?": text });

/** Numbers in groups of five. */
export const tokens = object({ data: list(count), "resultId?": text });

/** A symbol whose own range lies in its whole range, with children like it. */
export const documentSymbol: Shape = (value) =>
  object({
    name: either(text),
    kind: count,
    range,
    selectionRange: range,
    "children?": list(documentSymbol),
  })(value);

function ofType(value: unknown, type: string): string | undefined {
  return typeof value === type ? undefined : `${say(value)} is no ${type}`;
}

const say = (value: unknown) => JSON.stringify(value)?.slice(0, 80) ?? "nothing";
const within = (place: string, wrong: string | undefined) => wrong && `${place}: ${wrong}`;
const first = (wrongs: readonly (string | undefined)[]) => wrongs.find((wrong) => wrong);
