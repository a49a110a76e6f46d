/**
 * Messages of the Language Server Protocol on a stream: a header with the length in bytes, then JSON
 * (base protocol of the specification 3.17).
 */

/**
 * Gives on each message as it came, with the moment at which its last byte was there.
 *
 * @param {import("node:stream").Readable} stream
 * @param {(body: Buffer, at: number) => void} take
 */
export function readMessages(stream, take) {
  const unread = new Unread();
  let wanted;
  stream.on("data", (chunk) => {
    unread.add(chunk);
    for (;;) {
      wanted ??= lengthOf(unread.takeHeader());
      if (wanted === undefined || unread.length < wanted) return;
      const at = performance.now();
      take(unread.take(wanted), at);
      wanted = undefined;
    }
  });
}

/** A message as it goes over a stream, in one piece. */
export function written(message) {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function lengthOf(header) {
  const found = header && /Content-Length: *(\d+)/i.exec(header);
  return found ? Number(found[1]) : undefined;
}

/** What came and was not taken yet; it is joined only when a part of it is. */
class Unread {
  length = 0;
  chunks = [];

  add(chunk) {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  take(length) {
    const all = this.joined();
    this.chunks = length < all.length ? [all.subarray(length)] : [];
    this.length = all.length - length;
    return all.subarray(0, length);
  }

  /** All up to the empty line, which is taken too, or nothing when that has not come. */
  takeHeader() {
    const end = this.joined().indexOf("\r\n\r\n");
    return end < 0 ? undefined : this.take(end + 4).toString("latin1");
  }

  joined() {
    if (this.chunks.length !== 1) this.chunks = [Buffer.concat(this.chunks)];
    return this.chunks[0];
  }
}
