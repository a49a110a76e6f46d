import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";

const { name, version } = JSON.parse(readFileSync(resolve("package.json"), "utf8"));
const path = resolve(`dist/${name}-${version}.vsix`);
const made = existsSync(path);
const files: Record<string, Uint8Array> = made ? unzipSync(readFileSync(path)) : {};
const names = Object.keys(files);
const text = (file: string) => new TextDecoder().decode(files[`extension/${file}`]);
const manifest = made ? JSON.parse(text("package.json")) : {};

/** What the largest bundles may have, in kB, a tenth above what they have: growth is decided, not found. */
const LIMITS: Readonly<Record<string, number>> = {
  "client.js": 570,
  "client.browser.js": 530,
  "server.js": 900,
  "server.browser.js": 1_520,
  "read-docx.js": 450,
  "facsimile.js": 390,
};
/** All others. */
const LIMIT = 270;

test.runIf(made)(
  "the package has at most two megabytes, and no bundle is larger than decided",
  () => {
    expect(statSync(path).size).toBeLessThanOrEqual(2_000_000);
    for (const [file, bytes] of Object.entries(files)) {
      const bundle = /^extension\/dist\/(.+\.js)$/.exec(file)?.[1];
      if (bundle) expect(bytes.length / 1000, bundle).toBeLessThan(LIMITS[bundle] ?? LIMIT);
    }
  },
);

test.runIf(made)(
  "the package has every file that its manifest names, and what is legally due",
  () => {
    const named = [
      ...JSON.stringify(manifest).matchAll(/"\.?\/?((?:dist|resources|schemas|syntaxes)\/[^"]+)"/g),
    ];
    const wanted = named.map(([, file]) => file);
    expect(wanted).toContain(manifest.icon);
    wanted.push(
      "LICENSE.txt",
      "README.md",
      "CHANGELOG.md",
      "THIRD-PARTY-NOTICES.txt",
      "sbom.cdx.json",
    );
    wanted.push(
      "dist/recto.js",
      "dist/server.js",
      "dist/server.browser.js",
      "dist/preview.js",
      "samples/people.yaml",
    );
    const missing = wanted.filter((file) => !names.includes(`extension/${file}`));
    expect(missing).toEqual([]);
  },
);

test.runIf(made)("every bundle that a bundle loads on first use is in the package", () => {
  for (const file of names.filter((each) => /^extension\/dist\/.*\.js$/.test(each))) {
    const code = new TextDecoder().decode(files[file]);
    for (const [, loaded] of code.matchAll(/require\("\.\/([\w.-]+\.js)"\)/g)) {
      expect(names, `${loaded} for ${file}`).toContain(`extension/dist/${loaded}`);
    }
  }
});

test.runIf(made)(
  "the package has neither sources nor maps nor tests nor what only builders need",
  () => {
    const allowed =
      /^extension\/(?:dist\/[\w.-]+\.js$|docs\/findings\/|l10n\/|resources\/|samples\/|schemas\/|syntaxes\/|[\w.-]+$)/;
    expect(names.filter((file) => file.startsWith("extension/") && !allowed.test(file))).toEqual(
      [],
    );
    expect(names.filter((file) => /\.(?:map|ts|mjs)$|node_modules|\/test/.test(file))).toEqual([]);
    const code = names.filter((file) => file.endsWith(".js"));
    expect(code.filter((file) => text(file.slice(10)).includes("sourceMappingURL="))).toEqual([]);
    expect(Object.keys(manifest)).not.toContain("devDependencies");
  },
);

test.runIf(made)(
  "notices and bill of materials name the packages in the bundles, with their licences",
  () => {
    const { components } = JSON.parse(text("sbom.cdx.json"));
    const notices = text("THIRD-PARTY-NOTICES.txt");
    const ids: string[] = components.map(({ purl }: { purl: string }) => purl);
    for (const needed of Object.keys(
      JSON.parse(readFileSync("package.json", "utf8")).dependencies,
    )) {
      // The command line alone needs this one, and it is not in the package.
      if (needed === "picomatch") continue;
      expect(
        ids.some((id) => decodeURIComponent(id).startsWith(`pkg:npm/${needed}@`)),
        needed,
      ).toBe(true);
    }
    for (const { group, name: title, version: number } of components) {
      expect(notices).toContain(`\n${group ? `${group}/` : ""}${title} ${number} (`);
    }
    for (const part of notices.split(/\n-{80}\n/).slice(1)) {
      expect(part, part.slice(0, 60)).toMatch(/copyright/i);
    }
  },
);
