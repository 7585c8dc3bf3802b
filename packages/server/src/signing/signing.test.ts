import { verify as verifyBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { beforeAll, expect, it } from 'vitest';
import { bytes, files, keyOf, release } from '../testing/signed-release.js';
import { type Signing, readSigning, signingOf } from './signing.js';
import { verifySignature } from './verify-signature.js';

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

it('a key is changed: the new one signs, and what the old one signed is verified still, until its public part is taken out', async () => {
  const [old] = signing.keys;
  const next = await signingOf({ keys: [await keyOf('2027', 'ES256'), old] });
  const later = await next.sign({ ...release, version: '2.0' });
  expect(await check(later, next.keys)).toMatchObject({ ok: true, kid: '2027' });
  expect(await check(jws, next.keys)).toMatchObject({ ok: true, kid: '2026' });
  expect(await check(jws, next.keys.slice(0, 1))).toEqual({ ok: false, why: 'keyUnknown' });
});

const at = (text: string) => Math.floor(Date.parse(text) / 1000);

it('keys sign in their periods: the next takes over by itself, and what is signed says with which', async () => {
  const [this_, next] = [
    { ...(await keyOf('2026')), exp: at('2027-01-01') },
    { ...(await keyOf('2027', 'ES256')), nbf: at('2027-01-01'), exp: at('2028-01-01') },
  ];
  const both = await signingOf({ keys: [next, this_] });
  const on = async (day: string) => check(await both.sign({ ...release, iat: at(day) }), both.keys);
  expect(await on('2026-12-31')).toMatchObject({ ok: true, kid: '2026' });
  expect(await on('2027-01-01')).toMatchObject({ ok: true, kid: '2027' });
  await expect(on('2028-01-01')).rejects.toThrow('no key that can sign is in force');
  expect(both.keys.map(({ kid, nbf, exp }) => [kid, nbf, exp])).toEqual([
    ['2027', at('2027-01-01'), at('2028-01-01')],
    ['2026', undefined, at('2027-01-01')],
  ]);
});

it('an old key is verified for what it signed in its period, and for nothing outside of it', async () => {
  const [public_] = signing.keys;
  const of = (period: object) => check(jws, [{ ...public_, ...period }]);
  expect(await of({ nbf: release.iat, exp: release.iat + 1 })).toMatchObject({ ok: true });
  expect(await of({ exp: release.iat })).toEqual({ ok: false, why: 'keyNotInForce' });
  expect(await of({ nbf: release.iat + 1 })).toEqual({ ok: false, why: 'keyNotInForce' });
});

it('keys are read from a file, or from the setting itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rb-keys-'));
  try {
    const file = join(folder, 'signing-keys.json');
    writeFileSync(file, JSON.stringify({ keys: [key] }));
    for (const given of [file, JSON.stringify({ keys: [key] })]) {
      const one = await readSigning({ RISIKOBILDE_SIGNING_KEYS: given });
      expect(one?.keys).toEqual(signing.keys);
      expect(await check((await one?.sign(release)) ?? '')).toMatchObject({ ok: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('no part of a key is said when the setting cannot be read', async () => {
  const given = JSON.stringify({ keys: [key] });
  for (const text of [given.slice(0, -1), `${given}}`, given.replace('"kid"', '"x"')])
    await expect(readSigning({ RISIKOBILDE_SIGNING_KEYS: text })).rejects.toSatisfy(
      (error: Error) => !error.message.includes(String(key.d)) && !error.message.includes('"d"'),
    );
});

it.each([
  ['a command without keys', { RISIKOBILDE_SIGNING_COMMAND: '/bin/true' }, 'not set'],
  ['an authority without keys', { RISIKOBILDE_TIME_STAMP_AUTHORITY: 'https://t.example' }, 'not set'],
  ['a file that is not there', { RISIKOBILDE_SIGNING_KEYS: '/no/such.json' }, 'ENOENT'],
])('an installation does not start with %s', async (_, environment, why) => {
  await expect(readSigning(environment)).rejects.toThrow(why);
});

it.each(['nothing', 'file:///etc/passwd', 'ftp://t.example', 'javascript:0'])(
  'an installation does not start with %s for an authority for time stamps',
  async (address) => {
    const environment = {
      RISIKOBILDE_SIGNING_KEYS: JSON.stringify({ keys: [key] }),
      RISIKOBILDE_TIME_STAMP_AUTHORITY: address,
    };
    await expect(readSigning(environment)).rejects.toThrow('http');
  },
);

it('a private part of another key is told of at once, and signs nothing', async () => {
  for (const alg of ['EdDSA', 'ES256', 'RS256']) {
    const [one, other] = [await keyOf('k', alg), await keyOf('k', alg)];
    const private_ = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi']);
    const mixed = Object.fromEntries(
      Object.entries(one).map(([name, value]) => [
        name,
        private_.has(name) ? other[name as keyof typeof other] : value,
      ]),
    );
    await expect(signingOf({ keys: [mixed] })).rejects.toThrow();
  }
});

it.each([
  ['nothing', {}, 'no keys'],
  ['an empty set', { keys: [] }, 'no keys'],
  ['a key without a name', { keys: [{ kty: 'OKP', alg: 'EdDSA', d: 'x' }] }, 'kid'],
  ['a secret key', { keys: [{ kty: 'oct', k: 'c2VjcmV0', alg: 'HS256', kid: 'k', d: 'x' }] }, 'HS256'],
  [
    'two keys of one name',
    { keys: ['a', 'b'].map((x) => ({ kty: 'OKP', crv: 'Ed25519', x, alg: 'EdDSA', kid: 'k' })) },
    'same kid',
  ],
  ['a key that is none', { keys: [null] }, 'no object'],
  ['a period that is no number', { keys: [{ alg: 'EdDSA', kid: 'k', d: 'x', exp: '2027' }] }, 'exp'],
  [
    'a period that ends before it begins',
    { keys: [{ alg: 'EdDSA', kid: 'k', d: 'x', nbf: 2, exp: 1 }] },
    'before it begins',
  ],
  ['alg none', { keys: [{ kty: 'OKP', alg: 'none', kid: 'k', d: 'x' }] }, 'none'],
  [
    'only a public key',
    { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'x', alg: 'EdDSA', kid: 'k' }] },
    'private',
  ],
])('an installation does not start on %s', async (_, set, why) => {
  await expect(signingOf(set)).rejects.toThrow(why);
});
