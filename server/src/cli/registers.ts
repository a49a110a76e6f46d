import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { documentDate } from "../analysis/document-date";
import { fieldText } from "../analysis/front-matter";
import type { Entry } from "../people/entry";
import type { RegisterProblem } from "../people/files/problem";
import type { ReadRegister } from "../people/files/read-register";
import type { Known } from "../people/known";
import { type Matcher, prepare } from "../people/matcher";
import { recognise } from "../people/recognise";
import { type Register, registerOf } from "../people/register";
import type { Document } from "../syntax/document";
import { remembered } from "../text/remembered";
import { REGISTER_NAMES } from "../workspace/register-places";
import { upwards } from "../workspace/upwards";
import type { Given } from "./arguments";
import { readSource } from "./sources";
import { Trouble } from "./trouble";

interface Prepared {
  readonly register: Register;
  readonly matcher: Matcher;
}

/** Who is told of the registers that are read. */
interface Listener {
  onRead(name: string, problems: readonly RegisterProblem[]): void;
  /** A register cannot be read at all; the documents go without it. */
  onTrouble(trouble: Trouble): void;
}

/** So many folders are remembered. */
const FOLDERS = 10_000;

/** The registers of the documents, found as in the editor; each is read once. */
export class Registers {
  private readonly sets = new Map<string, Promise<Prepared>>();
  /** Of each folder: thousands of documents may lie in one. */
  private readonly nearest = remembered(nearestTo, FOLDERS);

  /** With `given`, those hold for all documents. */
  constructor(
    private readonly given: readonly string[] | undefined,
    private readonly listener: Listener,
  ) {}

  /**
   * Tells who is who in a document, and in what it becomes when it is mended: by the registers given,
   * else those that the front matter names, else those of the project (absolute paths), else the
   * nearest; undefined without one.
   */
  async knowing(
    name: string,
    document: Document,
    ofProject: readonly string[],
  ): Promise<((document: Document) => Known) | undefined> {
    const files = this.filesFor(name, document, ofProject);
    if (files.length === 0) return undefined;
    const { register, matcher } = await this.setOf(files);
    return (one) => {
      const date = documentDate(one);
      return { register, date, recognised: recognise(one, matcher, date) };
    };
  }

  private filesFor(name: string, document: Document, ofProject: readonly string[]) {
    if (this.given) return this.given;
    const folder = dirname(resolve(name));
    const inDocument = fieldText(document, "People");
    const named = inDocument
      ? inDocument.split(/[,;]/).map((path) => join(folder, path.trim()))
      : ofProject;
    return named.length > 0 ? named.filter(existsSync).map(fromHere) : this.nearest(folder);
  }

  private setOf(files: readonly string[]): Promise<Prepared> {
    const key = files.join("\n");
    const known = this.sets.get(key) ?? this.prepare(files);
    this.sets.set(key, known);
    return known;
  }

  private async prepare(files: readonly string[]): Promise<Prepared> {
    const lists = [];
    for (const name of files) lists.push(await this.read(name));
    const register = registerOf(lists);
    return { register, matcher: prepare(register) };
  }

  private async read(name: string): Promise<Entry[]> {
    try {
      const { text, encoding } = readSource({ name });
      const { entries, problems } = await readRegisterText(name, text, encoding);
      this.listener.onRead(name, problems);
      return entries;
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      this.listener.onTrouble(error);
      return [];
    }
  }
}

/** The registers given on the command line, or undefined. */
export function registersGiven({ all }: Given): readonly string[] | undefined {
  return all.get("register")?.flatMap((value) => (existsSync(value) ? [value] : value.split(",")));
}

/** What a register of that name says. */
export async function readRegisterText(
  name: string,
  text: string,
  encoding?: string,
): Promise<ReadRegister> {
  const { readRegister } = await import("../people/files/read-register");
  return readRegister(text, uriOf(name), encoding);
}

/** The URI of a file, under which its entries and its findings know it. */
export function uriOf(name: string): string {
  return pathToFileURL(resolve(name)).toString();
}

/** The registers in the folder or in the nearest one above it that has some. */
function nearestTo(folder: string): string[] {
  for (const candidate of upwards(folder.split(sep).join("/"))) {
    const found = REGISTER_NAMES.map((file) => join(`${candidate}/`, file)).filter(existsSync);
    if (found.length > 0) return found.map(fromHere);
  }
  return [];
}

/** As one would name it here. */
function fromHere(path: string): string {
  const short = relative(".", path);
  return (short.startsWith("..") ? path : short).split(sep).join("/");
}
