import type {
  WorkDoneProgressReporter,
  WorkDoneProgressServerReporter,
} from "vscode-languageserver";
import { t } from "../text/words";
import { turn } from "../workspace/quiet";
import type { Session } from "./session";

/** Of fewer texts nothing is shown: they are read before anybody could read the words. */
const FEWEST = 200;
/** So often it is told how far the work is, in milliseconds. */
const INTERVAL = 250;

/** Shows how many texts of the workspace are still to be read, and lets the historian stop it. */
export async function showProgress(session: Session, until: Promise<void>): Promise<void> {
  const { catalogue, client, connection } = session;
  await turn(INTERVAL);
  if (!client.window?.workDoneProgress || catalogue.progress.left < FEWEST) return;
  const shown = await connection.window.createWorkDoneProgress();
  shown.begin(t("Recto reads the texts of the workspace"), 0, undefined, true);
  shown.token.onCancellationRequested(() => {
    catalogue.stop();
    shown.done();
  });
  await tellUntil(session, shown, until);
  if (!shown.token.isCancellationRequested) shown.done();
}

async function tellUntil(
  { catalogue }: Session,
  shown: WorkDoneProgressReporter & Pick<WorkDoneProgressServerReporter, "token">,
  until: Promise<void>,
): Promise<void> {
  let isOver = false;
  void until.finally(() => {
    isOver = true;
  });
  while (!isOver && !shown.token.isCancellationRequested) {
    const { all, left } = catalogue.progress;
    shown.report(
      Math.floor((100 * (all - left)) / Math.max(1, all)),
      t("{0} of {1}", all - left, all),
    );
    await turn(INTERVAL);
  }
}
