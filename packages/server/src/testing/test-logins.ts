import { randomUUID } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import { sessionCookie } from '../auth/cookies.js';
import { createSealed } from '../auth/seals.js';
import type { Auth } from '../auth/permissions.js';
import type { LoginSettings } from '../auth/settings.js';
import { systemClock } from '../base/clock.js';
import type { ServerOptions } from '../process/main.js';
import { addFirstAdministrator } from '../commands/first-administrator.js';
import type { Log } from '../base/log.js';
import { type OpenDatabase, openDatabase } from '../store/database.js';
import type { Limits } from '../http/limits.js';
import { freePort } from './real-postgres.js';
import { startTestIssuer, type TestIssuer } from './test-issuer.js';
import { startTestProvider, testClient, type TestPerson, type TestProvider } from './test-provider.js';
import { startTestServer, type TestServer } from './test-server.js';
import type { TwoRoles } from './two-roles.js';

const secret = 'a secret of the tests that is long enough for anybody';

export type LoginServer = TestServer & {
  readonly provider: TestProvider;
  /** Whose tokens machine clients come with. */
  readonly issuer: TestIssuer;
  readonly origin: string;
  readonly settings: LoginSettings;
  readonly database: OpenDatabase;
  /** The organisation that Kari administers. */
  readonly digdir: string;
};

/** A server with logins and a real provider, where Kari administers one organisation and nobody else has a role. */
export const startLoginServer = async (
  more: Partial<LoginSettings> & {
    readonly people?: readonly TestPerson[];
    readonly isCaseLoaded?: boolean;
    /** Where it is to store, when that is not where tests do. */
    readonly at?: TwoRoles;
    readonly changeAuth?: (auth: Auth) => Auth;
    readonly notices?: ServerOptions['notices'];
    readonly log?: Log;
    readonly limits?: Partial<Limits>;
    /** Whether tokens of machine clients are taken. */
    readonly areTokensTaken?: boolean;
  } = {},
): Promise<LoginServer> => {
  const {
    people,
    isCaseLoaded = false,
    at,
    changeAuth,
    notices,
    limits,
    log,
    areTokensTaken = true,
    ...given
  } = more;
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const provider = await startTestProvider(origin, { ...(people && { people }) });
  const issuer = await startTestIssuer();
  const settings: LoginSettings = {
    ...(areTokensTaken && { machines: issuer.settings }),
    profile: 'plain',
    issuer: provider.issuer,
    clientId: testClient.id,
    clientSecret: testClient.secret,
    publicUrl: origin,
    secret,
    proxies: [],
    ...given,
  };
  const server = await startTestServer({
    port,
    logins: settings,
    isCaseLoaded,
    ...(at && { at }),
    ...(changeAuth && { changeAuth }),
    ...(notices && { notices }),
    ...(limits && { limits }),
    ...(log && { log }),
  });
  // As whoever owns the tables.
  const database = await openDatabase(at === undefined ? server.place : { databaseUrl: at.ownerUrl });
  const digdir = await addFirstAdministrator(
    { db: database.db, clock: systemClock, newId: randomUUID },
    {
      number: '991825827',
      organisation: 'Digitaliseringsdirektoratet',
      handle: handleOf('email', 'kari@eksempel.no'),
      name: 'Kari Nordmann',
    },
  );
  return {
    ...server,
    provider,
    issuer,
    origin,
    settings,
    database,
    digdir,
    close: async () => {
      await database.close();
      await server.close();
      await provider.close();
      await issuer.close();
    },
  };
};

export const handleOf = (kind: string, identifier: string): string =>
  createSealed(secret).handleOf(kind, identifier);

type Seen = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly url: string;
};

/** A request with just these headers: `fetch` says by itself that it is no page. */
export const rawRequest = (
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Omit<Seen, 'url'>> =>
  new Promise((done, fail) => {
    const asked = request(url, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const got = new Headers();
        for (const [name, value] of Object.entries(response.headersDistinct))
          for (const one of value ?? []) got.append(name, one);
        done({ status: response.statusCode ?? 0, headers: got, text: Buffer.concat(parts).toString('utf8') });
      });
    });
    asked.on('error', fail);
    asked.end(body);
  });

/** A browser as far as logging in goes: cookies by host, and the headers that say where a request comes from. */
export const openBrowser = (origin: string, userAgent?: string) => {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string): Map<string, string> => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };
  const ask = async (
    method: string,
    url: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Seen> => {
    const jar = jarOf(url);
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await rawRequest(
      method,
      url,
      {
        ...headers,
        ...(userAgent !== undefined && { 'user-agent': userAgent }),
        ...(cookies !== '' && { cookie: cookies }),
      },
      body,
    );
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line) || value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return { ...response, url };
  };
  /** Goes to a page as somebody who follows a link, without following where it leads. */
  const step = (path: string): Promise<Seen> =>
    ask('GET', new URL(path, origin).href, {
      accept: 'text/html',
      'accept-language': 'nb',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
      'sec-fetch-site': 'cross-site',
    });
  /** Goes to a page, and on to where it leads; on the page of test people, as somebody. */
  const go = async (path: string, as?: string): Promise<Seen> => {
    let seen = await step(path);
    for (let n = 0; n < 12; n++) {
      // As a browser without scripts does.
      const [, refreshed] =
        /<noscript><meta http-equiv="refresh" content="0;url=([^"]*)">/.exec(seen.text) ?? [];
      const to = refreshed ?? seen.headers.get('location');
      if ((refreshed !== undefined || (seen.status >= 300 && seen.status < 400)) && to !== null)
        seen = await step(new URL(to, seen.url).href);
      else if (as !== undefined && new URL(seen.url).pathname.startsWith('/people/') && seen.status === 200)
        seen = await step(`${seen.url}?as=${as}`);
      else return seen;
    }
    throw new Error(`led on without end from ${path}`);
  };
  /** Asks the API as a page of the workbench does. */
  const call = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Seen & { readonly body: Record<string, unknown> }> => {
    const seen = await ask(
      method,
      new URL(path, origin).href,
      {
        accept: 'application/json',
        origin,
        'sec-fetch-site': 'same-origin',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body === undefined ? undefined : JSON.stringify(body),
    );
    const isJson = seen.headers.get('content-type')?.includes('json') === true;
    return { ...seen, body: isJson ? (JSON.parse(seen.text) as Record<string, unknown>) : {} };
  };
  return { step, go, call, cookies: () => jarOf(origin) };
};

/** A stream as the browser that holds the token has it: when its first part has come, and all of it once it has ended. */
export const openStream = ({ origin }: Pick<LoginServer, 'origin'>, path: string, token: string) => {
  let text = '';
  const headers = { cookie: `${sessionCookie}=${token}` };
  const asked = new Promise<IncomingMessage>((done) => {
    request(`${origin}${path}`, { headers }, done).end();
  });
  const first = asked.then((response) => new Promise<void>((done) => response.once('data', () => done())));
  const all = asked.then(
    (response) =>
      new Promise<string>((done) => {
        response.on('data', (part: Buffer) => {
          text += part.toString('utf8');
        });
        response.on('end', () => done(text));
      }),
  );
  return { first, all };
};
