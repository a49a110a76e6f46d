/** So many elements stand in a chunk at most, and half as many in a new one. */
const FULL = 80;

interface Chunk {
  readonly element: HTMLElement;
  readonly items: HTMLElement[];
}

/**
 * A long list of elements in boxes of some dozens each: what is out of sight is laid out box by box,
 * and a change touches one of them.
 */
export class Chunks {
  private chunks: Chunk[] = [];

  constructor(
    private readonly root: HTMLElement,
    /** Called for each box whose elements changed. */
    private readonly onChange: (box: HTMLElement, items: readonly HTMLElement[]) => void,
  ) {}

  get length(): number {
    return this.chunks.reduce((sum, { items }) => sum + items.length, 0);
  }

  /** The elements of a stretch. */
  slice(from: number, to: number): HTMLElement[] {
    const [at, within] = this.locate(from);
    const found: HTMLElement[] = [];
    for (let index = at; found.length < within + to - from; index++) {
      const chunk = this.chunks[index];
      if (!chunk) break;
      found.push(...chunk.items);
    }
    return found.slice(within, within + to - from);
  }

  /** Puts elements in the place of others. Those that are in both lists stay where they are, if they can. */
  splice(from: number, removed: number, added: readonly HTMLElement[]): void {
    const [at, within] = this.locate(from);
    const stay = new Set(added);
    const cut = this.cut(at, within, removed);
    for (const element of cut.removed) if (!stay.has(element)) element.remove();
    const chunk = this.chunks[at] ?? this.insert(at, []);
    chunk.items.splice(within, 0, ...added);
    const last = this.divide(at);
    for (let index = at; index <= Math.max(last, cut.last); index++) this.arrange(index);
    for (const { element, items } of this.chunks) if (items.length === 0) element.remove();
    this.chunks = this.chunks.filter(({ items }) => items.length > 0);
  }

  clear(): void {
    this.chunks = [];
    this.root.replaceChildren();
  }

  /** The first element that reaches below a height on the screen; they lie in order. */
  firstBelow(top: number): HTMLElement | undefined {
    // Asking an element for its place lays out its box: only the box in question is asked further.
    const chunk = firstOf(this.chunks, ({ element }) => bottomOf(element) > top);
    return chunk && (firstOf(chunk.items, (element) => bottomOf(element) > top) ?? chunk.items[0]);
  }

  /** The chunk of an element by its number, and its place in it. */
  private locate(number: number): [chunk: number, within: number] {
    let before = 0;
    for (const [at, { items }] of this.chunks.entries()) {
      if (number < before + items.length) return [at, number - before];
      before += items.length;
    }
    const last = this.chunks.at(-1);
    return last ? [this.chunks.length - 1, last.items.length] : [0, 0];
  }

  /** Takes elements out of the lists, which leaves them on the page. */
  private cut(at: number, within: number, count: number) {
    const removed: HTMLElement[] = [];
    let [index, from] = [at, within];
    while (removed.length < count && index < this.chunks.length) {
      removed.push(...(this.chunks[index] as Chunk).items.splice(from, count - removed.length));
      if (removed.length < count) index++;
      from = 0;
    }
    return { removed, last: Math.min(index, this.chunks.length - 1) };
  }

  /** Divides a chunk that has become too large; the index of its last part. */
  private divide(at: number): number {
    const { items } = this.chunks[at] as Chunk;
    if (items.length <= FULL) return at;
    const parts: HTMLElement[][] = [];
    for (let from = FULL / 2; from < items.length; from += FULL / 2)
      parts.push(items.slice(from, from + FULL / 2));
    items.length = FULL / 2;
    for (const [number, part] of parts.entries()) this.insert(at + 1 + number, part);
    return at + parts.length;
  }

  private insert(at: number, items: HTMLElement[]): Chunk {
    const element = document.createElement("div");
    element.className = "chunk";
    const chunk = { element, items };
    this.root.insertBefore(element, this.chunks[at]?.element ?? null);
    this.chunks.splice(at, 0, chunk);
    return chunk;
  }

  /** Brings the elements of a chunk into their order, touching only those that are not where they belong. */
  private arrange(index: number): void {
    const { element, items } = this.chunks[index] as Chunk;
    let next: Element | null = null;
    for (const item of [...items].reverse()) {
      if (item.parentElement !== element || item.nextElementSibling !== next)
        element.insertBefore(item, next);
      next = item;
    }
    this.onChange(element, items);
  }
}

function bottomOf(element: HTMLElement): number {
  return element.getBoundingClientRect().bottom;
}

/** The first of a list for which something holds that holds for all after it. */
function firstOf<Item>(list: readonly Item[], holds: (item: Item) => boolean): Item | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return list[low];
}
