import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { say } from '@risikobilde/words/all';
import { expect, it, onTestFinished } from 'vitest';
import { systemLanguage, whyNotStarted } from './why-not-started.js';

const busy = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' });

/** A port where something answers the same to everything. */
const portOf = async (answer: string): Promise<number> => {
  const server: Server = createServer((_request, response) => response.end(answer));
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
};

it('a port where Risikobilde already runs is told as that, with its address', async () => {
  const port = await portOf('{"info":{"title":"Risikobilde"}}');
  const why = await whyNotStarted(busy, { host: '127.0.0.1', port });
  expect(why && say(why, 'nb')).toBe(
    `Risikobilde kjører allerede på http://127.0.0.1:${port}/. Åpne den adressen, eller start en til på en annen port: npm start -- --port ${port + 1}`,
  );
});

it('a port that another program has is told as that, with what to do', async () => {
  const port = await portOf('hello');
  const why = await whyNotStarted(busy, { host: '127.0.0.1', port });
  expect(why && say(why, 'en')).toContain(`Port ${port} is in use by another program`);
});

it('what nobody has words for is left as it is', async () => {
  expect(await whyNotStarted(new Error('x'), { host: '127.0.0.1', port: 1 })).toBeUndefined();
});

it.each([
  [{ LANG: 'nn_NO.UTF-8' }, 'nn'],
  [{ LANG: 'no_NO' }, 'nb'],
  [{ LC_ALL: 'en_GB.UTF-8', LANG: 'nb_NO.UTF-8' }, 'en'],
  [{ LC_ALL: '', LANG: 'da_DK.UTF-8' }, 'nb'],
  [{ LANG: 'C.UTF-8' }, 'nb'],
  [{}, 'nb'],
])('the language of the system %j is %s', (environment, language) => {
  expect(systemLanguage(environment)).toBe(language);
});
