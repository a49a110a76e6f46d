import type { RegisterThreads } from "../workspace/register-reader";

/**
 * Workers of this worker. The script may come from another origin than this one's, where no worker
 * can be started from; one that only imports the script can.
 */
export function registerThreads(script: () => string | undefined): RegisterThreads {
  return {
    reaches: () => false,
    start({ onAnswer, onEnd }) {
      const address = script();
      if (address === undefined) throw new Error("the client names no script for a worker");
      const source = `importScripts(${JSON.stringify(address)});`;
      const blob = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      const worker = new Worker(blob);
      worker.addEventListener("message", ({ data }) => onAnswer(data));
      worker.addEventListener("error", ({ message }) => onEnd(message || "it could not be loaded"));
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
