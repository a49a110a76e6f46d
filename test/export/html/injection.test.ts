import { describe, expect, test } from "vitest";
import { cardHtml } from "../../../client/src/preview/card-html";
import { html } from "../../../server/src/export/html/html";
import { shownIn } from "../../../server/src/export/html/pieces";
import { VIEWS } from "../../../server/src/export/html/view";
import type { Known } from "../../../server/src/people/known";
import { registerOf } from "../../../server/src/people/register";
import { defaultConventions } from "../../../server/src/syntax/conventions";
import { parse } from "../../../server/src/syntax/parse";
import { knownOf } from "../../support/people";

/** Each would run a script, load something or leave its element, were it not escaped. */
const ATTACKS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  "`><svg/onload=alert(1)>",
  "</style><script>alert(1)</script>",
  "</p></div><iframe src=javascript:alert(1)>",
  "javascript:alert(1)",
  "&lt;script&gt;alert(1)",
  "\u0000<scr\u0000ipt>alert(1)</script>",
  "\ud800<b onclick=alert(1)>",
];

/** Everywhere that a text says something, `$` stands for the attack. */
const PLACES = [
  "$",
  "word [$] word",
  "word [handwritten $: x]",
  "[handwritten in the margin, $: x]",
  "[@$: Name]",
  "[=@$]",
  "[$?]",
  "[a|$?]",
  "[sic: $]",
  "[expanded: $ -> $]",
  "[changed: $ -> $]",
  "[date $: May]",
  "[date 1908-01-01: $]",
  "[see: $]",
  "[ru: $]",
  "[blank: $]",
  "[illegible: $]",
  "[hand: $]",
  "[stamp: $]",
  "[heading: $]",
  "[line $]",
  "[insert $]",
  "[#$] text",
  "text[^$]\n\n[^$]: body $",
  "[translator's note: $]",
  "[in the draft: $]",
  "[page $ | $]\n\ntext",
  "[original: $]\n\ntext",
  "[translation: en, $]\n\ntext",
  "[attachment: $]\n\ntext",
  "| $ | b |\n| c | $ |",
  "Title $\n\nCitation: $\n\nHands: h1 = $\n\ntext",
  "---\ntitle: $\ncitation: $\n$: x\nhands: h1 = $\n---\n\ntext",
];

const TAG = /<\/?([a-zA-Z][^\s/>]*)([^>]*)>/g;
const ATTRIBUTE = /\s([^\s=]+)(?:="[^"]*")?/g;
const ELEMENTS = new Set(
  "a article aside b body br dd del details div dl dt em h1 h2 h3 head html i input ins label li main meta nav p section span strong style sub summary sup table td th time title tr u ul".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "aria-label charset checked class content data-b data-person data-s datetime dir for href http-equiv id lang name rel role scope title type".split(
    " ",
  ),
);

/** What the page consists of besides words: only what this program writes. */
function expectHarmless(page: string): void {
  const strange: string[] = [];
  for (const [tag, name = "", rest = ""] of page.matchAll(TAG)) {
    if (!ELEMENTS.has(name)) strange.push(tag);
    for (const [, attribute = ""] of rest.matchAll(ATTRIBUTE))
      if (!ATTRIBUTES.has(attribute)) strange.push(`${attribute} in ${tag}`);
    if (/href="(?!#|https?:)/.test(rest)) strange.push(tag);
  }
  expect(strange).toEqual([]);
  expect(page).not.toContain("\u0000");
}

function known(attack: string, text: string): { readonly text: string; readonly known: Known } {
  const document = parse(text, defaultConventions);
  const { recognised } = knownOf(document);
  const [entry] = knownOf(document).register.entries;
  const evil = { ...entry, id: "dashkova", name: attack, born: attack, links: [attack] };
  const roles = [{ title: attack }];
  const register = registerOf([[{ ...evil, type: "person", names: [], misread: [], roles }]]);
  return { text, known: { register, recognised } };
}

describe.each(ATTACKS)("%j runs nowhere", (attack) => {
  test.each(PLACES)("in %j", async (place) => {
    const document = parse(place.replaceAll("$", attack), defaultConventions);
    for (const view of VIEWS)
      for (const places of [true, false]) {
        const pieces = shownIn(document, view, places, undefined);
        expectHarmless(pieces.map((piece) => piece.html).join("\n"));
      }
    const { content } = await html.export({ document, name: attack });
    expectHarmless(String(content).replace(/<style>[\s\S]*?<\/style>|<!DOCTYPE html>/g, ""));
  });

  test("in the register", async () => {
    const one = known(attack, "Vera Dashkova came. [@dashkova: She] left [=@dashkova].");
    const document = one.known.recognised.document;
    const { content } = await html.export({ document, name: "x", known: one.known });
    expectHarmless(String(content).replace(/<style>[\s\S]*?<\/style>|<!DOCTYPE html>/g, ""));
  });

  test("in a card", () => {
    const card = cardHtml(
      `**${attack}** ${attack}\n\n\`${attack}\` [${attack}](${attack}) ![${attack}](${attack})\n\n\`\`\`xml\n${attack}\n\`\`\``,
    );
    const page = card.replace(/<\/?(?:pre|code|hr)>/g, "").replaceAll("\u0000", "");
    expectHarmless(page);
  });
});

test("the page lets nothing be loaded and nothing run", async () => {
  const document = parse("text", defaultConventions);
  const { content } = await html.export({ document, name: "x" });
  expect(String(content)).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
  expect(String(content)).not.toMatch(/<script|\ssrc=|\son\w+=/);
});

test("cards keep heavy and sloping type, code and escaped signs", () =>
  expect(
    cardHtml(
      "**Gap** · the *editor*\n\nHand `h\\*2`: Petrova, \\*violet\\*\n\n---\n\n```xml\n<gap/>\n```",
    ),
  ).toBe(
    '<p dir="auto"><strong>Gap</strong> · the <em>editor</em></p><p dir="auto">Hand <code>h\\*2</code>: Petrova, *violet*</p><hr><pre>&lt;gap/&gt;</pre>',
  ));
