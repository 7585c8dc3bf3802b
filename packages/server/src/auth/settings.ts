import { message } from '@risikobilde/words/message';
import type { MachineScope } from '@risikobilde/api';
import { notStarted } from '../base/not-started.js';
import { type ProfileName, profiles } from './profiles.js';

/** What an installation with logins is told when it starts. */
export type LoginSettings = {
  readonly profile: ProfileName;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The address that browsers have: origin only. */
  readonly publicUrl: string;
  /** What identifiers are hashed and the cookie of a login is sealed with. */
  readonly secret: string;
  /** Addresses of proxies whose word for who asks is taken. */
  readonly proxies: readonly string[];
  /** Whose tokens machine clients come with; without it no token is taken. */
  readonly machines?: MachineSettings;
  /** The Altinn resource that a person must represent an organisation for, with Ansattporten. */
  readonly altinnResource?: string;
  /** Who answers for what is kept of people, and how they are reached; said to those who log in. */
  readonly controller?: string;
};

/** What is taken for a token of a machine client. The shape is that of Maskinporten. */
export type MachineSettings = {
  readonly issuer: string;
  /** What a token must be for (`aud`): the client asks its issuer for it as `resource` (RFC 8707). */
  readonly audience: string;
  /** The names that the issuer has for what a token is for. */
  readonly scopes: Readonly<Record<MachineScope, string>>;
  /** How long it takes, milliseconds, before the keys are asked for again because a token names one that is not known. */
  readonly keysAgainAfter?: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

const isLoopback = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);
const leastSecret = 32;
const longestController = 300;

const neededForMachines = ['MACHINE_AUDIENCE', 'MACHINE_SCOPE_READ', 'MACHINE_SCOPE_WRITE'] as const;
const required = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'PUBLIC_URL', 'SECRET'] as const;

/**
 * The settings of an installation with logins; undefined when `RISIKOBILDE_LOGIN` is not set. Nothing that is needed has a default:
 * fails with a sentence that says what is missing or wrong.
 */
export const readLoginSettings = async (environment: Environment): Promise<LoginSettings | undefined> => {
  const read = (name: string): string => (environment[`RISIKOBILDE_${name}`] ?? '').trim();
  const profile = read('LOGIN');
  if (profile === '') return undefined;
  if (!isProfile(profile))
    throw await notStarted(
      message('refusal.start.setting', {
        name: 'RISIKOBILDE_LOGIN',
        allowed: Object.keys(profiles).join(', '),
      }),
    );
  const areMachinesLet = read('MACHINE_ISSUER') !== '';
  const needed = [...required, ...(areMachinesLet ? neededForMachines : [])];
  const missing = needed.map((name) => `RISIKOBILDE_${name}`).filter((name) => !environment[name]?.trim());
  if (missing.length > 0)
    throw await notStarted(message('refusal.start.settingsMissing', { names: missing.join(', ') }));
  if (read('SECRET').length < leastSecret)
    throw await notStarted(
      message('refusal.start.secretShort', { name: 'RISIKOBILDE_SECRET', least: leastSecret }),
    );
  const [publicUrl, issuer] = [secureUrl(read('PUBLIC_URL')), secureUrl(read('ISSUER'))];
  const wrong =
    publicUrl === undefined || publicUrl.pathname !== '/'
      ? 'PUBLIC_URL'
      : issuer === undefined
        ? 'ISSUER'
        : areMachinesLet && secureUrl(read('MACHINE_ISSUER')) === undefined
          ? 'MACHINE_ISSUER'
          : '';
  if (wrong !== '' || publicUrl === undefined)
    throw await notStarted(
      message('refusal.start.setting', { name: `RISIKOBILDE_${wrong}`, allowed: 'https://…' }),
    );
  const controller = read('CONTROLLER');
  if (controller.length > longestController || /\p{Cc}/u.test(controller))
    throw await notStarted(
      message('refusal.start.setting', {
        name: 'RISIKOBILDE_CONTROLLER',
        allowed: `Digitaliseringsdirektoratet, personvern@eksempel.no (≤ ${longestController})`,
      }),
    );
  return {
    profile,
    issuer: read('ISSUER'),
    clientId: read('CLIENT_ID'),
    clientSecret: read('CLIENT_SECRET'),
    publicUrl: publicUrl.origin,
    secret: read('SECRET'),
    proxies: read('PROXIES')
      .split(/[\s,]+/)
      .filter(Boolean),
    ...(areMachinesLet && {
      machines: {
        issuer: read('MACHINE_ISSUER'),
        audience: read('MACHINE_AUDIENCE'),
        scopes: { read: read('MACHINE_SCOPE_READ'), write: read('MACHINE_SCOPE_WRITE') },
      },
    }),
    ...(controller !== '' && { controller }),
    ...(read('ALTINN_RESOURCE') !== '' && { altinnResource: read('ALTINN_RESOURCE') }),
  };
};

const isProfile = (name: string): name is ProfileName => Object.hasOwn(profiles, name);

/** An address over TLS, or on this machine. */
export const secureUrl = (text: string): URL | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return isSafe && url.username === '' && url.search === '' && url.hash === '' ? url : undefined;
};
