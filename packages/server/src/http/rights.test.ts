import { addressOf, evidenceLimits, type Route, routes } from '@risikobilde/api';
import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { type Auth, localUser } from '../auth/permissions.js';
import type { Services } from '../services.js';
import { createLog } from '../base/log.js';
import { createApp } from './app.js';
import { registerRoutes } from './register-routes.js';

const all = Object.entries<Route>(routes);
const asked: string[] = [];
/** Somebody who may do nothing; what they are asked for is written down. */
const nobody: Auth = {
  userOf: () => localUser,
  permittedTo: () => {
    asked.push('asked');
    return [];
  },
};
// A request that is refused reaches none of the other services.
const services = {
  auth: nobody,
  evidence: evidenceLimits,
  readiness: { isStopping: () => false, end: () => undefined },
} as unknown as Services;
const send = async (name: string) => {
  const { method, path } = addressOf(name);
  const app = await createApp(services, { log: createLog('error') });
  try {
    return await app.inject({
      // The table knows no other methods.
      method: method as 'GET' | 'POST' | 'DELETE',
      url: path.replaceAll(/:\w+/g, 'x'),
      headers: { host: 'localhost' },
    });
  } finally {
    await app.close();
  }
};

describe('somebody who may do nothing', () => {
  it.each(all.filter(([, { right }]) => right !== 'anyone').map(([name]) => [name]))(
    'is refused at %s, before anything of the request is looked at',
    async (name) => {
      asked.length = 0;
      const { statusCode, body } = await send(name);
      expect([statusCode, JSON.parse(body)]).toEqual([
        403,
        expect.objectContaining({ code: 'not-permitted' }),
      ]);
      expect(asked).toHaveLength(1);
    },
  );

  it('is told who they are, and that nothing is permitted', async () => {
    expect(JSON.parse((await send('GET /api/session')).body)).toEqual({
      user: localUser,
      mode: 'local',
      permitted: [],
    });
  });
});

it('the server has no route that is not in the table, and each of the table with its right', async () => {
  const app = fastify();
  const found = new Map<string, unknown>();
  app.addHook('onRoute', ({ method, url, config }) => {
    if (method !== 'HEAD') found.set(`${String(method)} ${url}`, config?.right);
  });
  registerRoutes(app, services);
  await app.ready();
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(all.map(([name, { right }]) => [name, right])),
  );
});
