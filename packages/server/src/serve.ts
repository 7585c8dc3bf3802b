import { defaultHost, defaultPort, startServer } from './main.js';
import { readStartOptions } from './start-options.js';

/** `node serve.js [--port N] [--data DIR] [--host ADDRESS]`: starts the server, prints its address, and ends it in good order. */
const databaseUrl = process.env['DATABASE_URL'];
const ownerUrl = process.env['DATABASE_OWNER_URL'];
let address = { host: defaultHost, port: defaultPort };
const start = async () => {
  const { dataDir, ...asked } = await readStartOptions(process.argv.slice(2));
  address = { ...address, ...asked };
  // Read only where something is set: it takes a while to load.
  const logins = process.env['RISIKOBILDE_LOGIN']
    ? await (await import('./auth/settings.js')).readLoginSettings(process.env)
    : undefined;
  const { readEvidenceLimits } = await import('./evidence/limits.js');
  const signing = process.env['RISIKOBILDE_SIGNING_KEYS']
    ? await (await import('./signing/signing.js')).readSigning(process.env)
    : undefined;
  const said = process.env['RISIKOBILDE_LIMITS'];
  const limits = said ? await (await import('./http/limits.js')).readLimits(said) : undefined;
  return startServer({
    ...address,
    ...(limits !== undefined && { limits }),
    evidence: readEvidenceLimits(process.env),
    ...(logins !== undefined && { logins }),
    ...(signing !== undefined && { signing }),
    ...(dataDir !== undefined && { dataDir }),
    ...(databaseUrl !== undefined && databaseUrl !== '' && { databaseUrl }),
    ...(ownerUrl !== undefined && ownerUrl !== '' && { ownerUrl }),
  });
};
const server = await start().catch(async (error: unknown) => {
  const { systemLanguage, whyNotStarted } = await import('./why-not-started.js');
  const why = await whyNotStarted(error, address);
  if (why === undefined) console.error(error instanceof Error ? error.message : error);
  else {
    const { say } = await import('@risikobilde/words/all');
    console.error(say(why, systemLanguage(process.env)));
  }
  process.exit(1);
});
console.log(server.url);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
