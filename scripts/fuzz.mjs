#!/usr/bin/env node
/**
 * Fuzzes the parser for longer than the tests do.
 *
 *     node scripts/fuzz.mjs [--texts 100000] [--edits 10000] [--seed 1956]
 *     node scripts/fuzz.mjs --adversarial [--only NAME] [--largest 10000000]
 *
 * A failure prints the seed and the smallest text that shows it. `--adversarial` measures how the
 * time grows from 1 kB to 10 MB on texts made to be slow: by what factor for each doubling, over
 * all doublings that take long enough to be measured. The factor may be 2.3 at most.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundled } from "./support/bundled.mjs";

const BATCH = 10_000;
const LARGEST_RATIO = 2.3;
/** Below this many milliseconds a measurement says nothing about growth. */
const FEWEST_MILLISECONDS = 30;

const { values } = parseArgs({
  options: {
    texts: { type: "string", default: "100000" },
    edits: { type: "string", default: "10000" },
    seed: { type: "string", default: "1956" },
    adversarial: { type: "boolean", default: false },
    only: { type: "string" },
    largest: { type: "string", default: "10000000" },
  },
});

const folder = mkdtempSync(join(tmpdir(), "recto-fuzz-"));
try {
  const support = await bundled("test/support/fuzz-all.ts", folder);
  if (values.adversarial) measureAll(support);
  else fuzz(support);
} finally {
  rmSync(folder, { recursive: true });
}

function fuzz({ fuzzTexts, fuzzEdits, samples }) {
  const seed = Number(values.seed);
  const options = { size: 40, samples: samples().map(({ text }) => text) };
  console.log(`seed ${seed}`);
  const texts = Number(values.texts);
  for (let done = 0; done < texts; done += BATCH) {
    fuzzTexts({ ...options, seed: seed + done, runs: Math.min(BATCH, texts - done) });
    if ((done / BATCH) % 10 === 9) console.log(`${done + BATCH} texts`);
  }
  console.log(`${texts} texts: sound`);
  let edits = 0;
  for (let batch = 0; edits < Number(values.edits); batch++) {
    edits += fuzzEdits({ ...options, seed: seed + batch, runs: 1000 });
  }
  console.log(`${edits} edits: as if parsed afresh`);
}

function measureAll({ ADVERSARIAL, timeOf }) {
  const names = Object.keys(ADVERSARIAL).filter((name) => !values.only || name === values.only);
  const slow = names.filter((name) => {
    const times = timesOf(ADVERSARIAL[name], timeOf);
    const factor = growth(times);
    console.log(`${name}: ${times.at(-1).toFixed(0)} ms, growth ${factor.toFixed(2)}`);
    return factor > LARGEST_RATIO;
  });
  if (slow.length === 0) return;
  console.error(`grows faster than the text: ${slow.join(", ")}`);
  process.exitCode = 1;
}

/** The times of texts of 1 kB, 2 kB, 4 kB … */
function timesOf(make, timeOf) {
  const times = [];
  for (let length = 1000; length <= Number(values.largest); length *= 2) {
    times.push(quickest(make(length), timeOf));
  }
  return times;
}

/** By what factor the time grows when the text doubles, on average. */
function growth(times) {
  const measured = times.filter((time) => time > FEWEST_MILLISECONDS);
  const doublings = measured.length - 1;
  return doublings > 0 ? (measured.at(-1) / measured[0]) ** (1 / doublings) : 0;
}

/** The best of three tries. */
function quickest(text, timeOf) {
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3; attempt++) best = Math.min(best, timeOf(text));
  return best;
}
