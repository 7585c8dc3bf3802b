import { startServer } from '@risikobilde/server';

/** The server that people log in to, with what it would take ten seconds and five minutes to tell told at once. */
const { logins, notices, place } = JSON.parse(process.env['FAULTS_SERVED'] ?? '{}');
const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
const limits = {
  address: 1e9,
  user: 1e9,
  organisation: 1e9,
  heavyUser: 1e9,
  heavyOrganisation: 1e9,
  login: 1e9,
};
const server = await startServer({ port, ...place, logins, notices, limits });
console.log(server.url);
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
