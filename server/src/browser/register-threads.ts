import { t } from "../text/words";
import type { RegisterThreads } from "../workspace/register-reader";
import { scriptAddress } from "./scripts";

/**
 * Workers of this worker. The script may come from another origin than this one's, where no worker
 * can be started from; one that only imports the script can.
 */
export function registerThreads(): RegisterThreads {
  return {
    reaches: () => false,
    start({ onAnswer, onEnd }) {
      const address = scriptAddress("register-worker.browser.js");
      const speech = JSON.stringify(globalThis.rectoSpeech) ?? "undefined";
      const source = `rectoSpeech = ${speech}; importScripts(${JSON.stringify(address)});`;
      const blob = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      const worker = new Worker(blob);
      worker.addEventListener("message", ({ data }) => onAnswer(data));
      worker.addEventListener("error", ({ message }) =>
        onEnd(message || t("it could not be loaded")),
      );
      return {
        ask: (asked) => worker.postMessage(asked),
        end: () => {
          worker.terminate();
          URL.revokeObjectURL(blob);
        },
      };
    },
  };
}
