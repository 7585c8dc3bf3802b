import type { MachineScope } from '@risikobilde/api';
import { createAnswers } from '../base/newest.js';
import { message } from '@risikobilde/words';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import { done, refuse, type Result } from '../base/refusal.js';
import { findMachine, type Machine } from '../store/machines.js';
import type { Database } from '../store/tables.js';
import { type MachineSettings, secureUrl } from './settings.js';

/** Who asks with a token: a machine client that is registered here, and what it may do with this token. */
export type Machines = {
  readonly settings: MachineSettings;
  /** Who a token is given to; refused with what is wrong with it. */
  readonly of: (token: string) => Promise<Result<Machine>>;
};

/** The most that a token may be, in signs: one with a large certificate in it is some 4,000. */
const longestToken = 8192;
/** How long the issuer may take to answer, milliseconds; and how long its keys are kept. */
const patience = 10_000;
const keysKeptFor = 10 * 60_000;
/** How much clocks may differ, seconds. */
const clocksDiffer = 10;

/** Public keys only: a secret that is shared is not taken, and neither is no signature. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
  'Ed25519',
];

class IssuerAway extends Error {}

/** Takes tokens of one issuer, as its metadata (RFC 8414) and its keys say at the time. */
export const createMachines = (settings: MachineSettings, db: Database, today: () => string): Machines => {
  const answers = createAnswers<Issuer>(1, () => true);
  // Asked for when the first token comes: an issuer that is away does not keep the server from starting.
  const issuer = (): Promise<Issuer> =>
    answers('', () => discover(settings)).catch((error: unknown) => {
      throw new IssuerAway('the issuer of tokens cannot be reached', { cause: error });
    });
  const claimsOf = async (token: string): Promise<JWTPayload> => {
    const { name, keys } = await issuer();
    // Keys that a token brings or points to itself (`jwk`, `jku`, `x5c`, `x5u`) are never looked at.
    const { payload } = await jwtVerify(token, keys, {
      issuer: name,
      audience: settings.audience,
      algorithms,
      requiredClaims: ['exp'],
      clockTolerance: clocksDiffer,
    });
    return payload;
  };

  return {
    settings,
    of: async (token) => {
      if (token.length > longestToken || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return refused('form');
      let claims: JWTPayload;
      try {
        claims = await claimsOf(token);
      } catch (error) {
        if (error instanceof IssuerAway) return refuse('login-unavailable', message('refusal.loginAway'));
        return refused(whyOf(error));
      }
      const whom = readClaims(claims);
      if (whom === undefined) return refused('claims');
      const machine = await findMachine(db, whom.clientId, whom.number, today());
      if (machine === undefined)
        return refuse(
          'no-access-yet',
          message('refusal.machineUnknown', { client: whom.clientId, number: whom.number }),
        );
      const scopes = scopesOf(settings, whom.scopes).filter((one) => machine.scopes.includes(one));
      if (scopes.length === 0)
        return refuse(
          'scope-missing',
          message('refusal.scopeMissing', {
            found: whom.scopes.join(' ').slice(0, 200),
            allowed: machine.scopes.map((one) => settings.scopes[one]).join(', '),
          }),
        );
      return done({ ...machine, scopes });
    },
  };
};

type Issuer = { readonly name: string; readonly keys: JWTVerifyGetKey };

const discover = async (settings: MachineSettings): Promise<Issuer> => {
  const url = new URL(settings.issuer);
  const config = await client.discovery(url, 'none', undefined, client.None(), {
    algorithm: 'oauth2',
    timeout: patience / 1000,
    // Settings let plain HTTP through to this machine only.
    ...(url.protocol === 'http:' && { execute: [client.allowInsecureRequests] }),
  });
  const { issuer, jwks_uri: at } = config.serverMetadata();
  const keysAt = at === undefined ? undefined : secureUrl(at);
  if (keysAt === undefined) throw new Error(`the issuer ${issuer} has no keys at a safe address`);
  const published = createRemoteJWKSet(keysAt, {
    timeoutDuration: patience,
    cacheMaxAge: keysKeptFor,
    // Whoever sends tokens with keys that are not known cannot have the issuer asked more often.
    cooldownDuration: settings.keysAgainAfter ?? 30_000,
  });
  const keys: Issuer['keys'] = async (...asked) => {
    try {
      return await published(...asked);
    } catch (error) {
      if (error instanceof errors.JOSEError && !isFetchFault(error)) throw error;
      throw new IssuerAway('the keys of the issuer cannot be fetched', { cause: error });
    }
  };
  return { name: issuer, keys };
};

/** That the keys could not be fetched or read, and not that none of them is the one the token names. */
const isFetchFault = (error: errors.JOSEError): boolean =>
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error.code === 'ERR_JOSE_GENERIC';

type Why = 'form' | 'signature' | 'issuer' | 'audience' | 'expired' | 'early' | 'claims';

const refused = (why: Why) => refuse('token-invalid', message('refusal.token', { why }));

const whyOf = (error: unknown): Why => {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed)
    return ({ iss: 'issuer', aud: 'audience', nbf: 'early' } as const)[error.claim] ?? 'claims';
  return error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid ? 'form' : 'signature';
};

type Whom = { readonly clientId: string; readonly number: string; readonly scopes: readonly string[] };

/**
 * What of a token says who asks. `consumer` is the organisation that the token is given to, as ISO 6523 numbers it; 0192 is the
 * Norwegian register of legal entities. Where the organisation has let a supplier ask for it, the client is the supplier's and
 * `consumer` still the organisation.
 *
 * Shape (S, 2026-11-27): a token in the tests of Altinn's own sources (Altinn.Correspondence.Tests), with `client_id`, `consumer`
 * as below and `client_amr`. That `scope` is a text with spaces between is RFC 8693. No token of Maskinporten was seen (K).
 */
const readClaims = ({ client_id: clientId, scope, consumer }: JWTPayload): Whom | undefined => {
  if (typeof clientId !== 'string' || typeof scope !== 'string') return undefined;
  if (typeof consumer !== 'object' || consumer === null) return undefined;
  const { authority, ID: id } = consumer as Readonly<Record<string, unknown>>;
  const number = typeof id === 'string' ? /^0192:(\d{9})$/.exec(id)?.[1] : undefined;
  if (authority !== 'iso6523-actorid-upis' || number === undefined) return undefined;
  return { clientId, number, scopes: scope.split(' ').filter(Boolean) };
};

const scopesOf = ({ scopes }: MachineSettings, named: readonly string[]): readonly MachineScope[] =>
  (['read', 'write'] as const).filter((one) => named.includes(scopes[one]));
