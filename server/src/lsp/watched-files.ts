import { DidChangeWatchedFilesNotification, WatchKind } from "vscode-languageserver";
import type { Session } from "./session";

/** Files by which something changes that is said of texts. Of scans only whether they are there. */
const WATCHERS = [
  { globPattern: "**/*.{recto,recto.txt}" },
  { globPattern: "**/recto.yaml" },
  { globPattern: "**/*people*.{yaml,yml,xml,csv}" },
  {
    globPattern: "**/*.{png,jpg,jpeg,tif,tiff,jp2,gif,webp}",
    kind: WatchKind.Create | WatchKind.Delete,
  },
];

/** `workspace/didChangeWatchedFiles`: files came, went or changed outside the editor. */
export function followFiles(session: Session): void {
  session.connection.onDidChangeWatchedFiles(({ changes }) =>
    session.filesChanged(changes.map(({ uri }) => uri)),
  );
}

/** Asks the client to tell of them. */
export function watchFiles({ connection }: Session): Promise<unknown> {
  const { type } = DidChangeWatchedFilesNotification;
  return connection.client.register(type, { watchers: WATCHERS });
}
