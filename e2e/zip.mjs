// Reads the archives that the workbench packs: ZIP, compressed (method 8) or not.
import assert from 'node:assert/strict';
import { inflateRawSync } from 'node:zlib';

/** Path to text, from the central directory as any other reader of ZIP would find them. */
export const unzip = (bytes) => {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  assert.notEqual(end, -1, 'the archive has no end of central directory');
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const method = bytes.readUInt16LE(at + 10);
    assert.ok(method === 0 || method === 8, `packed by method ${method}`);
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((offset, i) =>
      i === 0 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    );
    const local = bytes.readUInt32LE(at + 42);
    const content = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(content, content + size);
    files.set(
      bytes.toString('utf8', at + 46, at + 46 + nameLength),
      (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'),
    );
    at += 46 + nameLength + extra + comment;
  }
  return files;
};
