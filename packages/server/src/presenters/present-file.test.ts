import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { presentFiles } from './present-file.js';

const file = (path: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>) => ({
  path,
  mediaType,
  bytes,
});
const print = Uint8Array.from({ length: 1_000_003 }, (_, at) => at * 7);

it('published files are written a piece at a time, and read as if they had been written at once', async () => {
  const files = [
    file('a.pdf', 'application/pdf', print),
    // A part of a larger piece of memory, as an archive gives it.
    file('b.bin', 'application/octet-stream', new Uint8Array(print.buffer, 5, 7)),
    file('c.html', 'text/html', new TextEncoder().encode('<p>«Æ»</p>')),
    file('d.pdf', 'application/pdf', new Uint8Array()),
  ];
  const pieces: string[] = [];
  for await (const piece of presentFiles(files, { revision: 3, warnings: [] })) pieces.push(String(piece));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(300_000);
  expect(JSON.parse(pieces.join(''))).toEqual({
    revision: 3,
    warnings: [],
    files: [
      { path: 'a.pdf', mediaType: 'application/pdf', base64: Buffer.from(print).toString('base64') },
      {
        path: 'b.bin',
        mediaType: 'application/octet-stream',
        base64: Buffer.from(print.slice(5, 12)).toString('base64'),
      },
      { path: 'c.html', mediaType: 'text/html', text: '<p>«Æ»</p>' },
      { path: 'd.pdf', mediaType: 'application/pdf', base64: '' },
    ],
  });
  expect(JSON.parse(await text(presentFiles([], { revision: 1 })))).toEqual({ files: [], revision: 1 });
});
