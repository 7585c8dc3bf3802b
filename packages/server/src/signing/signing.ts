import { readFile } from 'node:fs/promises';
import { message } from '@risikobilde/words/message';
import type { JWK } from 'jose';
import { notStarted } from '../store/not-started.js';
import type { SignedRelease } from './signed.js';

/** How what is given out is signed, and the keys that others verify it with. */
export type Signing = {
  readonly sign: (release: SignedRelease) => Promise<string>;
  /** Public keys only: the one that signs, and those that have. */
  readonly keys: readonly JWK[];
};

/** Asymmetric, so that who verifies cannot sign; and never `none`. */
export const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'PS256', 'RS256'] as const;
const setting = 'RISIKOBILDE_SIGNING_KEYS';

/**
 * The keys of the installation, from the file that `RISIKOBILDE_SIGNING_KEYS` names: a set of keys (RFC 7517) with the private key that signs
 * first, and after it the public keys that signed before. Undefined when none is set. Fails with a sentence that says what is wrong.
 */
export const readSigning = async (
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Signing | undefined> => {
  const path = environment[setting]?.trim() ?? '';
  if (path === '') return undefined;
  try {
    return await signingOf(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw await notStarted(message('refusal.start.signingKeys', { name: setting, why }));
  }
};

/** @throws when they are no keys that can sign, with what is wrong. */
export const signingOf = async (set: unknown): Promise<Signing> => {
  // Large, and needed only where there is a key.
  const { CompactSign, importJWK } = await import('jose');
  const keys = keysIn(set);
  const [first] = keys;
  if (first === undefined || first.d === undefined) throw new Error('the first key has no private part');
  const { alg, kid } = first;
  const key = await importJWK(first);
  const published = await Promise.all(
    keys.map(async (one) => {
      const shown = publicPart(one);
      await importJWK(shown);
      return shown;
    }),
  );
  return {
    keys: published,
    sign: (release) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(release)))
        .setProtectedHeader({ alg, kid, typ: 'risikobilde-signature+jws' })
        .sign(key),
  };
};

type NamedKey = JWK & { readonly alg: string; readonly kid: string };

const keysIn = (set: unknown): readonly NamedKey[] => {
  const keys = typeof set === 'object' && set !== null && 'keys' in set ? set.keys : undefined;
  if (!Array.isArray(keys) || keys.length === 0) throw new Error('no keys: a set of keys is {"keys": [...]}');
  // Each is looked into below, and imported by the library.
  const named = (keys as readonly JWK[]).map((key): NamedKey => {
    const { alg, kid } = key;
    if (kid === undefined || kid === '') throw new Error('a key has no kid');
    if (alg === undefined || !algorithms.some((one) => one === alg))
      throw new Error(`the key ${kid} has the alg ${alg ?? '–'}; allowed: ${algorithms.join(', ')}`);
    return { ...key, alg, kid };
  });
  if (new Set(named.map(({ kid }) => kid)).size < named.length) throw new Error('two keys have the same kid');
  return named;
};

/** Named one by one: a private part that is forgotten in a list of what to leave out would be given to everybody. */
const publicPart = ({ kty, crv, x, y, n, e, alg, kid }: NamedKey): JWK =>
  Object.fromEntries(
    Object.entries({ kty, crv, x, y, n, e, alg, kid, use: 'sig' }).filter(([, value]) => value !== undefined),
  ) as JWK;
