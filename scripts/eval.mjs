#!/usr/bin/env node
// Measures the recogniser against documents in which editors marked every person.
//   npm run eval -- --gold DIR [--predictions OUT.json] [--misses N]
// DIR is a set (`register.json`, `docs/*.json`) or a folder of sets. The format and the measures are
// those of the gold data's own scorer: overlap and strict precision, recall and F1 of linked names,
// links on people outside the register, and recall by class of mention.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { bundled } from "./support/bundled.mjs";

const { values: options } = parseArgs({
  options: {
    gold: { type: "string" },
    predictions: { type: "string" },
    misses: { type: "string" },
    register: { type: "string", default: "register.json" },
    alone: { type: "boolean", default: false },
  },
});

if (!options.gold) quit("usage: npm run eval -- --gold DIR [--predictions OUT.json] [--misses N]");
if (!existsSync(options.gold))
  quit(`There are no gold data at ${options.gold}: nothing was measured.`);
const sets = setsIn(options.gold);
if (sets.length === 0) quit(`${options.gold} holds no set (register.json and docs/).`);

const recto = await load();
const predictions = {};
for (const set of sets) evaluate(set);
if (options.predictions) writeFileSync(options.predictions, JSON.stringify(predictions));

function quit(message) {
  console.error(message);
  process.exit(2);
}

function setsIn(folder) {
  const isSet = (dir) => existsSync(join(dir, "register.json")) && existsSync(join(dir, "docs"));
  if (isSet(folder)) return [folder];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(isSet);
}

/** What is measured, from the sources as they are now. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), "recto-eval-"));
  try {
    return await bundled("test/support/recogniser.ts", folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function evaluate(set) {
  const entries = JSON.parse(readFileSync(join(set, options.register), "utf8"));
  const matchers = new Map();
  const matcherOf = (volume) => {
    if (!matchers.has(volume)) {
      const own = entries.filter((entry) => !volume || entry.volume === volume).map(entryOf);
      matchers.set(volume, recto.prepare(recto.registerOf([own])));
    }
    return matchers.get(volume);
  };
  const score = emptyScore();
  const troubles = [];
  const documents = readdirSync(join(set, "docs"))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(set, "docs", name), "utf8"));
      return { gold, document: recto.parse(gold.text, recto.defaultConventions) };
    });
  const named = ({ gold, document }, frequency) =>
    recto.recognise(document, matcherOf(gold.volume), gold.date ?? undefined, frequency).mentions;
  const sure = ({ gold, document }) =>
    recto.sureCounts(document, matcherOf(gold.volume), gold.date ?? undefined);
  // As in a project: first who is named in all documents, then each document with that knowledge.
  const frequency = new Map();
  for (const each of documents)
    for (const [id, weight] of sure(each)) frequency.set(id, (frequency.get(id) ?? 0) + weight);
  for (const each of documents) {
    const { gold } = each;
    predictions[gold.doc] = named(each, options.alone ? undefined : frequency).map(
      ({ start, end, id }) => ({ start, end, id }),
    );
    count(score, gold, predictions[gold.doc], troubles);
  }
  print(basename(set), score);
  if (options.misses) printTroubles(troubles, Number(options.misses), entries);
}

function entryOf({
  id,
  display,
  surname,
  forename,
  forms,
  derivedForms,
  dates,
  biography,
  patronymic,
}) {
  const given = [forename, patronymic].filter(Boolean).join(" ");
  return {
    id,
    type: "person",
    name: display,
    names: [...(forms ?? []), ...(derivedForms ?? [])].map((text) => ({ text })),
    misread: [],
    roles: [],
    links: [],
    ...(surname && { surname }),
    ...(given && { forename: given }),
    ...(biography && { bio: biography }),
    ...(dates?.birth && { born: edtf(dates.birth) }),
    ...(dates?.death && { died: edtf(dates.death) }),
  };
}

/** `24.11.1866` and `15. 5. 1862` as EDTF. */
function edtf(date) {
  const parts = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})/.exec(date);
  if (!parts) return date;
  const [, day, month, year] = parts;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function emptyScore() {
  return { gold: 0, predicted: 0, overlap: 0, strict: 0, nil: 0, nilLinks: 0, classes: new Map() };
}

function touches(a, b) {
  return a.start < b.end && b.start < a.end;
}

function count(score, gold, predicted, troubles) {
  const { mentions, nil = [], ignore = [], excluded = [], ignoreIds = [] } = gold;
  const skip = [...ignore, ...excluded];
  const kept = predicted.filter(
    (p) =>
      mentions.some((g) => touches(p, g)) ||
      (!skip.some((s) => touches(p, s)) && !ignoreIds.includes(p.id)),
  );
  const isNil = (p) => !mentions.some((g) => touches(p, g)) && nil.some((n) => touches(p, n));
  score.nil += nil.length;
  score.nilLinks += kept.filter(isNil).length;
  score.predicted += kept.length;
  score.gold += mentions.length;
  const used = new Set();
  for (const g of mentions) {
    const hit = kept.find((p) => !used.has(p) && p.id === g.id && touches(p, g));
    const all = score.classes.get(g.class) ?? [0, 0];
    score.classes.set(g.class, [all[0] + (hit ? 1 : 0), all[1] + 1]);
    if (!hit) {
      const other = kept.find((p) => touches(p, g));
      troubles.push({ gold, span: g, kind: `miss ${g.class}`, id: g.id, got: other?.id });
      continue;
    }
    used.add(hit);
    score.overlap++;
    if (hit.start === g.start && hit.end === g.end) score.strict++;
  }
  for (const p of kept)
    if (!used.has(p))
      troubles.push({ gold, span: p, kind: isNil(p) ? "false nil" : "false", id: p.id });
}

function percent(part, whole) {
  return ((100 * part) / (whole || 1)).toFixed(1);
}

function print(name, { gold, predicted, overlap, strict, nil, nilLinks, classes }) {
  const line = (hits) =>
    `P ${percent(hits, predicted)} R ${percent(hits, gold)} F1 ${percent(2 * hits, predicted + gold)}`;
  console.log(`${name}: gold ${gold} predicted ${predicted}`);
  console.log(`  overlap ${line(overlap)}`);
  console.log(`  strict  ${line(strict)}`);
  console.log(`  links on people outside the register ${nilLinks} of ${nil}`);
  for (const [label, [hit, all]] of [...classes].sort((a, b) => b[1][1] - a[1][1]))
    console.log(`  recall ${label.padEnd(22)} ${hit}/${all} = ${percent(hit, all)}`);
}

function printTroubles(troubles, most, entries) {
  const names = new Map(entries.map(({ id, display }) => [id, display]));
  const step = Math.max(1, Math.floor(troubles.length / most));
  for (let index = 0; index < troubles.length; index += step) {
    const { gold, span, kind, id, got } = troubles[index];
    const { text } = gold;
    const before = text.slice(Math.max(0, span.start - 35), span.start);
    const context = `${before}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, span.end + 20)}`;
    const instead = got ? ` (got ${names.get(got)})` : "";
    console.log(
      `  ${kind.padEnd(26)} ${gold.doc} ${context.replaceAll("\n", "⏎")} = ${names.get(id)}${instead}`,
    );
  }
}
