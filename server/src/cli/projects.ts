import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { firstLine } from "../node/reasons";
import type { Severities } from "../rules/rule";
import { type Conventions, defaultConventions } from "../syntax/conventions";
import { PROJECT_FILE, upwards } from "../workspace/upwards";
import { complain } from "./output";
import { readSource } from "./sources";

/** What holds for a document. */
export interface Effective {
  readonly conventions: Conventions;
  readonly severities: Severities;
  /** Folders in which scans are looked for besides the document's own, absolute. */
  readonly images: readonly string[];
  /** The registers that the project names, absolute. */
  readonly people: readonly string[];
}

const DEFAULTS: Effective = {
  conventions: defaultConventions,
  severities: {},
  images: [],
  people: [],
};

/** Finds the project file of each document, and reads each once. */
export class Projects {
  /** Whether a project file could not be used as it stands. */
  failed = false;
  private readonly folders = new Map<string, string | undefined>();
  private readonly loaded = new Map<string, Promise<Effective>>();

  /** With `config`, that file holds for all documents. */
  constructor(private readonly config: string | undefined) {}

  /** What holds for the document of that name; reads the file given with `--config` at once. */
  async of(name: string): Promise<Effective> {
    const path = this.config ?? this.nearest(dirname(resolve(name)));
    if (path === undefined) return DEFAULTS;
    const known = this.loaded.get(path) ?? this.load(path);
    this.loaded.set(path, known);
    return known;
  }

  private nearest(folder: string): string | undefined {
    if (!this.folders.has(folder)) this.folders.set(folder, projectFileAbove(folder));
    return this.folders.get(folder);
  }

  private async load(path: string): Promise<Effective> {
    const name = this.config ?? relative(".", path).split(sep).join("/");
    const text = this.read(name);
    if (text === undefined) return DEFAULTS;
    const { readProject } = await import("../workspace/project");
    const { project, problems } = readProject(text);
    for (const { range, severity, message } of problems) {
      const { line, character } = range.start;
      complain(`${name}:${line + 1}:${character + 1}: ${message}`);
      if (severity === "error") this.failed = true;
    }
    const absolute = (written: string) => resolve(dirname(path), written);
    const { images, people } = project;
    return { ...project, images: images.map(absolute), people: people.map(absolute) };
  }

  /** A file named on the command line must be there; one that was found may be unreadable. */
  private read(name: string): string | undefined {
    try {
      return readSource({ name }).text;
    } catch (error) {
      if (this.config !== undefined) throw error;
      complain(firstLine(error));
      this.failed = true;
      return undefined;
    }
  }
}

/** Tells whether a file that a document names exists, beside it or in the project's folders. */
export function fileFinder(name: string, images: readonly string[]) {
  const pathOf = pathFinder(name, images);
  return (path: string): boolean => pathOf(path) !== undefined;
}

/** Finds a file that a document names, beside it or in the project's folders. */
export function pathFinder(name: string, images: readonly string[]) {
  const folders = [dirname(resolve(name)), ...images];
  return (path: string): string | undefined => {
    const written = path.replaceAll("\\", "/");
    return folders.map((folder) => resolve(folder, written)).find((file) => existsSync(file));
  };
}

function projectFileAbove(folder: string): string | undefined {
  return upwards(folder.split(sep).join("/"))
    .map((candidate) => join(`${candidate}/`, PROJECT_FILE))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
