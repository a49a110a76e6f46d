import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { reasonOf } from "../node/reasons";
import { Trouble } from "./trouble";
import { writeWholeFile } from "./whole-file";

/** So many characters are kept before they are written. */
const KEPT = 1 << 20;
const PART = 1 << 16;

/**
 * A file whose beginning is known last. What is long is written beside it as it comes, so that the
 * file is there only when it is whole.
 */
export class GrowingFile {
  private readonly body: string;
  private kept: string[] = [];
  private size = 0;
  private isLong = false;

  constructor(private readonly path: string) {
    this.body = `${path}.part`;
  }

  write(text: string): void {
    this.kept.push(text);
    this.size += text.length;
    if (this.size > KEPT) this.explained(() => this.putAside());
  }

  /** Writes the file: its beginning, and what was written. */
  finish(head: string): void {
    this.explained(() => {
      if (this.isLong) this.join(head);
      else {
        mkdirSync(dirname(this.path), { recursive: true });
        writeWholeFile(this.path, head + this.kept.join(""));
      }
    });
    this.discard();
  }

  /** Leaves nothing behind. */
  discard(): void {
    if (this.isLong) rmSync(this.body, { force: true });
    this.isLong = false;
    this.kept = [];
  }

  private putAside(): void {
    if (!this.isLong) {
      mkdirSync(dirname(this.path), { recursive: true });
      writeFileSync(this.body, "");
      this.isLong = true;
    }
    appendFileSync(this.body, this.kept.join(""));
    this.kept = [];
    this.size = 0;
  }

  private join(head: string): void {
    this.putAside();
    const whole = `${this.path}.whole`;
    const [from, to] = [openSync(this.body, "r"), openSync(whole, "w")];
    try {
      writeSync(to, head);
      const part = new Uint8Array(PART);
      for (let read = readSync(from, part); read > 0; read = readSync(from, part))
        for (let at = 0; at < read; ) at += writeSync(to, part, at, read - at);
    } finally {
      closeSync(from);
      closeSync(to);
    }
    renameSync(whole, this.path);
  }

  private explained(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.discard();
      throw new Trouble(`${this.path}: ${reasonOf(error)}`);
    }
  }
}
