import type { Connection } from "vscode-languageserver";
import type { Speech } from "../text/words";
import type { FileSystem } from "../workspace/files";
import type { RegisterThreads } from "../workspace/register-reader";
import { bytesOf } from "./base64";

/** What the place where the server runs can do beyond the protocol. */
export interface Platform {
  /** Reads files; `client` asks the editor for those that only it can reach. */
  files(client: FileSystem): FileSystem;
  /** Threads in which registers are read. */
  registerThreads(): RegisterThreads;
  /** What is said in the language of the editor; nothing where that is English or not known. */
  speech?(locale: string | undefined): Speech | undefined;
  /** Hears from the client where scripts lie, before any is wanted. */
  useScripts?(folder: string | undefined): void;
  /** A place for what is kept from one session to the next, if somebody says in which folder. */
  storage?(workspace: readonly string[], folder: unknown): Storage | undefined;
  /** Clears away sooner what is no longer used, at the cost of some speed. */
  saveMemory?(): void;
  /** The version of the program. */
  readonly version: string;
}

/** A place for one text. */
export interface Storage {
  /** Another string for every build of the program: what another one wrote is not trusted. */
  readonly program: string;
  /** The text; nothing where there is none, or it cannot be read. */
  read(): Promise<string | undefined>;
  /** Keeps a text; where that fails, nothing is lost but time. */
  write(text: string): Promise<void>;
}

/** Asks the client for the text of a file that only it can reach; null when there is none. */
const READ_FILE = "recto/readFile";
/** Asks the client whether a file exists; null when it cannot tell. */
const FILE_EXISTS = "recto/fileExists";
/** Asks the client for the first bytes of a file in Base64; null when there is none. */
const READ_BEGINNING = "recto/readBeginning";

/** Asks the client for the transcriptions in a folder. */
const LIST_FILES = "recto/listFiles";
/** Asks the client for the images in a folder and in those directly in it. */
const LIST_IMAGES = "recto/listImages";

/** The client's file system: virtual workspaces, and browsers. */
export function clientFiles(connection: Connection): FileSystem {
  const ask = async <Answer>(method: string, uri: string): Promise<Answer | undefined> => {
    try {
      return (await connection.sendRequest<Answer | null>(method, { uri })) ?? undefined;
    } catch {
      return undefined; // A client that does not know the request knows nothing of the file.
    }
  };
  return {
    read: (uri) => ask<string>(READ_FILE, uri),
    exists: (uri) => ask<boolean>(FILE_EXISTS, uri),
    list: async (folder) => (await ask<string[]>(LIST_FILES, folder)) ?? [],
    beginning: async (uri) => {
      const encoded = await ask<string>(READ_BEGINNING, uri);
      return encoded === undefined ? undefined : bytesOf(encoded);
    },
    images: async (folder) => (await ask<string[]>(LIST_IMAGES, folder)) ?? [],
  };
}
