import { readMessages, written } from "./messages.mjs";
import { start, stop } from "./processes.mjs";

/** How long an answer may take before the script gives up, in milliseconds. */
const PATIENCE = 120_000;

/**
 * An answer with the moment of its arrival, and how long it took in milliseconds.
 *
 * @typedef {{ result: unknown, at: number, took: number }} Answer
 */

/** A client that measures: what it sends goes out at once, and each answer has its moment. */
export class LanguageClient {
  /** When the process was started. */
  begun = performance.now();
  pending = new Map();
  listeners = new Map();
  lastId = 0;
  ended = undefined;

  /**
   * @param {string[]} command The program and its parameters.
   * @param {{ folder?: string, answers?: Record<string, (params: any) => unknown> }} [options]
   *   `answers` are what the client says when the server asks; to all else it says null.
   */
  constructor([program, ...parameters], { folder, answers = {} } = {}) {
    this.answers = answers;
    this.process = start(program, parameters, {
      cwd: folder,
      stdio: ["pipe", "pipe", "ignore"],
    });
    this.process.stdin.on("error", () => {});
    this.process.once("exit", (code, signal) => this.end(`it ended (${signal ?? code})`));
    readMessages(this.process.stdout, (body, at) => this.receive(JSON.parse(body), at));
  }

  /** @returns {Promise<Answer>} */
  request(method, params) {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(new Error(`${method}: ${this.ended}`));
      const late = () => reject(new Error(`${method}: no answer in ${PATIENCE / 1000} s`));
      const timer = setTimeout(late, PATIENCE);
      const asked = performance.now();
      this.pending.set(id, { method, asked, timer, resolve, reject });
      this.process.stdin.write(written({ id, method, params }));
    });
  }

  /** Only what was answered. */
  async ask(method, params) {
    return (await this.request(method, params)).result;
  }

  /** Sends a message that has no answer, and gives the moment. */
  notify(method, params) {
    const at = performance.now();
    if (!this.ended) this.process.stdin.write(written({ method, params }));
    return at;
  }

  /** The next notification of this kind for which `fits` holds: its parameters and its moment. */
  next(method, fits = () => true) {
    return new Promise((done) => {
      const waiting = this.listeners.get(method) ?? [];
      this.listeners.set(method, [...waiting, { fits, done }]);
    });
  }

  /** Ends the server as an editor does. */
  async stop() {
    await this.ask("shutdown").catch(() => {});
    this.notify("exit");
    await stop(this.process);
  }

  receive(message, at) {
    if (message.method === undefined) return this.settle(message, at);
    if (message.id !== undefined) return this.answer(message);
    const waiting = this.listeners.get(message.method) ?? [];
    const served = waiting.filter(({ fits }) => fits(message.params));
    this.listeners.set(
      message.method,
      waiting.filter((one) => !served.includes(one)),
    );
    for (const { done } of served) done({ params: message.params, at });
  }

  settle({ id, result, error }, at) {
    const request = this.pending.get(id);
    if (!request) return;
    this.pending.delete(id);
    clearTimeout(request.timer);
    if (error) request.reject(new Error(`${request.method}: ${error.message}`));
    else request.resolve({ result, at, took: at - request.asked });
  }

  answer({ id, method, params }) {
    if (this.ended) return;
    const result = this.answers[method]?.(params) ?? null;
    this.process.stdin.write(written({ id, result }));
  }

  end(reason) {
    this.ended = reason;
    for (const { method, timer, reject } of this.pending.values()) {
      clearTimeout(timer);
      reject(new Error(`${method}: ${reason}`));
    }
    this.pending.clear();
  }
}
