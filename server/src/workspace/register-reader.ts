import type { Answered, Asked } from "../people/files/answering";
import { readPart } from "../people/files/parts";
import { unreadable } from "../people/files/problem";
import type { ReadRegister } from "../people/files/read-register";
import { t } from "../text/words";
import { turn } from "./quiet";

/** A thread beside the one that answers the editor. */
export interface Thread {
  ask(asked: Asked): void;
  end(): void;
}

/** What is done with what comes from a thread. */
interface Listener {
  onAnswer(answered: Answered): void;
  /** It died, or never lived; told at least once. */
  onEnd(reason: string): void;
}

/** How threads are started here. */
export interface RegisterThreads {
  /** Whether a thread can read the file itself. */
  reaches(uri: string): boolean;
  /** Throws where there can be none. */
  start(listener: Listener): Thread;
}

/** What the reader does where threads do not help. */
interface Otherwise {
  /** The text of a file, where a thread does not reach it. */
  textOf(uri: string): Promise<string | undefined>;
  /** Reads a register on this thread. */
  readHere(text: string, uri: string): Promise<ReadRegister>;
  log(message: string): void;
}

/** So long a thread may be silent before it is ended, in milliseconds; 8 MB of YAML take 10,000. */
const LONGEST_SILENCE = 60_000;
/** So long an idle thread is kept, in milliseconds. */
const LONGEST_IDLENESS = 30_000;

/** A reading of one file. */
interface Task {
  readonly uri: string;
  readonly text: string | undefined;
  readonly said: ReadRegister;
  readonly done: (read: ReadRegister | Unread) => void;
}

/** Why a register was not read: the reading was broken off. */
export interface Unread {
  readonly unread: true;
  readonly problems: ReadRegister["problems"];
}

/**
 * Reads registers, one after the other, in a thread that is started when it is needed. A file that
 * kills the thread, or keeps it silent for too long, is not read; where there can be no thread,
 * registers are read here, and the log says why.
 */
export class RegisterReader {
  private thread: Thread | undefined;
  /** Whether the thread has said that it is there. */
  private isReady = false;
  private current: Task | undefined;
  private readonly waiting: Task[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private whyHere: string | undefined;

  constructor(
    private readonly threads: RegisterThreads,
    private readonly otherwise: Otherwise,
  ) {}

  /** Reads a register: the text given, which an editor has open, or else the file. */
  async read(uri: string, open: string | undefined): Promise<ReadRegister | Unread> {
    const reaches = this.whyHere === undefined && this.threads.reaches(uri);
    const text = open ?? (reaches ? undefined : await this.otherwise.textOf(uri));
    if (text === undefined && !reaches) return { entries: [], problems: [] };
    return new Promise((done) => {
      this.waiting.push({ uri, text, done, said: { entries: [], problems: [] } });
      this.next();
    });
  }

  private next(): void {
    if (this.current) return;
    this.current = this.waiting.shift();
    if (!this.current) return this.wait(LONGEST_IDLENESS, () => this.stop());
    const { uri, text } = this.current;
    const thread = this.running();
    if (!thread) return void this.readHere(this.current);
    thread.ask({ uri, text });
    this.wait(LONGEST_SILENCE, () => this.ended(t("took longer than a minute")));
  }

  private running(): Thread | undefined {
    if (this.thread || this.whyHere !== undefined) return this.thread;
    try {
      this.isReady = false;
      const thread: Thread = this.threads.start({
        onAnswer: (answered) => this.thread === thread && this.answered(answered),
        onEnd: (reason) => this.thread === thread && this.ended(t("failed: {0}", reason)),
      });
      this.thread = thread;
    } catch (error) {
      this.stayHere(String(error));
    }
    return this.thread;
  }

  private answered(answered: Answered): void {
    this.isReady = true;
    const task = this.current;
    if (answered === "ready" || !task) return;
    const { entries, problems } = readPart(answered.part, task.uri);
    task.said.entries.push(...entries);
    task.said.problems.push(...problems);
    if (answered.isLast) return this.finish(task.said);
    this.thread?.ask("next");
    this.wait(LONGEST_SILENCE, () => this.ended(t("took longer than a minute")));
  }

  /** The thread is gone, or has to go: what it was reading is to blame if it had begun at all. */
  private ended(reason: string): void {
    const wasReady = this.isReady;
    this.stop();
    const task = this.current;
    if (!wasReady) this.stayHere(reason);
    if (!task) return;
    if (!wasReady) return void this.readHere(task);
    const problem = unreadable(
      task.uri,
      t("was not read, because reading it {0}. What was read of it before is used", reason),
    );
    this.finish({ unread: true, problems: [problem] });
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.thread?.end();
    this.thread = undefined;
  }

  private stayHere(reason: string): void {
    this.whyHere = reason;
    this.otherwise.log(`Registers are read without a thread of their own: ${reason}`);
  }

  private async readHere({ uri, text }: Task): Promise<void> {
    const { textOf, readHere } = this.otherwise;
    const known = text ?? (await textOf(uri));
    // Others get their turn between one register and the next.
    await turn();
    this.finish(known === undefined ? { entries: [], problems: [] } : await readHere(known, uri));
  }

  private finish(read: ReadRegister | Unread): void {
    const task = this.current;
    this.current = undefined;
    task?.done(read);
    this.next();
  }

  private wait(time: number, then: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, time);
  }
}
