import { env, l10n, type Uri, type Webview } from "vscode";
import { attributes, escaped } from "../../../server/src/export/html/escape";
import { pageHead } from "../../../server/src/export/html/head";
import { contentPolicy, newNonce, scriptAddress } from "../webview/webview-page";
import { CONCORDANCE_STYLE } from "./concordance-style";
import { concordanceWords } from "./concordance-words";
import type { Search } from "./messages";
import type { Order } from "./page/order";

const scopes = (): Readonly<Record<Search["scope"], string>> => ({
  workspace: l10n.t("All transcriptions"),
  document: l10n.t("This document"),
});

const orders = (): Readonly<Record<Order, string>> => ({
  document: l10n.t("As in the documents"),
  after: l10n.t("By the word after"),
  before: l10n.t("By the word before"),
  form: l10n.t("By the form found"),
});

/** What one can type, with what it finds. */
const hints = (): readonly (readonly [typed: string, finds: string])[] => [
  [l10n.t("lighthouse"), l10n.t("the word and its forms, in any case, with or without accents")],
  [l10n.t("east bastion"), l10n.t("these words one after the other")],
  [l10n.t("“lighthouse”"), l10n.t("the word as it is written")],
  [l10n.t("archiv*"), l10n.t("all words that begin so")],
  ["@falk", l10n.t("the person with this id in the register, under all names")],
];

/** The page of the concordance: nothing runs in it but its own script, and nothing is loaded. */
export function concordancePage(webview: Webview, extension: Uri): string {
  const nonce = newNonce();
  const title = l10n.t("Concordance");
  const policy = contentPolicy(nonce);
  const words = attributes({ "data-words": JSON.stringify(concordanceWords()) });
  const src = scriptAddress(webview, extension, "concordance.js");
  const head = { title, policy, style: CONCORDANCE_STYLE, nonce, language: env.language };
  return `${pageHead(head)}
<body${words}>
<div class="bar" role="search">
<input type="text" id="query" spellcheck="false" dir="auto"${attributes({
    placeholder: l10n.t("Words, or @ and an id"),
    "aria-label": l10n.t("Search the reading text for"),
  })}>
${select("scope", l10n.t("Where to search"), scopes())}
${select("order", l10n.t("Order of the lines"), orders())}
<button type="button" id="copy"${attributes({ title: l10n.t("Copies the lines, to be pasted as a table") })}>${escaped(l10n.t("Copy"))}</button>
<button type="button" id="save">${escaped(l10n.t("Save as CSV…"))}</button>
</div>
<div class="standing">
<span id="status" role="status"></span>
<span id="running"><progress id="progress"${attributes({ "aria-label": l10n.t("Texts that have been read") })}></progress><span id="read"></span><button type="button" id="stop">${escaped(l10n.t("Stop"))}</button></span>
</div>
${hint()}
<div id="list" role="listbox" tabindex="0"${attributes({ "aria-label": l10n.t("Lines of the concordance") })}></div>
<script${attributes({ nonce, src })}></script>
</body>
</html>`;
}

function select(id: string, label: string, choices: Readonly<Record<string, string>>): string {
  const options = Object.entries(choices).map(
    ([value, words]) => `<option${attributes({ value })}>${escaped(words)}</option>`,
  );
  return `<select${attributes({ id, "aria-label": label, title: label })}>${options.join("")}</select>`;
}

function hint(): string {
  const rows = hints().map(
    ([typed, finds]) => `<p><code>${escaped(typed)}</code> — ${escaped(finds)}</p>`,
  );
  return `<div id="hint">${rows.join("")}</div>`;
}
