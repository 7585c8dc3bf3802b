import { createHmac, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { CompactSign, importJWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytes, files, keyOf, release } from '../testing/signed-release.js';
import { algorithms, type NamedKey } from './keys.js';
import { type Signing, signingOf } from './signing.js';
import { type NotSigned, verifySignature } from './verify-signature.js';

const part = (value: object | string | Uint8Array) =>
  Buffer.from(
    typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value),
  ).toString('base64url');
const split = (jws: string) => jws.split('.') as [string, string, string];
const typ = 'risikobilde-signature+jws';
const refused = (why: NotSigned) => ({ ok: false, why });
const check = (jws: string, keys: readonly unknown[], of: Parameters<typeof verifySignature>[2] = files) =>
  verifySignature(jws, { keys }, of);
/** What whoever holds the key could sign and the program never does. */
const signed = async (
  key: NamedKey,
  header: object,
  payload: string | Uint8Array = JSON.stringify(release),
) =>
  new CompactSign(typeof payload === 'string' ? bytes(payload) : payload)
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ, ...header })
    .sign(await importJWK(key));

describe.each(algorithms)('a signature of a key for %s', (alg) => {
  let key: NamedKey;
  let signing: Signing;
  let jws: string;
  beforeAll(async () => {
    key = await keyOf('2026', alg);
    signing = await signingOf({ keys: [key] });
    jws = await signing.sign(release);
  });

  it('holds as it was made', async () => {
    expect(await check(jws, signing.keys)).toEqual({ ok: true, signed: release, kid: '2026' });
  });

  it('is refused under every other algorithm that its header may name', async () => {
    const [, payload, signature] = split(jws);
    const others = [...algorithms, 'ES384', 'ES512', 'PS384', 'RS512', 'HS256', 'HS512', 'ES256K', 'Ed448']
      .concat('none', 'None', 'NONE', '', 'dir', 'RSA-OAEP', '__proto__')
      .filter((one) => one !== alg);
    for (const other of others) {
      const header = part({ alg: other, kid: '2026', typ });
      for (const end of [signature, '', part('x')])
        expect(await check(`${header}.${payload}.${end}`, signing.keys), other).toEqual(
          refused('keyUnknown'),
        );
    }
  });

  it('is not made with the public key as a secret, in any way that it is written', async () => {
    const [public_] = signing.keys;
    const pem = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });
    for (const secret of [JSON.stringify(public_), public_?.x ?? public_?.n ?? '', pem])
      for (const [name, hash] of [
        ['HS256', 'sha256'],
        ['HS512', 'sha512'],
        [alg, 'sha256'],
      ] as const) {
        const input = `${part({ alg: name, kid: '2026', typ })}.${part(release)}`;
        const mac = createHmac(hash, secret).update(input).digest();
        expect((await check(`${input}.${part(mac)}`, signing.keys)).ok).toBe(false);
      }
  });

  it('is refused with every bit of one letter changed, wherever it stands', async () => {
    for (let at = 0; at < jws.length; at += alg === 'EdDSA' ? 1 : 7) {
      const letter = jws[at] === 'A' ? 'B' : 'A';
      const other = `${jws.slice(0, at)}${letter}${jws.slice(at + 1)}`;
      expect((await check(other, signing.keys)).ok, `letter ${at}`).toBe(false);
    }
  });

  it('is refused cut short anywhere, and with anything more', async () => {
    for (let length = 0; length < jws.length; length += 5)
      expect((await check(jws.slice(0, length), signing.keys)).ok, `${length} letters`).toBe(false);
    for (const more of ['A', '.', '=', '==', `.${part('x')}`, `.${jws}`, '\u0000', ' x'])
      expect((await check(`${jws}${more}`, signing.keys)).ok, more).toBe(false);
    const [header, payload, signature] = split(jws);
    const padded = Buffer.from(signature, 'base64url').toString('base64');
    for (const other of [
      `${header}.${payload}.${padded}`,
      `${header}.${payload}.${signature}\n${signature}`,
      `${header}..${signature}`,
      `.${payload}.${signature}`,
      `${signature}.${payload}.${header}`,
      JSON.stringify({ protected: header, payload, signature }),
      JSON.stringify({ payload, signatures: [{ protected: header, signature }] }),
    ])
      expect((await check(other, signing.keys)).ok, other.slice(0, 30)).toBe(false);
  });

  it('is refused with other headers, also when the key itself signed them', async () => {
    const own = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
    for (const header of [
      { jwk: own },
      { jku: 'https://evil.example/jwks.json' },
      { x5u: 'https://evil.example/a.pem' },
      { x5c: ['AAAA'] },
      { iat: 1 },
      { typ: 'JWT' },
      { typ: undefined },
      { kid: undefined },
      { kid: 7 },
      { cty: 'JWT' },
    ])
      expect(await check(await signed(key, header), signing.keys), JSON.stringify(header)).toEqual(
        refused('unreadable'),
      );
    const input = `${part({ alg, kid: '2026', typ, b64: false, crit: ['b64'] })}.${JSON.stringify(release)}`;
    expect((await check(`${input}.${split(jws)[2]}`, signing.keys)).ok).toBe(false);
  });

  it('is refused over something else that the key itself signed', async () => {
    for (const payload of [
      '',
      '{}',
      '[]',
      'null',
      '"text"',
      JSON.stringify({ ...release, format: 'risikobilde-signature-2' }),
      JSON.stringify({ ...release, more: 1 }),
      JSON.stringify({ ...release, release: 'x' }),
      JSON.stringify({ ...release, edition: release.edition?.toUpperCase() }),
      JSON.stringify({ ...release, iat: 1.5 }),
      JSON.stringify({ ...release, iat: '1' }),
      JSON.stringify({ ...release, on: 'yesterday' }),
      JSON.stringify({ sub: 'someone', exp: 9_999_999_999 }),
      Buffer.from([0xff, 0xfe, 0x7b]),
    ])
      expect(await check(await signed(key, {}, payload), signing.keys), String(payload)).toEqual(
        refused('unreadable'),
      );
  });

  it('is refused with the keys of others: under its name, under another, and beside its own', async () => {
    for (const other of algorithms) {
      const { keys: foreign } = await signingOf({ keys: [await keyOf('2026', other)] });
      expect((await check(jws, foreign)).ok, other).toBe(false);
      const { keys: elsewhere } = await signingOf({ keys: [await keyOf('2027', other)] });
      expect(await check(jws, elsewhere)).toEqual(refused('keyUnknown'));
      // Two of one name: nobody can say which is meant.
      for (const both of [
        [...signing.keys, ...foreign],
        [...foreign, ...signing.keys],
      ])
        expect(await check(jws, both)).toEqual(refused('keysUnreadable'));
      expect(await check(jws, [...elsewhere, ...signing.keys])).toMatchObject({ ok: true });
    }
  });

  it('is refused with its own key said to be for another algorithm, or for none', async () => {
    const [public_] = signing.keys;
    for (const other of algorithms.filter((one) => one !== alg))
      expect(await check(jws, [{ ...public_, alg: other }]), other).toEqual(refused('keyUnknown'));
    const without = { ...public_, alg: undefined };
    for (const keys of [[without], [{ ...public_, alg: 'HS256' }], [{ ...public_, alg: 'none' }]])
      expect(await check(jws, keys)).toEqual(refused('keysUnreadable'));
  });

  it('is refused over an edition or a release that is cut short, wrapped again or of another', async () => {
    const text = new TextDecoder().decode(files.edition);
    const value = JSON.parse(text) as { readonly files: readonly object[] };
    for (const [name, edition] of Object.entries({
      empty: '',
      cut: text.slice(0, -1),
      more: `${text}\n`,
      'without its spaces': JSON.stringify(value),
      'with CRLF': text.replaceAll('\n', '\r\n'),
      'with a mark of its bytes': `\uFEFF${text}`,
      'without a file': `${JSON.stringify({ ...value, files: [] }, undefined, 2)}\n`,
      'with a file more': `${JSON.stringify({ ...value, files: [...value.files, {}] }, undefined, 2)}\n`,
      'in an envelope': JSON.stringify({ edition: text }),
      'the release': new TextDecoder().decode(files.release),
    }))
      expect(await check(jws, signing.keys, { ...files, edition: bytes(edition) }), name).toEqual(
        refused('editionDiffers'),
      );
    for (const of of ['', '{}', text])
      expect(await check(jws, signing.keys, { ...files, release: bytes(of) })).toEqual(
        refused('releaseDiffers'),
      );
    // A signature over the release alone proves no edition.
    const { edition: _, ...alone } = release;
    expect(await check(await signing.sign(alone), signing.keys)).toEqual(refused('editionDiffers'));
    const [header, , signature] = split(await signing.sign({ ...release, version: '2.0' }));
    expect(await check(`${header}.${split(jws)[1]}.${signature}`, signing.keys)).toEqual(
      refused('signatureWrong'),
    );
  });
});

it('a key that the signature brings itself is not looked at', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { keys } = await signingOf({ keys: [await keyOf('2026')] });
  for (const header of [
    { alg: 'EdDSA', kid: '2026', typ },
    { alg: 'EdDSA', kid: '2026', typ, jwk: publicKey.export({ format: 'jwk' }) },
  ]) {
    const input = `${part(header)}.${part(release)}`;
    const signature = signBytes(null, bytes(input), privateKey).toString('base64url');
    expect((await check(`${input}.${signature}`, keys)).ok).toBe(false);
  }
});

it('what are no keys are told of as that', async () => {
  const jws = await (await signingOf({ keys: [await keyOf('2026')] })).sign(release);
  for (const set of [
    undefined,
    null,
    1,
    'keys',
    [],
    {},
    { keys: [] },
    { keys: 'x' },
    { keys: [1] },
    { no: 'keys' },
  ])
    expect(await verifySignature(jws, set, files)).toEqual(refused('keysUnreadable'));
});
