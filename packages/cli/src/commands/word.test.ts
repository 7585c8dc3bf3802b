import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { assessmentFolder, runCli, stateOf } from '../testing/run-cli.js';

const published = async () => {
  const { parent, path } = assessmentFolder();
  const run = await runCli(
    ['publish', 'assessment', '--format', 'docx', '--to', 'out', '--lang', 'nb', '--as-of', '2026-11-24'],
    parent,
  );
  const [name = ''] = run.out.split('\n');
  return { parent, path, file: join(parent, 'out', name) };
};
const edit = (file: string, change: (xml: string) => string): void => {
  const parts = unzipSync(readFileSync(file));
  const before = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(after) }));
};

test('what was changed in a Word document is shown, and written when that is asked for', async () => {
  const { parent, path, file } = await published();
  const word = (...more: readonly string[]) =>
    runCli(['word', file, '--into', 'assessment', ...more], parent);
  expect(await word()).toMatchObject({ code: 0, out: expect.stringContaining('ingenting å ta inn') });
  edit(file, (xml) =>
    xml.replace(/(\/body\/\d+~\w{8}"\/>(?:(?!<w:t )[^])*<w:t [^>]*>)(\p{L}{4,})/u, '$1$2rettet'),
  );
  const before = stateOf(path);
  const shown = await word();
  expect(shown.out).toContain('1 tekst er endret i filen');
  expect(shown.out).toMatch(/\[-\p{L}+.*-\].*\{\+\p{L}+rettet.*\+\}/su);
  expect(JSON.parse((await word('--format', 'json')).out)).toMatchObject({ proposals: [{ path: 'body' }] });
  expect(stateOf(path)).toEqual(before);
  expect((await word('--write')).out).toContain('1 endring er skrevet');
  const after = stateOf(path);
  const touched = after.filter((line, k) => line.split(' ')[0] !== '' && line !== before[k]);
  expect(touched).toHaveLength(1);
  expect(touched[0]).toContain('rettet');
  expect((await word()).out).not.toContain('er endret i filen');
  expect((await runCli(['check', 'assessment', '--as-of', '2026-11-24'], parent)).code).not.toBe(2);
});

test('a file that is none, a megabyte of nonsense, and a file of another assessment are refused whole', async () => {
  const { parent, file } = await published();
  const refused = (name: string) => runCli(['word', name, '--into', 'assessment'], parent);
  writeFileSync(join(parent, 'nonsense.docx'), Buffer.alloc(1_000_000, 'PK\u0003\u0004nonsense'));
  expect(await refused('nonsense.docx')).toMatchObject({
    code: 2,
    err: expect.stringContaining('word-unreadable'),
  });
  expect(await refused('missing.docx')).toMatchObject({
    code: 2,
    err: expect.stringContaining('cannot-read'),
  });
  const parts = unzipSync(readFileSync(file));
  const properties = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array());
  const other = properties.replace(/(risikobilde-assessment"><vt:lpwstr>)[^<]*/, '$1en-annen');
  writeFileSync(file, zipSync({ ...parts, 'docProps/custom.xml': strToU8(other) }));
  expect(await refused(file)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/word-not-of-this .*en-annen/),
  });
  const { 'docProps/custom.xml': _, ...unmarked } = parts;
  writeFileSync(file, zipSync(unmarked));
  expect(await refused(file)).toMatchObject({ code: 2, err: expect.stringContaining('word-not-of-this') });
});
