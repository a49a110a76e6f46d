declare global {
  /** The address of the folder in which the scripts of this worker lie, with a slash at its end. */
  var scriptsOfWorker: string | undefined;
}

/**
 * The client says where the scripts lie that are loaded on first use: a worker may have been started
 * from a copy of its script and cannot tell. What `scripts/build.mjs` leaves out of this bundle asks here.
 */
export function useScripts(folder: string | undefined): void {
  globalThis.scriptsOfWorker = folder;
}

/** The address of a script. */
export function scriptAddress(name: string): string {
  const folder = globalThis.scriptsOfWorker;
  if (folder === undefined) throw new Error("the client does not say where the scripts lie");
  return folder + name;
}
