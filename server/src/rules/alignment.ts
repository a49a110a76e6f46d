import { type Alignment, alignmentsOf } from "../analysis/alignment";
import type { Side } from "../analysis/alignment/sides";
import { type AnchorPlace, anchorsOf, nextAnchor } from "../analysis/anchors";
import { structureOf } from "../analysis/structure";
import { namesIn } from "../people/names-in";
import { LANGUAGES } from "../syntax/data/words";
import type { Document } from "../syntax/document";
import { t, tableWord } from "../text/words";
import { anchorEdit } from "./anchoring";
import { replacement } from "./fixes";
import type { DocumentRule, Facts, Fix, Report } from "./rule";

/** An anchor joins a paragraph to the one of the same name on the other side: to one, not to two. */
export const alignment: DocumentRule = {
  code: "alignment",
  severity: "information",
  scope: "document",
  summary: "An anchor has no partner in the translation or the original, or stands twice.",
  *check(facts) {
    if (anchorsOf(facts.document).length === 0) return;
    yield* repeated(facts.document);
    yield* alone(facts);
  },
};

/** Anchors that stood before in the same part of the document. */
function* repeated(document: Document): Generator<Report> {
  for (const anchors of anchorsByPart(document)) {
    const seen = new Set<string>();
    for (const anchor of anchors) {
      const { id } = anchor;
      const message = t(
        "Another paragraph of this part is “{0}” already. Give this one a name of its own.",
        id,
      );
      if (seen.has(id)) yield { span: anchor, message, fixes: [renumbered(document, anchor)] };
      seen.add(id);
    }
  }
}

function anchorsByPart(document: Document): AnchorPlace[][] {
  const { sections } = structureOf(document);
  const starts = [0, ...sections.map(({ fromBlock }) => fromBlock)];
  return starts.map((from, at) =>
    anchorsOf(document).filter(
      ({ block }) => block >= from && block < (starts[at + 1] ?? document.blocks.length),
    ),
  );
}

function renumbered(document: Document, anchor: AnchorPlace): Fix {
  const id = String(nextAnchor(document));
  return replacement(t("Name it {0}", id), anchor, `[#${id}]`);
}

/** Anchors that the other side does not have. */
function* alone({ document, known }: Facts): Generator<Report> {
  const all = anchorsOf(document);
  const reported = new Set<AnchorPlace>();
  for (const alignment of alignmentsOf(document, namesIn(known))) {
    const sides = [alignment.original, alignment.translation];
    const anchors = sides.map((side) => all.filter(({ block }) => isIn(document, side, block)));
    const partners = firstPartners(alignment);
    const names = anchors.map((side) => new Set(side.map(({ id }) => id)));
    for (const [at, own] of anchors.entries()) {
      const ids = names[1 - at] as ReadonlySet<string>;
      const other = anchors[1 - at] as AnchorPlace[];
      for (const anchor of own.filter(({ id }) => !ids.has(id))) {
        if (reported.has(anchor)) continue;
        reported.add(anchor);
        const side = nameOf(sides[1 - at] as Side);
        const message = t(
          "“{0}” has no partner in {1}. Write [#{0}] before the paragraph that says the same.",
          anchor.id,
          side,
        );
        const isTaken = (id: string) => names[at]?.has(id) === true;
        const fixes = partnered(document, partners.get(anchor.block), anchor, other, isTaken);
        yield { span: anchor, message, fixes };
      }
    }
  }
}

function isIn(document: Document, { sections, blocks }: Side, block: number): boolean {
  if (sections.length > 0)
    return sections.some((one) => one.fromBlock <= block && block < one.toBlock);
  return blocks.includes(block) || block < (structureOf(document).sections[0]?.fromBlock ?? 0);
}

function nameOf({ type, sections }: Side): string {
  const language = LANGUAGES[sections[0]?.language ?? ""];
  if (type === "original") return t("the original");
  return language ? t("the translation into {0}", tableWord(language)) : t("the translation");
}

/** Names the counterpart alike; where that has a name of its own without a partner, takes it over. */
function partnered(
  document: Document,
  target: number | undefined,
  anchor: AnchorPlace,
  others: readonly AnchorPlace[],
  isTaken: (id: string) => boolean,
): Fix[] {
  if (target === undefined) return [];
  const named = others.find(({ block }) => block === target);
  if (named) {
    const title = t("Name it {0}, as its counterpart", named.id);
    return isTaken(named.id) ? [] : [replacement(title, anchor, `[#${named.id}]`)];
  }
  const edit = anchorEdit(document, target, anchor.id);
  return edit ? [{ title: t("Add [#{0}] to its counterpart", anchor.id), edits: [edit] }] : [];
}

/** The first block of the paragraphs that correspond, by the first block of the other side. */
function firstPartners({ pairs }: Alignment): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  for (const { original, translation } of pairs) {
    const [one] = original;
    const [two] = translation;
    if (one === undefined || two === undefined) continue;
    partners.set(one, two);
    partners.set(two, one);
  }
  return partners;
}
