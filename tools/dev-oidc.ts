// `npm run dev:oidc`: the workbench with logins on this machine, beside a real OpenID Connect provider whose page lists test people.
// The people, the organisations and every secret here are made up, and nothing of it is for an installation.
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createSealed } from '../packages/server/src/auth/seals.js';
import { norwegianDay, systemClock } from '../packages/server/src/base/clock.js';
import {
  addFirstAdministrator,
  giveAssessmentTo,
} from '../packages/server/src/commands/first-administrator.js';
import { giveMembership } from '../packages/server/src/commands/give-access.js';
import { startServer } from '../packages/server/src/process/main.js';
import { readThreadLimits } from '../packages/server/src/threads/limits.js';
import { openDatabase } from '../packages/server/src/store/database.js';
import { startTestIssuer } from '../packages/server/src/testing/test-issuer.js';
import { startTestProvider, testClient } from '../packages/server/src/testing/test-provider.js';

const { values } = parseArgs({
  options: { port: { type: 'string' }, data: { type: 'string' }, provider: { type: 'string' } },
});
const port = Number(values.port ?? 8430);
const dataDir = values.data ?? '.risikobilde-oidc';
const publicUrl = `http://localhost:${port}`;
const secret = 'for trying logins on one machine, known to everybody';

const provider = await startTestProvider(publicUrl, { port: Number(values.provider ?? port + 1) });
// Gives a token to whoever asks: TOKENS/token?client_id=…&organisation=…&scope=…
const issuer = await startTestIssuer();
await mkdir(dataDir, { recursive: true, mode: 0o700 });
const server = await startServer({
  threads: readThreadLimits(process.env),
  port,
  dataDir,
  logins: {
    profile: 'plain',
    issuer: provider.issuer,
    clientId: testClient.id,
    clientSecret: testClient.secret,
    publicUrl,
    secret,
    machines: issuer.settings,
    proxies: [],
  },
});

const { handleOf } = createSealed(secret);
const { db, close } = await openDatabase({ dataDir });
const services = { db, clock: systemClock, newId: randomUUID };
const organisations = [
  ['991825827', 'Digitaliseringsdirektoratet', 'Kari Nordmann', 'kari@eksempel.no'],
  ['974761076', 'Skatteetaten', 'Siri Dahl', 'siri@eksempel.no'],
] as const;
const ids: string[] = [];
for (const [number, organisation, name, email] of organisations)
  ids.push(
    await addFirstAdministrator(services, { number, organisation, name, handle: handleOf('email', email) }),
  );
const logins = {
  handleOf: (email: string) => handleOf('email', email),
  today: () => norwegianDay(systemClock.now()),
};
const [digdir = '', tax = ''] = ids;
// Said again, it is refused: they have it.
for (const [organisation, name, identifier, role] of [
  [digdir, 'Kari Nordmann', 'kari@eksempel.no', 'contributor'],
  [digdir, 'Ola Hansen', 'ola@eksempel.no', 'reader'],
  [tax, 'Per Berg', 'per@eksempel.no', 'contributor'],
] as const)
  await giveMembership(
    services,
    { user: { id: 'dev', name: 'dev:oidc' }, logins, administered: ids },
    { organisation, name, identifier, role },
  );
await giveAssessmentTo(services, 'altinn3', '991825827');
await giveAssessmentTo(services, 'fjordvik-health-permit', '974761076');
await close();

console.log(`${publicUrl}/`);
console.log(`${issuer.settings.issuer}token`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void Promise.all([server.close(), provider.close(), issuer.close()]).then(() => process.exit(0));
  });
