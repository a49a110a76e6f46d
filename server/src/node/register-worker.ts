import { parentPort, workerData } from "node:worker_threads";
import { answering } from "../people/files/answering";
import { readRegister } from "../people/files/read-register";
import { type Speech, useSpeech } from "../text/words";
import { readRegisterFile } from "./register-file";

// The thread in which registers are read, so that no answer about a text waits for one.
useSpeech(workerData as Speech | undefined);
const port = parentPort;
port?.on(
  "message",
  answering(
    (uri, text) => (text === undefined ? readRegisterFile(uri) : readRegister(text, uri)),
    (answered) => port.postMessage(answered),
  ),
);
port?.postMessage("ready");
