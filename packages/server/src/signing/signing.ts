import { access, constants, readFile } from 'node:fs/promises';
import { message } from '@risikobilde/words/message';
import type { CryptoKey } from 'jose';
import { notStarted } from '../base/not-started.js';
import { signByCommand } from './by-command.js';
import { isInForce, keysIn, type NamedKey, publicPart } from './keys.js';
import { type SignedRelease, typeOfSignature } from './signature.js';
import { SigningFailed } from './signing-failed.js';
import { readAuthority, stampedBy } from './time-stamp.js';

/** How what is given out is signed, and the keys that others verify it with. */
export type Signing = {
  /** Fails with `SigningFailed` when it cannot be signed now. */
  readonly sign: (release: SignedRelease) => Promise<string>;
  /** Public keys only: those that sign, and those that have. */
  readonly keys: readonly NamedKey[];
  /** The answer of an authority for time stamps (RFC 3161) over a signature; undefined where none is asked. Fails as `sign` does. */
  readonly stamp?: (jws: string) => Promise<Uint8Array>;
};

type Environment = Readonly<Record<string, string | undefined>>;
const setting = 'RISIKOBILDE_SIGNING_KEYS';

/**
 * The keys of the installation, from `RISIKOBILDE_SIGNING_KEYS`: a set of keys (RFC 7517), or the file that has it. Those that sign are
 * private, or `RISIKOBILDE_SIGNING_COMMAND` signs with them. Undefined when none is set. Fails with a sentence that says what is wrong.
 */
export const readSigning = async (environment: Environment): Promise<Signing | undefined> => {
  const [given, command, authority] = [
    setting,
    'RISIKOBILDE_SIGNING_COMMAND',
    'RISIKOBILDE_TIME_STAMP_AUTHORITY',
  ].map((name) => environment[name]?.trim() ?? '');
  try {
    if (!given) {
      if (command || authority) throw new Error('it is not set, and the keys are what others verify with');
      return undefined;
    }
    const set: unknown = JSON.parse(given.startsWith('{') ? given : await readFile(given, 'utf8'));
    if (command) await access(command, constants.X_OK);
    const signing = await signingOf(set, command === '' ? undefined : command);
    return authority ? { ...signing, stamp: stampedBy(readAuthority(authority)) } : signing;
  } catch (error) {
    // What does not parse may be a private key: no part of it is said.
    const why =
      error instanceof SyntaxError ? 'not JSON' : error instanceof Error ? error.message : String(error);
    throw await notStarted(message('refusal.start.signingKeys', { name: setting, why }));
  }
};

/**
 * @param command the program that has the private keys, where they are not in the set
 * @throws Error that says what is wrong, when they are no keys that can sign
 */
export const signingOf = async (set: unknown, command?: string): Promise<Signing> => {
  const keys = keysIn(set);
  if (!keys.some((one) => canSign(one, command))) throw new Error('no key has a private part');
  const known = new Map<string, Signer>();
  for (const key of keys) known.set(key.kid, await signerOf(key, command));
  return {
    keys: keys.map(publicPart),
    sign: async (release) => {
      const key = keys.find((one) => canSign(one, command) && isInForce(one, release.iat));
      if (key === undefined) throw new SigningFailed('no key that can sign is in force');
      const signed = await known.get(key.kid)?.(Buffer.from(JSON.stringify(release)));
      if (signed === undefined) throw new Error('a key that was read is not there');
      return signed;
    },
  };
};

const canSign = ({ d }: NamedKey, command: string | undefined): boolean =>
  command !== undefined || d !== undefined;

type Signer = (payload: Uint8Array) => Promise<string>;

/** What signs with a key, where it or the command can; each signature is verified before it is given out. */
const signerOf = async (key: NamedKey, command: string | undefined): Promise<Signer> => {
  // Large, and needed only where there is a key.
  const { compactVerify, importJWK } = await import('jose');
  const { alg, kid } = key;
  if (command !== undefined && key.d !== undefined)
    throw new Error(`the key ${kid} has a private part, which the command is to have alone`);
  const theirs = await importJWK(publicPart(key));
  const sign = key.d === undefined ? byCommand(key, command) : byKey(await importJWK(key), key);
  const signer: Signer = async (payload) => {
    const jws = await sign(payload);
    try {
      await compactVerify(jws, theirs, { algorithms: [alg] });
    } catch {
      throw new SigningFailed(`what was signed with ${kid} is not verified with its public key`);
    }
    return jws;
  };
  // A private part of another key, or one too short, is told of at once.
  if (key.d !== undefined) await signer(Buffer.from('{}'));
  return signer;
};

const headerOf = ({ alg, kid }: NamedKey) => ({ alg, kid, typ: typeOfSignature });

const byKey =
  (own: CryptoKey | Uint8Array, key: NamedKey): Signer =>
  async (payload) => {
    const { CompactSign } = await import('jose');
    return new CompactSign(payload).setProtectedHeader(headerOf(key)).sign(own);
  };

const byCommand =
  (key: NamedKey, command = ''): Signer =>
  async (payload) => {
    const part = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');
    const input = `${part(JSON.stringify(headerOf(key)))}.${part(payload)}`;
    return `${input}.${part(await signByCommand(command, key, input))}`;
  };
