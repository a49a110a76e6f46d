import { xmlId } from "../../analysis/tei-element";
import { freeId } from "../../people/files/tei-id";

/** The ids of one TEI file: each is a name that XML allows and stands once. */
export class Identifiers {
  private readonly taken = new Set<string>();
  /** How often an id was wanted: the hundredth is not looked for from the first on. */
  private readonly counts = new Map<string, number>();
  private readonly given = new Map<string, string>();

  /** The id for a key of some kind (`note`, `hand` …): the same whenever it is asked for. */
  of(kind: string, key: string, prefix = kind): string {
    const name = `${kind} ${key}`;
    const known = this.given.get(name);
    if (known !== undefined) return known;
    const id = this.unique(prefix === "" ? key : xmlId(prefix, key));
    this.given.set(name, id);
    return id;
  }

  /** The id of an entry of the register, or of who answers for notes: their own, if it is free. */
  own(kind: "entry" | "responsible", key: string): string {
    return this.of(kind, key, "");
  }

  /** A new id like the one wanted. */
  unique(wanted: string): string {
    const count = (this.counts.get(wanted) ?? 0) + 1;
    this.counts.set(wanted, count);
    return freeId(count === 1 ? wanted : `${wanted}-${count}`, this.taken);
  }
}
