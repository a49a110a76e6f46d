import { alignmentsOf } from "../../analysis/alignment";
import { titleOf } from "../../analysis/front-matter";
import { handList } from "../../analysis/hand-list";
import type { Known } from "../../people/known";
import type { Document } from "../../syntax/document";
import { spokenLanguage, t } from "../../text/words";
import type { Edition, Format } from "../edition";
import { attributes, escaped } from "./escape";
import { pageHead } from "./head";
import { legend } from "./legend";
import { personTitle } from "./people";
import { shownIn } from "./pieces";
import { STYLE } from "./style";
import { VIEWS, type View } from "./view";

const TITLES: Readonly<Record<View, () => string>> = {
  reading: () => t("Reading text"),
  diplomatic: () => t("As on the page"),
  parallel: () => t("Original and translation"),
};
/** Nothing is loaded and nothing runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const SWITCH = `
.switch { position: absolute; opacity: 0; }
.tabs { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 1rem auto 0; max-width: 44rem; font: 0.9rem/1.4 system-ui, sans-serif; }
.tabs label { border: 1px solid var(--line); border-radius: 1rem; padding: 0.2rem 0.9rem; cursor: pointer; }
.view { display: none; }
.about { max-width: 44rem; margin: 2.5rem auto 0; }
.about h2 { font-size: 1.06rem; }
@media print { .tabs { display: none; } }
${VIEWS.map(
  (view) => `#show-${view}:checked ~ main > .${view} { display: block; }
#show-${view}:checked ~ .tabs label[for="show-${view}"] { background: var(--tint); border-color: var(--ink); font-weight: 600; }
#show-${view}:focus-visible ~ .tabs label[for="show-${view}"] { outline: 2px solid var(--person); }`,
).join("\n")}
main { max-width: none; }
.view.reading, .view.diplomatic { max-width: 44rem; margin: 0 auto; }
`;

/** One file with all views, for readers: it needs neither a network nor a script. */
export const html: Format = {
  name: "html",
  extension: "html",
  mediaType: "text/html",
  title: "HTML page with reading text, page text and translation",
  export: (edition) => ({ content: page(edition) }),
};

function page({ document, name, known, view: wanted }: Edition): string {
  const views = VIEWS.filter((view) => view !== "parallel" || alignmentsOf(document).length > 0);
  const front = views.find((view) => view === wanted) ?? views[0];
  const title = titleOf(document) ?? name;
  const written = views.map((view) => viewOf(document, view, known));
  const head = {
    title: title.replace(/\s+/g, " "),
    policy: POLICY,
    style: STYLE + SWITCH,
    language: spokenLanguage(),
  };
  return `${pageHead(head)}
<body>
${views.map((view) => radio(view, view === front)).join("\n")}
<nav class="tabs" aria-label="${t("Views")}">
${views.map((view) => `<label for="show-${view}">${TITLES[view]()}</label>`).join("\n")}
</nav>
<main>
${written.join("\n")}
</main>
${about(document, known)}
</body>
</html>
`;
}

function radio(view: View, isInFront: boolean): string {
  const checked = isInFront ? " checked" : "";
  return `<input class="switch" type="radio" name="view" id="show-${view}" aria-label="${TITLES[view]()}"${checked}>`;
}

function viewOf(document: Document, view: View, known: Known | undefined): string {
  const pieces = shownIn(document, view, false, known);
  const notes = pieces.findIndex(({ key }) => key.startsWith("n"));
  const text = pieces.slice(0, notes < 0 ? pieces.length : notes);
  const footnotes = notes < 0 ? [] : pieces.slice(notes);
  const body = [
    ...text.map(({ html }) => html),
    ...(footnotes.length > 0
      ? [
          `<section role="doc-endnotes" aria-label="${t("Notes")}"><h2>${t("Notes")}</h2>`,
          ...footnotes.map(({ html }) => html),
          "</section>",
        ]
      : []),
  ].join("\n");
  const occurs = (of: string) => body.includes(`class="${of}`) || body.includes(` ${of}"`);
  // Ids are unique in the page; quotes of the text are escaped, so that only ours are met.
  const own = body
    .replace(/ (id="|href="#)(note|sign)-/g, ` $1${view}-$2-`)
    // The keys of blocks are those of this session; a file is the same each time.
    .replace(/ data-b="b\d+"/g, "");
  return `<article class="view ${view}" aria-label="${TITLES[view]()}">
${own}
<details><summary>${t("Signs")}</summary>${legend(view, occurs)}</details>
</article>`;
}

/** Who is named, and whose hands wrote. */
function about(document: Document, known: Known | undefined): string {
  const hands = [...handList(document).values()].map(
    ({ key, description }) => `<li><b>${escaped(key)}</b> ${escaped(description)}</li>`,
  );
  const people = known
    ? [...known.recognised.counts.keys()].flatMap((id) => personItem(id, known))
    : [];
  const part = (title: string, items: readonly string[]) =>
    items.length > 0 ? `<section><h2>${title}</h2><ul>${items.join("\n")}</ul></section>` : "";
  const parts = part(t("Hands"), hands) + part(t("People, places, organisations"), people);
  return parts && `<aside class="about" aria-label="${t("About this edition")}">${parts}</aside>`;
}

function personItem(id: string, known: Known): string[] {
  const entry = known.register.byId.get(id);
  if (!entry) return [];
  const links = entry.links
    .filter((link) => /^https?:\/\//i.test(link))
    .map(
      (link) => ` <a${attributes({ href: link, rel: "noreferrer" })}>${escaped(hostOf(link))}</a>`,
    );
  return [`<li dir="auto">${escaped(personTitle(entry, known.date))}${links.join("")}</li>`];
}

function hostOf(link: string): string {
  return link.replace(/^https?:\/\/(?:www\.)?/i, "").split("/")[0] ?? link;
}
