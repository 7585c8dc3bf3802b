import { createRemoteJWKSet, jwtVerify } from 'jose';
import { createAnswers } from '../base/newest.js';
import * as client from 'openid-client';
import { profiles } from './profiles.js';
import type { LoginSettings } from './settings.js';

/** What the browser keeps, sealed, from the beginning of a login to its end. */
export type LoginState = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly to: string;
  /** When it is too late to end it, milliseconds since 1970. */
  readonly until: number;
};

/** Whom the identity provider says that somebody is. */
export type Identity = {
  readonly issuer: string;
  readonly subject: string;
  readonly sid: string | undefined;
  /** What a person is found by at the first login; undefined when the provider does not vouch for any. */
  readonly identifier: string | undefined;
  /** The address that the provider says is verified: where notices are sent. */
  readonly email: string | undefined;
  /** The number of the organisation that the person represents, where the provider says one. */
  readonly organisationNumber: string | undefined;
};

/** An identity provider (OpenID Connect). All of it fails with `ProviderAway` when the provider cannot be reached. */
type Provider = {
  readonly begin: (to: string, now: number) => Promise<{ readonly url: URL; readonly begun: LoginState }>;
  /** Ends a login with what the browser came back with; fails with what was wrong with it. */
  readonly end: (begun: LoginState, search: string) => Promise<Identity>;
  /** Which sessions a logout token says have ended; fails when it is not one of the provider's. */
  readonly readLogoutToken: (token: string) => Promise<{
    readonly issuer: string;
    readonly subject: string | undefined;
    readonly sid: string | undefined;
  }>;
  /** Where the browser goes to log out of the provider; undefined when it has no such address. */
  readonly logoutUrl: (back: string) => Promise<string | undefined>;
};

export class ProviderAway extends Error {}

/** How long a login may take, milliseconds. */
const longestLogin = 15 * 60_000;
/** How long the provider may take to answer, seconds. */
const patience = 10;

export const createProvider = (settings: LoginSettings): Provider => {
  const profile = profiles[settings.profile];
  const callback = `${settings.publicUrl}/login/callback`;
  const answers = createAnswers<client.Configuration>(1, () => true);
  // Asked for when somebody first logs in: a provider that is away does not keep the server from starting.
  const configuration = (): Promise<client.Configuration> =>
    answers('', () => discover(settings)).catch((error: unknown) => {
      throw new ProviderAway('the identity provider cannot be reached', { cause: error });
    });
  const keysOf = once((at: string) => createRemoteJWKSet(new URL(at)));

  return {
    begin: async (to, now) => {
      const config = await configuration();
      const begun = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        to,
        until: now + longestLogin,
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: profile.scope,
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
        ...(profile.levels && { acr_values: profile.levels.join(' ') }),
        ...(profile.organisations === 'altinn' && {
          authorization_details: representing(settings.altinnResource),
        }),
      });
      return { url, begun };
    },

    end: async ({ state, nonce, verifier }, search) => {
      const config = await configuration();
      // The address is this installation's own, whatever the request says that it is.
      const back = new URL(callback);
      back.search = search;
      const tokens = await client.authorizationCodeGrant(config, back, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the provider sent no ID token');
      if (profile.levels !== undefined && !profile.levels.some((level) => level === claims['acr']))
        throw new Error(
          `the level ${JSON.stringify(claims['acr'])} is not one of ${profile.levels.join(', ')}`,
        );
      const more = profile.hasUserInfo
        ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
        : {};
      return identityOf({ ...more, ...claims }, profile.identifier);
    },

    readLogoutToken: async (token) => {
      const config = await configuration();
      const { issuer, jwks_uri: at } = config.serverMetadata();
      if (at === undefined) throw new Error('the provider has no keys');
      const { payload } = await jwtVerify(token, keysOf(at), {
        issuer,
        audience: settings.clientId,
        // Signed with a key of the provider; `none` and shared secrets are not.
        algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'],
        requiredClaims: ['iat', 'jti', 'events'],
        maxTokenAge: '5 minutes',
        clockTolerance: 30,
      });
      const events = payload['events'];
      const isLogout = typeof events === 'object' && events !== null && logoutEvent in events;
      const subject = payload.sub;
      const sid = typeof payload['sid'] === 'string' ? payload['sid'] : undefined;
      if (!isLogout || 'nonce' in payload || (subject === undefined && sid === undefined))
        throw new Error('not a logout token');
      return { issuer, subject, sid };
    },

    logoutUrl: async (back) => {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      // Without the ID token, which would have to be kept and holds the national identity number: the provider asks the user.
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: back }).href;
    },
  };
};

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

const discover = async (settings: LoginSettings): Promise<client.Configuration> => {
  const issuer = new URL(settings.issuer);
  const config = await client.discovery(
    issuer,
    settings.clientId,
    undefined,
    client.ClientSecretBasic(settings.clientSecret),
    // Settings let plain HTTP through to this machine only.
    { timeout: patience, ...(issuer.protocol === 'http:' && { execute: [client.allowInsecureRequests] }) },
  );
  // Otherwise a token that comes straight from the provider is believed without its signature.
  client.enableNonRepudiationChecks(config);
  return config;
};

const representing = (resource: string | undefined): string =>
  JSON.stringify([
    {
      type: 'ansattporten:altinn:resource',
      ...(resource !== undefined && { resource }),
      representation_is_required: false,
    },
  ]);

type Claims = Readonly<Record<string, unknown>> & { readonly iss?: unknown; readonly sub?: unknown };

const identityOf = (claims: Claims, kind: 'pid' | 'email' | 'oid'): Identity => {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined;
  const [issuer, subject] = [text(claims.iss), text(claims.sub)];
  if (issuer === undefined || subject === undefined) throw new Error('the ID token names nobody');
  const isVouchedFor = kind !== 'email' || claims['email_verified'] === true;
  return {
    issuer,
    subject,
    sid: text(claims['sid']),
    identifier: isVouchedFor ? text(claims[kind]) : undefined,
    email: claims['email_verified'] === true ? text(claims['email']) : undefined,
    organisationNumber: organisationIn(claims['authorization_details']),
  };
};

/** The organisation in what Ansattporten says of whom the person represents: `0192:` and nine digits. */
export const organisationIn = (details: unknown): string | undefined => {
  const numbers = new Set([...JSON.stringify(details ?? null).matchAll(/"0192:(\d{9})"/g)].map(([, n]) => n));
  const [only] = numbers;
  return numbers.size === 1 ? only : undefined;
};

const once = <Key extends string, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
};
