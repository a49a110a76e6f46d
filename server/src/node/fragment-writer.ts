import {
  AbstractMessageWriter,
  type Message,
  type MessageWriter,
} from "vscode-languageserver/node";

/** Lists shorter than this are written out anew: looking them up would cost more. */
const SHORT = 8;

const written = new WeakMap<object, string>();

/**
 * Writes messages as JSON, and remembers the JSON of the elements of long lists. Features return
 * the same object for what did not change (a page of the outline, the findings of a block), so
 * that after a keystroke in a large document only what changed is written out again.
 *
 * A message and its header go out in one piece: to a pipe each piece is a call of the system, which
 * costs more than most answers.
 */
export class FragmentWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: NodeJS.WritableStream;
  #errors = 0;

  constructor(stream: NodeJS.WritableStream) {
    super();
    this.#stream = stream;
    stream.on("error", (error) => this.#failed(error));
    stream.on("close", () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = json(message);
    const whole = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    return new Promise((done, fail) => {
      this.#stream.write(whole, "utf8", (error) => {
        if (!error) return done();
        this.#failed(error, message);
        fail(error);
      });
    });
  }

  end(): void {
    this.#stream.end();
  }

  #failed(error: Error, message?: Message): void {
    this.#errors++;
    this.fireError(error, message, this.#errors);
  }
}

/** The JSON of a message. Objects in long lists must never be changed after they were sent. */
export function json(message: object): string {
  if (!("result" in message)) return JSON.stringify(message);
  const { result, ...rest } = message;
  const head = JSON.stringify(rest);
  return `${head.slice(0, -1)},"result":${value(result)}}`;
}

function value(part: unknown): string {
  if (Array.isArray(part)) return list(part);
  if (typeof part !== "object" || part === null) return JSON.stringify(part) ?? "null";
  const known = written.get(part);
  return known ?? withLists(part);
}

function list(items: readonly unknown[]): string {
  if (typeof items[0] !== "object") return JSON.stringify(items);
  return `[${items.map(items.length < SHORT ? value : remembered).join(",")}]`;
}

function remembered(item: unknown): string {
  if (typeof item !== "object" || item === null) return JSON.stringify(item) ?? "null";
  const known = written.get(item);
  if (known !== undefined) return known;
  const made = JSON.stringify(item);
  written.set(item, made);
  return made;
}

/** An object whose long lists are written from remembered pieces. */
function withLists(part: object): string {
  const fields = Object.entries(part).flatMap(([key, field]) => {
    if (field === undefined) return [];
    return [
      `${JSON.stringify(key)}:${Array.isArray(field) ? list(field) : (JSON.stringify(field) ?? "null")}`,
    ];
  });
  return `{${fields.join(",")}}`;
}
