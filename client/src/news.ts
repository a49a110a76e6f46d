import { type Disposable, EventEmitter } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

const emitters = new WeakMap<BaseLanguageClient, Map<string, EventEmitter<void>>>();

/**
 * Hears a notification of the server, such as `recto/peopleChanged`. The client itself tells only the
 * last who asked for a notification; here all are told.
 */
export function onNews(
  client: BaseLanguageClient,
  notification: string,
  listener: () => void,
): Disposable {
  const known = emitters.get(client) ?? new Map<string, EventEmitter<void>>();
  emitters.set(client, known);
  const emitter = known.get(notification) ?? new EventEmitter<void>();
  if (!known.has(notification)) {
    known.set(notification, emitter);
    client.onNotification(notification, () => emitter.fire());
  }
  return emitter.event(listener);
}
