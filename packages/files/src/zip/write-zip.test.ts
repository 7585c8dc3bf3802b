import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readZip } from './read-zip.js';
import { writeZip } from './write-zip.js';

const files = [
  { path: 'nb/om-sky.html', content: 'Blåbær' },
  { path: 'tom.md', content: '' },
  { path: 'bilde.bin', content: new Uint8Array([0, 255, 128]) },
];

it('a zip holds every file as it is, text in UTF-8 and bytes, in our reader and in another', () => {
  const zip = writeZip(files);
  const read = readZip(zip, { wants: () => true, largestFile: 100 });
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const expected = files.map(({ path, content }) => [path, [...bytes(content)]]);
  expect(read.ok && read.files.map(({ path, content }) => [path, [...bytes(content)]])).toEqual(expected);
  expect(Object.entries(unzipSync(zip)).map(([path, content]) => [path, [...content]])).toEqual(expected);
});

it('the same files give the same bytes whenever they are packed', () => {
  expect(writeZip(files)).toEqual(writeZip(files));
  // The day in the header is the first that the format knows: 1 January 1980.
  expect(new DataView(writeZip(files).buffer).getUint16(12, true)).toBe(0x0021);
});
