import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { documentText, LANGUAGES, PEOPLE } from "../../bench/texts.mjs";

const REGISTER = "people.yaml";
const FOLDERS = ["", "letters", "журнал", "letters/燈"];
const SIZE = 1200;
/** The kinds of changes that an editor is told of, as the protocol numbers them. */
const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

/** A folder of transcriptions in which things happen, the same things for the same random numbers. */
export class Archive {
  /** What every file should hold, by its path in the folder. */
  texts = new Map();
  made = 0;

  /**
   * @param {string} folder
   * @param {() => number} next
   */
  constructor(folder, next) {
    this.folder = folder;
    this.next = next;
    this.people = PEOPLE.slice(0, 20);
    this.write(REGISTER, LANGUAGES.recto.people(PEOPLE.slice(0, 20)));
  }

  /** The paths of all transcriptions. */
  get documents() {
    return [...this.texts.keys()].filter((path) => path.endsWith(".recto"));
  }

  uriOf(path) {
    return pathToFileURL(join(this.folder, path)).href;
  }

  /** Does something to a file or a folder, and says to which URIs. */
  act() {
    const acts = [this.create, this.create, this.edit, this.edit, this.move, this.delete];
    const act =
      this.next() < 0.03 ? this.oneOf([this.moveFolder, this.changeRegister]) : this.oneOf(acts);
    return act.call(this);
  }

  create() {
    const path = join(this.oneOf(FOLDERS), `text ${++this.made}.recto`);
    this.write(path, documentText(LANGUAGES.recto, SIZE, this.made));
    return [{ uri: this.uriOf(path), type: CREATED }];
  }

  edit() {
    const path = this.oneOf(this.documents);
    const text = `${this.texts.get(path)}\n${this.oneOf(this.people)} was here in year ${++this.made}.\n`;
    this.write(path, text);
    return [{ uri: this.uriOf(path), type: CHANGED }];
  }

  move() {
    const path = this.oneOf(this.documents);
    return this.moveTo(path, join(this.oneOf(FOLDERS), `moved ${++this.made}.recto`));
  }

  delete() {
    const path = this.oneOf(this.documents);
    this.texts.delete(path);
    rmSync(join(this.folder, path));
    return [{ uri: this.uriOf(path), type: DELETED }];
  }

  /** Another branch of a repository: many files at once. */
  moveFolder() {
    const from = this.documents.filter((path) => path.startsWith("letters/"));
    const to = `branch ${++this.made}`;
    return from.flatMap((path) => this.moveTo(path, path.replace("letters", to)));
  }

  changeRegister() {
    const [gone, ...others] = this.people;
    this.people = [
      ...others,
      PEOPLE.find((name) => name > gone && !this.people.includes(name)) ?? gone,
    ];
    this.write(REGISTER, LANGUAGES.recto.people(this.people));
    return [{ uri: this.uriOf(REGISTER), type: CHANGED }];
  }

  moveTo(path, target) {
    mkdirSync(dirname(join(this.folder, target)), { recursive: true });
    renameSync(join(this.folder, path), join(this.folder, target));
    this.texts.set(target, this.texts.get(path));
    this.texts.delete(path);
    return [
      { uri: this.uriOf(path), type: DELETED },
      { uri: this.uriOf(target), type: CREATED },
    ];
  }

  write(path, text) {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    this.texts.set(path, text);
  }

  oneOf(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** Files that are not what was written here: half, changed, too many or gone. */
  damage() {
    const found = readdirSync(this.folder, { recursive: true })
      .map((name) => join(this.folder, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => relative(this.folder, file));
    const strange = found.filter(
      (path) => this.texts.get(path) !== readFileSync(join(this.folder, path), "utf8"),
    );
    const gone = [...this.texts.keys()].filter((path) => !found.includes(path));
    return [...strange, ...gone];
  }
}
