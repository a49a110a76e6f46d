import { existsSync, readdirSync, readFileSync } from "node:fs";
import { inRoot } from "./paths.mjs";

/**
 * A package of others whose code is in our bundles.
 *
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} license An SPDX expression.
 * @property {string} [author]
 * @property {string} [integrity] As npm has it: the name of a hash and the hash in Base64.
 * @property {string} text The text of its licence.
 */

/** What is published with its dependencies already inside: they are seen in no metafile. */
const HOLD_OTHERS = ["node_modules/docx"];

/** Beside the licence itself, some packages name those whose code they hold in turn. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:\.|$)/i;

/**
 * The packages in bundles, in the order of their names.
 *
 * @param {import("esbuild").Metafile[]} metafiles
 * @returns {BundledPackage[]}
 */
export function bundledPackages(metafiles) {
  const locked = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")).packages;
  const folders = new Set(metafiles.flatMap(({ outputs }) => foldersIn(outputs)));
  for (const folder of HOLD_OTHERS)
    if (folders.has(folder)) addDependencies(folder, locked, folders);
  const packages = [...folders].map((folder) => describe(folder, locked[folder]));
  const byId = new Map(packages.map((each) => [`${each.name}@${each.version}`, each]));
  return [...byId.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The folders of the packages of which a bundle has at least a byte. */
function foldersIn(outputs) {
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
    .filter(Boolean);
}

function addDependencies(folder, locked, folders) {
  for (const name of Object.keys(locked[folder].dependencies ?? {})) {
    const nested = `${folder}/node_modules/${name}`;
    const found = locked[nested] ? nested : `node_modules/${name}`;
    if (name.startsWith("@types/") || folders.has(found) || !locked[found]) continue;
    folders.add(found);
    addDependencies(found, locked, folders);
  }
}

/** @returns {BundledPackage} */
function describe(folder, { integrity } = {}) {
  const { name, version, license, author } = readJson(`${folder}/package.json`);
  const person = typeof author === "object" ? author.name : author?.replace(/ *[<(].*$/, "");
  return {
    name,
    version,
    license,
    author: person,
    integrity,
    text: licenceText(folder, license, person),
  };
}

function licenceText(folder, license, author) {
  const files = readdirSync(inRoot(folder)).filter((file) => LICENCE_FILE.test(file));
  if (files.length === 0) return standardText(license, author);
  return files.map((file) => readFileSync(inRoot(folder, file), "utf8").trim()).join("\n\n");
}

/** The text that SPDX has for a licence, for packages that only name it. */
function standardText(license, author) {
  const path = `scripts/support/licences/${license}.txt`;
  if (!existsSync(inRoot(path)))
    throw new Error(`A package has no text of its licence: add ${path}.`);
  return readFileSync(inRoot(path), "utf8").trim().replace("<copyright holders>", author);
}

const readJson = (path) => JSON.parse(readFileSync(inRoot(path), "utf8"));
