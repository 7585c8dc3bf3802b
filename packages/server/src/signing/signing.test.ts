import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { editionFile, type SignedRelease, toSign } from './signed.js';
import { type Signing, signingOf } from './signing.js';
import { verifySignature } from './verify-signature.js';

const about = JSON.stringify({ format: 'risikobilde-edition-1', version: '1.0', files: [{ sha256: 'a' }] });
const content = '{"manifest":{"version":"1.0"},"records":[]}\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const release: SignedRelease = toSign({
  assessment: 'altinn3',
  version: '1.0',
  on: '2026-11-27',
  hash: 'f'.repeat(64),
  content,
  about,
  now: new Date('2026-11-27T12:00:00Z'),
});
const files = { edition: bytes(editionFile(JSON.parse(about) as object)), release: bytes(content) };

const keyOf = async (kid: string, alg = 'EdDSA'): Promise<JWK> => ({
  ...(await exportJWK((await generateKeyPair(alg, { extractable: true })).privateKey)),
  kid,
  alg,
});

let key: JWK;
let signing: Signing;
let jws: string;
beforeAll(async () => {
  key = await keyOf('2026');
  signing = await signingOf({ keys: [key] });
  jws = await signing.sign(release);
});
const check = (
  text = jws,
  keys: readonly JWK[] = signing.keys,
  of: Parameters<typeof verifySignature>[2] = files,
) => verifySignature(text, { keys }, of);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

it.each(['EdDSA', 'ES256', 'PS256', 'RS256'])(
  'what is signed with %s is verified with the public keys alone',
  async (alg) => {
    const one = await signingOf({ keys: [await keyOf('k', alg)] });
    expect(await check(await one.sign(release), one.keys)).toEqual({ ok: true, signed: release, kid: 'k' });
  },
);

