import { xmlId } from "../../analysis/tei-element";
import { freeId } from "../../people/files/tei-id";

/** The ids of one TEI file: each is a name that XML allows and stands once. */
export class Identifiers {
  private readonly taken = new Set<string>();
  private readonly given = new Map<string, string>();

  /** The id for a key of some kind (`note`, `hand` …): the same whenever it is asked for. */
  of(kind: string, key: string): string {
    const name = `${kind} ${key}`;
    const known = this.given.get(name);
    if (known !== undefined) return known;
    const id = this.unique(kind === "" ? key : xmlId(kind, key));
    this.given.set(name, id);
    return id;
  }

  /** A new id like the one wanted. */
  unique(wanted: string): string {
    return freeId(wanted, this.taken);
  }
}
