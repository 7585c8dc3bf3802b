import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.js';
import { readZip } from './read-zip.js';
import { writeZip } from './write-zip.js';

const bytes = writeZip([{ path: 'a.md', content: 'Hei, verden. '.repeat(20) }]);
const read = (zip: Uint8Array) => readZip(zip, { wants: () => true, largestFile: 1_000_000 });
/** The zip with bits of one byte turned, counted from where a signature stands. */
const turned = (signature: number, offset: number, bits: number): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (view.getUint32(at, true) !== signature) at += 1;
  const other = Uint8Array.from(bytes);
  other[at + offset] = (other[at + offset] ?? 0) ^ bits;
  return other;
};
const [header, directory] = [0x04034b50, 0x02014b50];

it('the CRC-32 of the digits 1 to 9 is the one that is published for checking', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

describe('a zip', () => {
  it('is read as it was written', () => expect(read(bytes).ok).toBe(true));

  it.each([
    ['whose file is another than its checksum says', directory, 16, 1],
    ['whose file has another name in its own header', header, 30, 1],
    ['whose file is encrypted by its own header alone', header, 6, 1],
    ['whose file is encrypted by the directory alone', directory, 8, 1],
    ['whose file is packed in another way by its own header', header, 8, 8],
  ])('%s is refused', (_, signature, offset, bits) => {
    expect(read(turned(signature, offset, bits)).ok).toBe(false);
  });
});
