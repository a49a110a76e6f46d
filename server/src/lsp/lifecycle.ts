import {
  ErrorCodes,
  Message,
  type MessageStrategy,
  type MessageWriter,
} from "vscode-languageserver";

type Phase = "before" | "running" | "after";

/**
 * Refuses what comes at the wrong time, as the protocol has it (specification 3.17, “Lifecycle
 * Messages”): requests before `initialize` and after `shutdown`, and a second `initialize`.
 * Notifications at such times are dropped, all but `exit`.
 */
export function lifecycle(writer: MessageWriter): MessageStrategy {
  let phase: Phase = "before";
  return {
    handleMessage(message, next) {
      if (Message.isResponse(message) || methodOf(message) === "exit") return next(message);
      const refusal = refusalOf(methodOf(message), phase);
      if (refusal) {
        if (Message.isRequest(message)) void refuse(writer, message.id, refusal);
        return undefined;
      }
      phase = phaseAfter(methodOf(message), phase);
      return next(message);
    },
  };
}

interface Refusal {
  readonly code: number;
  readonly message: string;
}

function refusalOf(method: string, phase: Phase): Refusal | undefined {
  if (phase === "before" && method !== "initialize") {
    return {
      code: ErrorCodes.ServerNotInitialized,
      message: `${method} came before initialize.`,
    };
  }
  if (phase === "after") {
    return { code: ErrorCodes.InvalidRequest, message: `${method} came after shutdown.` };
  }
  if (phase === "running" && method === "initialize") {
    return { code: ErrorCodes.InvalidRequest, message: "initialize came a second time." };
  }
  return undefined;
}

function phaseAfter(method: string, phase: Phase): Phase {
  if (method === "initialize") return "running";
  return method === "shutdown" ? "after" : phase;
}

function methodOf(message: Message): string {
  return Message.isRequest(message) || Message.isNotification(message) ? message.method : "";
}

function refuse(writer: MessageWriter, id: unknown, error: Refusal): Promise<void> {
  return writer.write({ jsonrpc: "2.0", id, error } as Message).catch(() => {});
}