it('no private part of any key is published', async () => {
  for (const alg of ['EdDSA', 'ES256', 'RS256']) {
    const { keys } = await signingOf({ keys: [await keyOf('k', alg)] });
    for (const one of keys)
      for (const name of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']) expect(one).not.toHaveProperty(name);
  }
});

it('another program verifies it: Node’s own Ed25519, without any library', () => {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const isRight = (signed: string) =>
    verifyBytes(
      null,
      bytes(signed),
      { key: signing.keys[0] as never, format: 'jwk' },
      Buffer.from(signature, 'base64url'),
    );
  expect(isRight(`${header}.${payload}`)).toBe(true);
  expect(isRight(`${header}.${payload}x`)).toBe(false);
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual(release);
});

const has = (name: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${name}`], { timeout: 60_000 }).status === 0;

it.skipIf(!['bash', 'openssl', 'jq', 'sha256sum'].every(has))(
  'openssl and jq verify it by the very lines that docs/security.md gives, and refuse one letter that is another',
  () => {
    const guide = readFileSync(new URL('../../../../docs/security.md', import.meta.url), 'utf8');
    const lines = /^With `openssl` and `jq` alone[\s\S]*?```sh\n([\s\S]*?)```/m.exec(guide)?.[1] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'rb-openssl-'));
    const run = (text: string) => {
      writeFileSync(join(folder, 'edition.jws'), text);
      const { stdout, stderr } = spawnSync('bash', ['-c', lines], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 200_000,
      });
      return { said: stdout.split('\n'), stderr };
    };
    try {
      writeFileSync(join(folder, 'jwks.json'), JSON.stringify({ keys: signing.keys }));
      writeFileSync(join(folder, 'edition.json'), files.edition);
      const { said, stderr } = run(jws);
      expect([said[0], stderr]).toEqual(['Signature Verified Successfully', '']);
      // The two hashes that are to be the same.
      expect(said[1]).toBe(release.edition);
      expect(said[2]).toBe(`${release.edition}  edition.json`);
      const [header = '', payload = '', signature = ''] = jws.split('.');
      const forged = Buffer.from(payload, 'base64url').toString().replace('altinn3', 'altinn4');
      const { said: refused } = run([header, Buffer.from(forged).toString('base64url'), signature].join('.'));
      expect(refused[0]).toBe('Signature Verification Failure');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

describe('refused is', () => {
  it('another key, also under the same name', async () => {
    const { keys } = await signingOf({ keys: [await keyOf('2026')] });
    expect(await check(jws, keys)).toEqual({ ok: false, why: 'signatureWrong' });
    const { keys: others } = await signingOf({ keys: [await keyOf('other')] });
    expect(await check(jws, others)).toEqual({ ok: false, why: 'keyUnknown' });
  });

  it('an edition or a release that is not byte for byte the one that was signed', async () => {
    const altered = (one: Uint8Array) => bytes(`${new TextDecoder().decode(one)} `);
    expect(await check(jws, signing.keys, { ...files, edition: altered(files.edition) })).toEqual({
      ok: false,
      why: 'editionDiffers',
    });
    expect(await check(jws, signing.keys, { ...files, release: altered(files.release) })).toEqual({
      ok: false,
      why: 'releaseDiffers',
    });
  });

  it('another payload under the signature of this one', async () => {
    const [header, , signature] = jws.split('.');
    expect(await check(`${header}.${part({ ...release, version: '2.0' })}.${signature}`)).toEqual({
      ok: false,
      why: 'signatureWrong',
    });
  });

  it.each(['none', 'None', 'NONE', ''])('alg %s', async (alg) => {
    expect((await check(`${part({ alg, kid: '2026' })}.${part(release)}.`)).ok).toBe(false);
  });

  it('a signature made with the public key as if it were a secret', async () => {
    const secret = bytes(JSON.stringify(signing.keys[0]));
    const forged = await new CompactSign(bytes(JSON.stringify(release)))
      .setProtectedHeader({ alg: 'HS256', kid: '2026' })
      .sign(secret);
    expect(await check(forged)).toEqual({ ok: false, why: 'keyUnknown' });
  });

  it('a key that the signature brings itself', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const header = part({ alg: 'EdDSA', kid: '2026', jwk: publicKey.export({ format: 'jwk' }) });
    const signature = signBytes(null, bytes(`${header}.${part(release)}`), privateKey).toString('base64url');
    expect(await check(`${header}.${part(release)}.${signature}`)).toEqual({
      ok: false,
      why: 'signatureWrong',
    });
  });

  it('what is no signature, and what are no keys', async () => {
    for (const text of ['', 'a.b.c', 'not a signature', `${jws}.${jws}`])
      expect((await check(text)).ok).toBe(false);
    expect(await verifySignature(jws, { no: 'keys' }, files)).toEqual({ ok: false, why: 'keysUnreadable' });
  });
});

it('a key is changed: the new one signs, and what the old one signed is verified still, until its public part is taken out', async () => {
  const [old] = signing.keys;
  const next = await signingOf({ keys: [await keyOf('2027', 'ES256'), old] });
  const later = await next.sign({ ...release, version: '2.0' });
  expect(await check(later, next.keys)).toMatchObject({ ok: true, kid: '2027' });
  expect(await check(jws, next.keys)).toMatchObject({ ok: true, kid: '2026' });
  expect(await check(jws, next.keys.slice(0, 1))).toEqual({ ok: false, why: 'keyUnknown' });
});

it.each([
  ['nothing', {}, 'no keys'],
  ['an empty set', { keys: [] }, 'no keys'],
  ['a key without a name', { keys: [{ kty: 'OKP', alg: 'EdDSA', d: 'x' }] }, 'kid'],
  ['a secret key', { keys: [{ kty: 'oct', k: 'c2VjcmV0', alg: 'HS256', kid: 'k', d: 'x' }] }, 'HS256'],
  ['alg none', { keys: [{ kty: 'OKP', alg: 'none', kid: 'k', d: 'x' }] }, 'none'],
  [
    'only a public key',
    { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'x', alg: 'EdDSA', kid: 'k' }] },
    'private',
  ],
])('an installation does not start on %s', async (_, set, why) => {
  await expect(signingOf(set)).rejects.toThrow(why);
});
