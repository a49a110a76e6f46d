/** How bundles of `dist/` find each other: plugins of esbuild. */

/**
 * Leaves what is imported dynamically by these names to bundles of their own in `dist/`.
 *
 * @param {Record<string, string>} bundles
 * @returns {import("esbuild").Plugin}
 */
export function loadedOnFirstUse(bundles) {
  return {
    name: "loaded-on-first-use",
    setup(bundle) {
      bundle.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) =>
        kind === "dynamic-import" && bundles[path]
          ? { path: bundles[path], external: true }
          : undefined,
      );
    },
  };
}

/**
 * Leaves what is imported dynamically by these names to scripts of their own, which a worker loads from
 * where `scriptsOfWorker` says that they lie (`server/src/browser/scripts.ts`).
 *
 * @param {Record<string, { script: string, global: string }>} scripts
 * @returns {import("esbuild").Plugin}
 */
export function scriptsLoadedOnFirstUse(scripts) {
  return {
    name: "scripts-loaded-on-first-use",
    setup(bundle) {
      bundle.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) =>
        kind === "dynamic-import" && scripts[path] ? { path, namespace: "script" } : undefined,
      );
      bundle.onLoad({ filter: /.*/, namespace: "script" }, ({ path }) => {
        const { script, global } = scripts[path];
        return {
          contents: `if (!globalThis.${global}) importScripts(globalThis.scriptsOfWorker + "${script}");
            module.exports = globalThis.${global};`,
        };
      });
    },
  };
}

/**
 * Leaves packages to bundles of their own in `dist/`, so that what several bundles need is shipped once.
 *
 * @param {Record<string, string>} packages The bundle of each package, by its name.
 * @returns {import("esbuild").Plugin}
 */
export function shippedOnce(packages) {
  return {
    name: "shipped-once",
    setup(bundle) {
      bundle.onResolve({ filter: /^[a-z]/ }, ({ path }) =>
        packages[path] ? { path: packages[path], external: true } : undefined,
      );
    },
  };
}
