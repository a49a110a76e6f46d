/** How many bytes become a string at once: functions take only so many arguments. */
const PIECE = 8192;

/** Bytes in Base64 (RFC 4648), for messages and addresses; in workers too, which have no `Buffer`. */
export function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

/** The bytes that Base64 stands for. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
