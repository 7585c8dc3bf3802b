import { describe, expect, it } from 'vitest';
import { crc32, zipOf } from './zip.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('an archive of the published files', () => {
  it('has the check value of the standard', () => {
    expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
  });

  it('names every file in its directory, at the place where it stands', () => {
    const archive = zipOf([
      { path: 'nb/om-sky.html', text: 'Blåbær' },
      { path: 'tom.md', text: '' },
    ]);
    const view = new DataView(archive.buffer);
    const end = archive.length - 22;
    expect(view.getUint32(end, true)).toBe(0x06054b50);
    expect(view.getUint16(end + 10, true)).toBe(2);
    let entry = view.getUint32(end + 16, true);
    expect(entry + view.getUint32(end + 12, true)).toBe(end);
    const found = [];
    for (let i = 0; i < 2; i++) {
      expect(view.getUint32(entry, true)).toBe(0x02014b50);
      const [size, name, at] = [
        view.getUint32(entry + 24, true),
        view.getUint16(entry + 28, true),
        view.getUint32(entry + 42, true),
      ];
      expect(view.getUint32(at, true)).toBe(0x04034b50);
      const text = (from: number, length: number) =>
        new TextDecoder().decode(archive.subarray(from, from + length));
      found.push([text(at + 30, name), text(at + 30 + name, size)]);
      entry += 46 + name;
    }
    expect(found).toEqual([
      ['nb/om-sky.html', 'Blåbær'],
      ['tom.md', ''],
    ]);
  });
});
