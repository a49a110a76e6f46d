#!/usr/bin/env node
/**
 * Edits, moves and deletes files under a running server, kills it at random moments while it works, and
 * compares what it says about the workspace with what a new server says that knows nothing from before,
 * and with one that starts from what the killed one kept on the disk.
 *
 *     node scripts/chaos.mjs [--documents 500] [--rounds 20] [--acts 40] [--kill 0.5] [--seed 1893]
 *
 * In each round so many things happen to the files; with the probability `--kill` the server is killed
 * among them (`kill -9`) and started again as an editor does. The server is taken from `dist/`: build
 * first. A difference ends the script with 1 and is printed with the seed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { random } from "../bench/statistics.mjs";
import { Archive } from "./support/archive.mjs";
import { ArchiveSession } from "./support/archive-session.mjs";
import { sleep } from "./support/poll.mjs";
import { exitWhenAskedToStop } from "./support/processes.mjs";
import { fail } from "./support/steps.mjs";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "500" },
    rounds: { type: "string", default: "20" },
    acts: { type: "string", default: "40" },
    kill: { type: "string", default: "0.5" },
    seed: { type: "string", default: "1893" },
  },
});
const OPEN = 5;
/** How often both servers are asked until they agree: registers are read in the background. */
const TRIES = 40;
const PAUSE = 100;

const next = random(Number(values.seed));

async function main() {
  const folder = mkdtempSync(join(tmpdir(), "recto-chaos-"));
  try {
    const archive = new Archive(join(folder, "archive"), next);
    for (let at = 0; at < Number(values.documents); at++) archive.create();
    await chaos(archive, join(folder, "storage"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function chaos(archive, storage) {
  let session = await ArchiveSession.start(archive, undefined, storage);
  let kills = 0;
  for (const path of archive.documents.slice(0, OPEN)) {
    session.openDocument(archive.uriOf(path), archive.texts.get(path));
  }
  for (let round = 1; round <= Number(values.rounds); round++) {
    const isKilled = next() < Number(values.kill);
    session = await happen(archive, session, { round, isKilled, storage });
    kills += isKilled ? 1 : 0;
    await compare(archive, session, storage, `Round ${round}, seed ${values.seed}`);
  }
  await session.kill();
  const { documents, rounds, seed } = values;
  console.log(
    `${rounds} rounds on ${documents} documents, ${kills} kills: as a new server says (seed ${seed}).`,
  );
}

/** Lets one round happen, and gives the session that runs after it. */
async function happen(archive, session, { round, isKilled, storage }) {
  const acts = Number(values.acts);
  const killedAt = isKilled ? Math.floor(next() * acts) : -1;
  let current = session;
  session.load();
  for (let at = 0; at < acts; at++) {
    if (at === killedAt) current = await killed(archive, current, storage);
    const changes = archive.act();
    // Of a branch that is switched editors may tell of one file only; the others are seen by the way.
    const told = changes.length > 2 ? changes.slice(0, 1) : changes;
    current.client.notify("workspace/didChangeWatchedFiles", { changes: told });
    typeSomewhere(archive, current, round * acts + at);
    if (at % 10 === 9) current.load();
    if (next() < 0.2) await sleep(next() * 20);
  }
  return current;
}

async function killed(archive, session, storage) {
  session.load();
  await sleep(next() * 300);
  await session.kill();
  const damage = archive.damage();
  if (damage.length > 0) throw new Error(`Not as they were written: ${damage.join(", ")}`);
  return ArchiveSession.start(archive, session.open, storage);
}

function typeSomewhere(archive, session, version) {
  const uris = [...session.open.keys()];
  if (next() < 0.1) {
    const path = archive.oneOf(archive.documents);
    session.closeDocument(archive.oneOf(uris));
    const uri = archive.uriOf(path);
    if (!session.open.has(uri)) session.openDocument(uri, archive.texts.get(path));
    return;
  }
  if (uris.length > 0) {
    session.type(
      archive.oneOf(uris),
      version + 1,
      `${archive.oneOf(archive.people)} wrote 5] letters. `,
    );
  }
}

/** Compares the session, and one that starts from what it kept, with one that starts from nothing. */
async function compare(archive, session, storage, when) {
  const fresh = await ArchiveSession.start(archive, session.open);
  const restored = await ArchiveSession.start(archive, session.open, storage);
  try {
    await agree(session, fresh, `${when}: the server`);
    await agree(restored, fresh, `${when}: a server that was started again`);
  } finally {
    await Promise.all([fresh.kill(), restored.kill()]);
  }
}

async function agree(session, fresh, who) {
  let ours;
  let theirs;
  for (let at = 0; at < TRIES; at++) {
    [ours, theirs] = [await session.answers(), await fresh.answers()];
    if (isDeepStrictEqual(ours, theirs)) return;
    await sleep(PAUSE);
  }
  const lines = differences(ours, theirs).join("\n");
  throw new Error(`${who} does not say what a new one says.\n${lines}`);
}

function differences(ours, theirs) {
  const only = (what, one, other) =>
    one
      .flat()
      .filter((line) => !other.flat().includes(line))
      .slice(0, 5)
      .map((line) => `${what} ${line}`);
  return Object.keys(ours).flatMap((kind) => [
    ...only(`${kind}, only the old one:`, ours[kind], theirs[kind]),
    ...only(`${kind}, only the new one:`, theirs[kind], ours[kind]),
  ]);
}

exitWhenAskedToStop();
main().then(() => process.exit(0), fail);
