/** A place in the text that is shown: a block, and perhaps an offset in its source. */
export interface Place {
  readonly key: string;
  readonly offset?: number;
}

/** The source of what lies under the pointer, as near as the marks around it tell. */
export function placeOf({ target, clientX, clientY }: MouseEvent): Place | undefined {
  const element = target as Element;
  const key = element.closest<HTMLElement>("[data-b]")?.dataset.b;
  if (key === undefined) return undefined;
  const offset = offsetAt(clientX, clientY) ?? spanOf(element)?.[1];
  return offset === undefined ? { key } : { key, offset };
}

/** The place of a mark or a name: where its words begin. */
export function placeOfMark(element: HTMLElement): Required<Place> | undefined {
  const key = element.closest<HTMLElement>("[data-b]")?.dataset.b;
  const span = spanOf(element);
  return key !== undefined && span ? { key, offset: span[1] } : undefined;
}

/** Where a mark begins in the source of its block, where its content does, and where it ends. */
function spanOf(element: Element): [number, number, number] | undefined {
  const written = element.closest<HTMLElement>("[data-s]")?.dataset.s?.split(" ").map(Number);
  return written?.length === 3 ? (written as [number, number, number]) : undefined;
}

/** Text begins where the mark before it ends, or where the content of the mark around it begins. */
function offsetAt(x: number, y: number): number | undefined {
  const range = document.caretRangeFromPoint?.(x, y);
  const node = range?.startContainer;
  if (!range || !(node instanceof Text)) return undefined;
  let passed = range.startOffset;
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    if (before instanceof HTMLElement && before.dataset.s)
      return (spanOf(before)?.[2] ?? 0) + passed;
    passed +=
      before instanceof Text
        ? before.length
        : before.nodeName === "BR"
          ? 0
          : (before.textContent?.length ?? 0);
  }
  const parent = node.parentElement;
  const inMark = parent?.dataset.s ? spanOf(parent)?.[1] : undefined;
  return inMark === undefined
    ? parent?.closest("[data-s]")
      ? undefined
      : passed
    : inMark + passed;
}
