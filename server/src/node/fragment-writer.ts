import {
  AbstractMessageWriter,
  type Message,
  type MessageWriter,
} from "vscode-languageserver/node";

/** Lists shorter than this are written out anew: looking them up would cost more. */
const SHORT = 8;

/** The JSON of objects as bytes, a comma before it: so it stands in a list. */
const written = new WeakMap<object, Buffer>();

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
    const whole = framed(message);
    return new Promise((done, fail) => {
      this.#stream.write(whole, (error?: Error | null) => {
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

/** A message in bytes, with its header. Objects in long lists must never be changed after they were sent. */
function framed(message: object): Buffer {
  const body = pieces(message);
  const length = body.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`), ...body]);
}

/** The JSON of a message, in pieces of UTF-8. */
export function pieces(message: object): Buffer[] {
  if (!("result" in message)) return [Buffer.from(JSON.stringify(message))];
  const { result, ...rest } = message;
  const text = new Pieces();
  text.add(JSON.stringify(rest).slice(0, -1), ',"result":');
  value(text, result);
  text.add("}");
  return text.finished();
}

/** Words and bytes in their order; words that follow each other become bytes together. */
class Pieces {
  readonly #done: Buffer[] = [];
  #words = "";

  add(...words: readonly string[]): void {
    for (const word of words) this.#words += word;
  }

  addBytes(bytes: Buffer): void {
    this.finished().push(bytes);
  }

  finished(): Buffer[] {
    if (this.#words) this.#done.push(Buffer.from(this.#words));
    this.#words = "";
    return this.#done;
  }
}

function value(text: Pieces, part: unknown): void {
  if (Array.isArray(part)) list(text, part);
  else if (typeof part !== "object" || part === null) text.add(JSON.stringify(part) ?? "null");
  else withLists(text, part);
}

function list(text: Pieces, items: readonly unknown[]): void {
  if (typeof items[0] !== "object") return text.add(JSON.stringify(items));
  text.add("[");
  for (let at = 0; at < items.length; at++) {
    if (items.length >= SHORT) remembered(text, items[at], at === 0);
    else {
      if (at > 0) text.add(",");
      value(text, items[at]);
    }
  }
  text.add("]");
}

function remembered(text: Pieces, item: unknown, isFirst: boolean): void {
  if (typeof item !== "object" || item === null)
    return text.add(isFirst ? "" : ",", JSON.stringify(item) ?? "null");
  let bytes = written.get(item);
  if (!bytes) {
    bytes = Buffer.from(`,${JSON.stringify(item)}`);
    written.set(item, bytes);
  }
  text.addBytes(isFirst ? bytes.subarray(1) : bytes);
}

/** An object whose long lists are written from remembered pieces. */
function withLists(text: Pieces, part: object): void {
  let separator = "{";
  for (const [key, field] of Object.entries(part)) {
    if (field === undefined) continue;
    text.add(separator, JSON.stringify(key), ":");
    separator = ",";
    if (Array.isArray(field)) list(text, field);
    else text.add(JSON.stringify(field) ?? "null");
  }
  text.add(separator === "{" ? "{}" : "}");
}
