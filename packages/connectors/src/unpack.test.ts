import type { TarEntry } from 'modern-tar';
import { expect, it } from 'vitest';
import { bzip2 } from '../test/bzip2.js';
import { packed } from '../test/imitation.js';
import type { Fault } from './fault.js';
import { bunzip, unpack, unpackLimits } from './unpack.js';

// Archives from others: what is in them is read, and what could do harm is refused whole.

const names = async (bytes: Buffer, limits = unpackLimits): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const { name, body } of unpack(bytes, () => true, limits))
    found.push(`${name}: ${body.toString()}`);
  return found;
};
const whyNot = (bytes: Buffer, limits = unpackLimits): Promise<string> =>
  names(bytes, limits).then(
    (found) => found.join(', '),
    // It fails with nothing else.
    (fault: unknown) => (fault as Fault).why,
  );

it('the files of an archive come out as they went in', async () => {
  expect(await names(await packed({ 'a/en.xml': 'én', 'a/to.xml': 'x'.repeat(3000) }))).toEqual([
    'a/en.xml: én',
    `a/to.xml: ${'x'.repeat(3000)}`,
  ]);
});

it('several archives one after the other are one', async () => {
  const parts: Buffer[] = [];
  for await (const part of bunzip(Buffer.concat([bzip2(Buffer.from('ab')), bzip2(Buffer.from('cd'))]), 100))
    parts.push(Buffer.from(part));
  expect(Buffer.concat(parts).toString()).toBe('abcd');
});

const entry = (name: string, type: 'file' | 'symlink' | 'link' = 'file'): TarEntry => ({
  header: { name, size: type === 'file' ? 1 : 0, type, ...(type !== 'file' && { linkname: '/etc/passwd' }) },
  ...(type === 'file' && { body: 'x' }),
});
it.each([
  ['../../etc/cron.d/x', entry('../../etc/cron.d/x')],
  ['a/../../x', entry('a/../../x')],
  ['/etc/passwd', entry('/etc/passwd')],
  ['a backslash', entry('..\\windows')],
  ['a drive', entry('C:/x')],
  ['a link', entry('nl.xml', 'symlink')],
  ['a hard link', entry('nl.xml', 'link')],
])('an archive that reaches outside itself is refused: %s', async (_, bad) => {
  expect(await whyNot(await packed({ 'a.xml': 'x' }, [bad]))).toBe('pathOutside');
});

it.each([
  ['bytes in all', { ...unpackLimits, bytes: 100_000 }, 'tooLarge'],
  ['bytes of a file', { ...unpackLimits, file: 100_000 }, 'tooLarge'],
])('an archive that grows past its limit is given up on the way: %s', async (_, limits, why) => {
  const small = await packed({ 'a.xml': '\0'.repeat(200_000) });
  expect(small.length).toBeLessThan(4000);
  expect(await whyNot(small, limits)).toBe(why);
});

it('an archive of more files than there may be is refused', async () => {
  const files = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n}.xml`, '']));
  expect(await whyNot(await packed(files), { ...unpackLimits, files: 10 })).toBe('tooMany');
});

it('an archive that ends in the middle of a file is broken off', async () => {
  const { packTar } = await import('modern-tar');
  const tar = await packTar([
    { header: { name: 'a.xml', size: 2000, type: 'file' }, body: 'x'.repeat(2000) },
  ]);
  expect(await whyNot(bzip2(tar.subarray(0, 1200)))).toBe('brokenOff');
});
