import { constants } from "node:fs";
import { access, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FileSystem } from "../workspace/files";

/** Files of this machine; others are left to the client, which knows virtual workspaces. */
export function localFiles(client: FileSystem): FileSystem {
  return {
    read: (uri) => (isLocal(uri) ? readText(fileURLToPath(uri)) : client.read(uri)),
    exists: (uri) => (isLocal(uri) ? exists(fileURLToPath(uri)) : client.exists(uri)),
  };
}

function isLocal(uri: string): boolean {
  return uri.startsWith("file:");
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}
