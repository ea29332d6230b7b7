import { inflateSync } from "node:zlib";

const headLength = 12;
const entryLength = 16;

/** The font of a WOFF file as it was before it was packed: read a hundred times faster than when unpacked each time. */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const entries = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      table: packed < length ? inflateSync(bytes) : bytes,
    };
  });

  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(headLength + count * entryLength);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * entryLength, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * entryLength, 10);

  const parts: Buffer[] = [head];
  let offset = head.length;
  entries.forEach(({ tag, checksum, table }, index) => {
    const at = headLength + index * entryLength;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(table.length, at + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    offset += table.length + padding.length;
  });
  return Buffer.concat(parts);
}
