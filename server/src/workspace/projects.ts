import type { Severities } from "../rules/rule";
import { type Conventions, conventionsWith, defaultConventions } from "../syntax/conventions";
import { type FileSystem, resolveUri } from "./files";
import type { Project, ProjectProblem } from "./project";
import type { Settings } from "./settings";
import { folderOf, PROJECT_FILE, upwards } from "./upwards";

/** What holds for a document: its project's file, over the user's settings. */
export interface Effective {
  readonly conventions: Conventions;
  readonly severities: Severities;
  /** Registers that the project names, as URIs. */
  readonly people: readonly string[];
  /** Folders in which scans are looked for besides the document's own. */
  readonly images: readonly string[];
}

interface LoadedProject {
  readonly uri: string;
  readonly text: string;
  readonly project: Project;
}

/** Finds and keeps the `recto.yaml` of each folder, read in the background. */
export class Projects {
  /** The workspace folders; a project file is looked for up to the one that holds the document. */
  folders: readonly string[] = [];
  private readonly loaded = new Map<string, LoadedProject | undefined>();
  private readonly loading = new Map<string, Promise<void>>();
  private combined = new WeakMap<Settings, Map<LoadedProject | undefined, Effective>>();

  constructor(
    private readonly files: FileSystem,
    private readonly onLoaded: () => void,
    /** Faults of a project file, to be shown in it. */
    private readonly onProblems: (uri: string, problems: readonly ProjectProblem[]) => void,
  ) {}

  /** What holds for the document, as far as its project file has been read. */
  of(uri: string, settings: Settings): Effective {
    const folder = folderOf(uri);
    if (!this.loaded.has(folder)) void this.load(folder);
    const project = this.loaded.get(folder);
    const known = this.combined.get(settings) ?? new Map<LoadedProject | undefined, Effective>();
    this.combined.set(settings, known);
    const effective = known.get(project) ?? combine(settings, project);
    known.set(project, effective);
    return effective;
  }

  /** The project file of a document, or where it would be; nothing until it has been looked for. */
  fileOf(uri: string): { readonly uri: string; readonly text: string | undefined } | undefined {
    const folder = folderOf(uri);
    if (!this.loaded.has(folder)) return undefined;
    const root = this.folders.find((one) => folder === one || folder.startsWith(`${one}/`));
    return this.loaded.get(folder) ?? { uri: `${root ?? folder}/${PROJECT_FILE}`, text: undefined };
  }

  /** Waits until the project files of the documents have been read. */
  async known(uris: readonly string[]): Promise<void> {
    const unread = [...new Set(uris.map(folderOf))].filter((folder) => !this.loaded.has(folder));
    await Promise.all(unread.map((folder) => this.load(folder)));
  }

  /** Reads all project files again: one of them was changed, made or removed. */
  reload(): void {
    const folders = [...this.loaded.keys()];
    for (const folder of folders) void this.read(folder);
  }

  private load(folder: string): Promise<void> {
    const loading = this.loading.get(folder) ?? this.read(folder);
    this.loading.set(folder, loading);
    return loading;
  }

  private async read(folder: string): Promise<void> {
    const found = await this.nearest(folder);
    this.loading.delete(folder);
    this.loaded.set(folder, found);
    this.onLoaded();
  }

  private async nearest(folder: string): Promise<LoadedProject | undefined> {
    const root = this.folders.find((one) => folder === one || folder.startsWith(`${one}/`));
    // Outside the workspace folders nothing but the document's own folder is looked into.
    for (const candidate of root === undefined ? [folder] : upwards(folder, root)) {
      const uri = `${candidate}/${PROJECT_FILE}`;
      const text = await this.files.read(uri);
      if (text === undefined) continue;
      const { readProject } = await import("./project");
      const { project, problems } = readProject(text);
      this.onProblems(uri, problems);
      return { uri, text, project };
    }
    return undefined;
  }
}

const plainSettings = new Map<string, Conventions>();

function combine(settings: Settings, loaded: LoadedProject | undefined): Effective {
  if (!loaded)
    return { conventions: plain(settings), severities: settings.rules, images: [], people: [] };
  const { project, uri } = loaded;
  const severities = { ...settings.rules, ...project.severities };
  const images = project.images.map((image) => resolveUri(uri, image) ?? "");
  const people = project.people.flatMap((path) => resolveUri(uri, path) ?? []);
  return { conventions: project.conventions, severities, images, people };
}

function plain({ profile }: Settings): Conventions {
  if (profile === defaultConventions.profile) return defaultConventions;
  const known = plainSettings.get(profile) ?? conventionsWith(profile, {});
  plainSettings.set(profile, known);
  return known;
}
