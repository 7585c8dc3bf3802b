import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.js';
import { sha256 } from '../input/sha256.js';

const pair = () => generateKeyPairSync('ed25519');
const mine = pair();
const jwks = (key: ReturnType<typeof pair>) =>
  JSON.stringify({
    keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'EdDSA', use: 'sig' }],
  });
const edition = `{"version": "1.0", "files": [{"path": "files/a.pdf", "sha256": "${sha256('a')}"}]}\n`;
let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rb-signed-'));
  const signed = {
    format: 'risikobilde-signature-1',
    assessment: 'altinn3',
    version: '1.0',
    on: '2026-11-27',
    release: 'f'.repeat(64),
    releaseFile: sha256('release'),
    edition: sha256(edition),
    iat: 0,
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${part({ alg: 'EdDSA', kid: 'k', typ: 'risikobilde-signature+jws' })}.${part(signed)}`;
  const jws = `${input}.${sign(null, Buffer.from(input), mine.privateKey).toString('base64url')}`;
  for (const [name, text] of Object.entries({
    'edition.jws': jws,
    'none.jws': `${Buffer.from('{"alg":"none","kid":"k","typ":"risikobilde-signature+jws"}').toString('base64url')}.${jws.split('.')[1]}.`,
    'jwks.json': jwks(mine),
    'over.json': jwks(mine).replace('"kid"', '"exp":0,"kid"'),
    'text.json': 'no JSON',
    'other.json': jwks(pair()),
    'edition.json': edition,
    'altered.json': edition.replace('1.0', '1.1'),
    'release.json': 'release',
  }))
    await writeFile(at(name), text);
});

it.each([
  [
    'the edition and the release as they were signed',
    'edition.jws',
    'jwks.json',
    'edition.json',
    0,
    'The signature is valid: altinn3 1.0, 27 November 2026, with the key k.',
  ],
  [
    'an edition that was altered',
    'edition.jws',
    'jwks.json',
    'altered.json',
    1,
    'edition.json is not the file that was signed.',
  ],
  [
    'the keys of somebody else',
    'edition.jws',
    'other.json',
    'edition.json',
    1,
    'The signature does not hold',
  ],
  [
    'a signature with alg none',
    'none.jws',
    'jwks.json',
    'edition.json',
    1,
    'None of the keys belongs to the signature.',
  ],
  [
    'keys that are none',
    'edition.jws',
    'edition.json',
    'edition.json',
    1,
    'The file of keys is not a set of keys',
  ],
  [
    'keys that are no JSON',
    'edition.jws',
    'text.json',
    'edition.json',
    1,
    'The file of keys is not a set of keys',
  ],
  ['a key that was over', 'edition.jws', 'over.json', 'edition.json', 1, 'The key was not in force'],
  ['a file that is not there', 'nothing.jws', 'jwks.json', 'edition.json', 2, 'signature-unreadable'],
])('verify says of %s what it is', async (_, signature, keys, file, code, said) => {
  const ran = await runCli([
    'verify',
    '--lang',
    'en',
    '--signature',
    at(signature),
    '--keys',
    at(keys),
    '--edition',
    at(file),
    '--release',
    at('release.json'),
  ]);
  expect([ran.code, `${ran.out}${ran.err}`]).toEqual([code, expect.stringContaining(said)]);
});

it('each file that the edition names is held against it, and what it does not name is told of', async () => {
  const verify = (...more: readonly string[]) =>
    runCli(
      ['verify', '--lang', 'en', '--signature', at('edition.jws'), '--keys', at('jwks.json'), ...more].flat(),
    );
  const files = ['--edition', at('edition.json'), '--files', folder];
  await mkdir(at('files'));
  expect(await verify(...files)).toMatchObject({
    code: 1,
    out: expect.stringContaining('files/a.pdf is missing.'),
  });
  await writeFile(at('files/a.pdf'), 'b');
  expect(await verify(...files)).toMatchObject({
    code: 1,
    out: expect.stringContaining('files/a.pdf is not the file that was signed.'),
  });
  await writeFile(at('files/a.pdf'), 'a');
  expect(await verify(...files)).toMatchObject({ code: 0, out: expect.stringContaining('1 of 1.') });
  await writeFile(at('files/more.pdf'), 'more');
  expect(await verify(...files)).toMatchObject({
    code: 1,
    out: expect.stringContaining('files/more.pdf does not belong to the edition.'),
  });
  await rm(at('files'), { recursive: true });
  expect((await verify(...files)).code).toBe(2);
  expect(await verify('--files', folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--edition'),
  });
});
