/** The bytes of a ZIP archive whose files are stored as they are. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const [title, data] = [name, content].map((text) => new TextEncoder().encode(text)) as [
      Uint8Array,
      Uint8Array,
    ];
    const sizes = [crc32(data), data.length, data.length];
    const local = record([0x04034b50, ...sizes], [20, 0, 0, 0, 0], [title.length, 0]);
    parts.push(local, title, data);
    central.push(entry(sizes, title, offset), title);
    offset += local.length + title.length + data.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const count = Object.keys(files).length;
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return Buffer.concat([...parts, ...central, new Uint8Array(end.buffer)]);
}

function record([signature = 0, ...sizes]: number[], head: number[], lengths: number[]) {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, signature, true);
  for (const [at, value] of head.entries()) view.setUint16(4 + at * 2, value, true);
  for (const [at, value] of sizes.entries()) view.setUint32(14 + at * 4, value, true);
  for (const [at, value] of lengths.entries()) view.setUint16(26 + at * 2, value, true);
  return new Uint8Array(view.buffer);
}

function entry(sizes: number[], { length }: Uint8Array, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  for (const [at, value] of sizes.entries()) view.setUint32(16 + at * 4, value, true);
  view.setUint16(28, length, true);
  view.setUint32(42, offset, true);
  return new Uint8Array(view.buffer);
}

function crc32(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
