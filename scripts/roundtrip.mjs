#!/usr/bin/env node
/**
 * Writes every transcription in a folder as TEI, reads it back, and compares the bytes; and makes
 * transcriptions of all TEI in it, writes them as TEI again, and compares words and elements.
 *
 *     npm run roundtrip -- DIR
 *
 * Prints the share of files that come back the same, and for each of the others why it does not.
 * Files are those that end in `.recto`, `.txt` or `.xml`, in all folders below.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { bundled } from "./support/bundled.mjs";

const { positionals } = parseArgs({ allowPositionals: true });
if (positionals.length === 0) {
  console.error("Say which folder: npm run roundtrip -- DIR");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "recto-roundtrip-"));
try {
  const { lossOf, lossOfTei } = await bundled("test/support/round-trip.ts", folder);
  compareTranscriptions(lossOf);
  await compareTei(lossOfTei);
} finally {
  rmSync(folder, { recursive: true });
}

function compareTranscriptions(lossOf) {
  const files = positionals.flatMap((path) => filesIn(path, /\.(?:recto|txt)$/i));
  const lost = files.filter((file) => {
    const why = reason(file, lossOf);
    if (why) console.log(`${file}: ${why}`);
    return why !== undefined;
  });
  if (files.length > 0)
    console.log(`Recto → TEI → Recto: ${share(files, lost)} are the same to the byte.`);
  if (lost.length > 0) process.exitCode = 1;
}

async function compareTei(lossOfTei) {
  const files = positionals.flatMap((path) => filesIn(path, /\.(?:xml|tei)$/i));
  const tei = files.filter((file) => /<(?:\w+:)?TEI[\s>]/.test(readFileSync(file, "utf8")));
  if (tei.length === 0) return;
  const losses = [];
  for (const file of tei)
    losses.push({ file, ...(await lossOfTei(basename(file), readFileSync(file))) });
  const otherWords = losses.filter(({ words }) => words);
  const fewer = losses.filter(({ elements }) => elements.length > 0);
  for (const { file, words } of otherWords) console.log(`${file}: ${words}`);
  for (const { file, elements } of fewer) console.log(`${file}: ${elements.join(", ")}`);
  console.log(`TEI → Recto → TEI: ${share(tei, otherWords)} keep all words in their order;`);
  console.log(`                   ${share(tei, fewer)} keep all elements of the table.`);
}

function share(all, lost) {
  const kept = all.length - lost.length;
  return `${kept} of ${all.length} files (${((100 * kept) / all.length).toFixed(1)} %)`;
}

function filesIn(directory, ending) {
  const names = readdirSync(directory, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => join(directory, name));
}

/** Bytes that are no UTF-8 are a matter of encodings, not of TEI. */
function reason(file, lossOf) {
  try {
    return lossOf(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file)),
    );
  } catch (error) {
    return error instanceof TypeError ? "it is not UTF-8" : error.message;
  }
}
