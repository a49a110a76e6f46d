import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { t } from "../text/words";
import type { RegisterThreads } from "../workspace/register-reader";
import { firstLine } from "./reasons";

/** A register of 60 MB takes a third of this. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 1536 };

/** Threads of this process; they read files of this machine themselves. */
export const registerThreads = (): RegisterThreads => ({
  reaches: (uri) => uri.startsWith("file:"),
  start({ onAnswer, onEnd }) {
    // What a library prints in the thread must not get among the messages on standard output.
    const worker = new Worker(join(__dirname, "register-worker.js"), {
      resourceLimits: MOST_MEMORY,
      workerData: globalThis.rectoSpeech,
      stdout: true,
      stderr: true,
    });
    worker.unref();
    worker.on("message", onAnswer);
    worker.on("error", (error) => onEnd(firstLine(error)));
    worker.on("exit", (code) => onEnd(t("it ended with {0}", code)));
    return {
      ask: (asked) => worker.postMessage(asked),
      end: () => void worker.terminate(),
    };
  },
});
