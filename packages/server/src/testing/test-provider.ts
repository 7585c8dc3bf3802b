import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody who can log in with the test provider. */
export type TestPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isVerified?: boolean;
  readonly pid?: string;
  readonly acr?: string;
};

/** Made-up people of made-up organisations. */
export const testPeople: readonly TestPerson[] = [
  { id: 'kari', name: 'Kari Nordmann', email: 'kari@eksempel.no' },
  { id: 'ola', name: 'Ola Hansen', email: 'ola@eksempel.no' },
  { id: 'siri', name: 'Siri Dahl', email: 'siri@eksempel.no' },
  { id: 'per', name: 'Per Berg', email: 'per@eksempel.no' },
  { id: 'nobody', name: 'Ukjent Person', email: 'ukjent@eksempel.no' },
];

/** The client that Risikobilde is to it. */
export const testClient = { id: 'risikobilde', secret: 'a-secret-of-the-tests-and-of-nobody-else' };

export type TestProvider = { readonly issuer: string; readonly close: () => Promise<void> };

/** A real OpenID Connect provider on this machine, with a page of people to log in as. For tests and `npm run dev:oidc`. */
export const startTestProvider = async (
  publicUrl: string,
  { port = 0, people = testPeople }: { readonly port?: number; readonly people?: readonly TestPerson[] } = {},
): Promise<TestProvider> => {
  const { default: Provider } = await quietly(() => import('oidc-provider'));
  let handle = (_request: IncomingMessage, response: ServerResponse): unknown => response.end();
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  // A server that listens on an address has one of this kind.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = await quietly(() =>
    Promise.resolve(
      new Provider(issuer, {
        clients: [
          {
            client_id: testClient.id,
            client_secret: testClient.secret,
            redirect_uris: [`${publicUrl}/login/callback`],
            post_logout_redirect_uris: [`${publicUrl}/logged-out`],
            backchannel_logout_uri: `${publicUrl}/logout/backchannel`,
            backchannel_logout_session_required: true,
          },
        ],
        claims: {
          openid: ['sub', 'pid', 'oid'],
          email: ['email', 'email_verified'],
          profile: ['name'],
          acr: null,
          sid: null,
        },
        conformIdTokenClaims: false,
        acrValues: ['idporten-loa-substantial', 'idporten-loa-high', 'substantial', 'high', 'low'],
        cookies: { keys: ['a key of the tests'] },
        features: {
          devInteractions: { enabled: false },
          backchannelLogout: { enabled: true },
          rpInitiatedLogout: { enabled: true },
        },
        ttl: { Interaction: 600, Grant: 3600, Session: 3600, AccessToken: 600, IdToken: 600 },
        pkce: { required: () => true },
        interactions: {
          url: (_context: unknown, { uid }: { readonly uid: string }) => `/people/${uid}`,
        },
        findAccount: (_context: unknown, id: string) => accountOf(people, id),
        // Nobody is asked whether a page of the tests may know their name.
        loadExistingGrant: async ({ oidc }: GrantContext) => {
          const { clientId } = oidc.client;
          const known = oidc.session.grantIdFor(clientId);
          if (known !== undefined) return oidc.provider.Grant.find(known);
          const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
          grant.addOIDCScope('openid profile email');
          await grant.save();
          return grant;
        },
      }),
    ),
  );
  const callback = provider.callback();
  handle = async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (!url.pathname.startsWith('/people/')) return callback(request, response);
    const chosen = people.find(({ id }) => id === url.searchParams.get('as'));
    if (chosen === undefined) return response.setHeader('content-type', 'text/html').end(peoplePage(people));
    const { id, acr } = chosen;
    return provider.interactionFinished(request, response, {
      login: { accountId: id, ...(acr !== undefined && { acr }) },
    });
  };
  return {
    issuer,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};

type GrantContext = {
  readonly oidc: {
    readonly client: { readonly clientId: string };
    readonly session: {
      readonly accountId: string;
      readonly grantIdFor: (client: string) => string | undefined;
    };
    readonly provider: InstanceType<typeof import('oidc-provider')['default']>;
  };
};

const accountOf = (people: readonly TestPerson[], id: string) => {
  const person = people.find((one) => one.id === id);
  if (person === undefined) return undefined;
  const { name, email, isVerified = true, pid } = person;
  return {
    accountId: id,
    claims: () => ({ sub: id, name, email, email_verified: isVerified, oid: `oid-${id}`, pid }),
  };
};

const peoplePage = (people: readonly TestPerson[]): string => `<!doctype html>
<html lang="nb"><meta charset="utf-8"><title>Logg inn som</title>
<h1>Logg inn som</h1>
<p>Disse personene er oppdiktet. Siden finnes bare i tester og i <code>npm run dev:oidc</code>.</p>
<ul>${people.map(({ id, name, email }) => `<li><a href="?as=${id}">${name}</a> (${email})</li>`).join('')}</ul>
</html>`;

/** Without what the library says of runtimes and keys, which is for those who run it. */
const quietly = async <Value>(make: () => Promise<Value>): Promise<Value> => {
  const { info, warn } = console;
  console.info = () => undefined;
  console.warn = () => undefined;
  try {
    return await make();
  } finally {
    console.info = info;
    console.warn = warn;
  }
};
