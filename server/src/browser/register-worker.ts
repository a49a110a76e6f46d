import { type Asked, answering } from "../people/files/answering";
import { readRegister } from "../people/files/read-register";

// The thread in which registers are read, so that no answer about a text waits for one.
const answer = answering(
  (uri, text) => readRegister(text ?? "", uri),
  (answered) => postMessage(answered),
);
addEventListener("message", ({ data }: MessageEvent<Asked>) => answer(data));
postMessage("ready");
