import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actions } from './answers.js';
import { openApi, refusalsOf, templateOf } from './open-api.js';
import { apiProblemCodes } from './problem-codes.js';
import type { Route } from './route.js';
import { addressOf, routes } from './routes.js';

const all = Object.entries<Route>(routes);
/** What tells nothing of anybody, and may be asked by whoever reaches the server. */
const open = [
  'GET /api',
  'GET /api/openapi.json',
  'GET /api/page.css',
  'GET /api/session',
  // An edition that was given out is for everybody; what is not out has no address there.
  'GET /pub/:id/:version/evidence/:hash',
  'GET /utkast/:token/evidence/:hash',
  // What is sent is stored for one assessment to read, and tells nothing of it.
  'GET /pub/:id/:version/tilbakemelding',
  'POST /pub/:id/:version/tilbakemelding',
  'GET /utkast/:token/tilbakemelding',
  'POST /utkast/:token/tilbakemelding',
  'GET /pub/',
  'GET /pub/:id/',
  'GET /pub/:id/feed.xml',
  'GET /pub/:id/:version/',
  'GET /pub/:id/:version/edition.json',
  'GET /pub/:id/:version/edition.jws',
  'GET /pub/:id/:version/edition.tsr',
  'GET /.well-known/jwks.json',
  'GET /pub/:id/:version/files/:file',
  'GET /pub/:id/:version/:page',
  'GET /pub/:id/:version/:lang/:page',
  'GET /utgave/:id/:version/:page',
  'GET /utgave/:id/:version/:lang/:page',
  // Who has the link was given it; nobody can guess it.
  'GET /utkast/:token/',
  'GET /utkast/:token/:lang/:page',
  // Logging in and out is asked by those who are nobody yet, or no longer; without logins nothing is there.
  'GET /login',
  'GET /login/callback',
  'GET /logged-out',
  'POST /logout',
  'POST /logout/everywhere',
  'POST /logout/backchannel',
  // Who has the address was given it: in a feed reader, and in a mail.
  'GET /varsler/strom/:token',
  'GET /varsler/av/:token',
  'POST /varsler/av/:token',
  'GET /errors/:code',
  'GET /health',
  'GET /ready',
];

describe('a route of the table', () => {
  it('names the right that it asks for, and only what tells nothing of anybody asks for none', () => {
    expect(all.filter(([, { right }]) => right === 'anyone').map(([name]) => name)).toEqual(open);
    for (const [name, { right }] of all) expect([...actions, 'anyone'], name).toContain(right);
  });

  it('asks for more than reading when it changes something', () => {
    // These change only where somebody is, whom they act for, whether they are logged in, how they are told, and what a reader says.
    const own =
      /^(?:POST|DELETE) (?:\/logout|\/api\/session\/|\/varsler\/av\/)|\/presence$|\/api\/notices\/|\/tilbakemelding$/;
    const changing = all.filter(([name]) => !name.startsWith('GET ') && !own.test(name));
    for (const [name, { right }] of changing) expect(['readAssessment', 'anyone'], name).not.toContain(right);
  });

  it('describes each step of its address that varies, and no other', () => {
    for (const [name, { params }] of all) {
      const steps = [...addressOf(name).path.matchAll(/:(\w+)/g)].map(([, step]) => step);
      expect(Object.keys(params?.shape ?? {}).sort(), name).toEqual(steps.sort());
    }
  });

  it('is refused only with codes that have a page', () => {
    for (const [name, route] of all)
      for (const code of refusalsOf(route)) expect(Object.keys(apiProblemCodes), name).toContain(code);
  });

  it('has every code of the API among its refusals somewhere', () => {
    const used = new Set(all.flatMap(([, route]) => refusalsOf(route)));
    expect(Object.keys(apiProblemCodes).filter((code) => ![...used].some((one) => one === code))).toEqual([]);
  });
});

describe('the description of the API', () => {
  const document = openApi('1.2.3');

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('has every route of the table, each under a name of its own', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(all.map(([name]) => templateOf(name)).sort());
    const names = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('leads nowhere that is not there', () => {
    const text = JSON.stringify(document);
    const named = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(named));
    expect(text).not.toContain('$defs');
  });

  it('says of a query what may be left out', () => {
    const parameters = document.paths['/api/assessments/{id}/publish']?.['get']?.parameters ?? [];
    expect(parameters.map(({ name, required }) => [name, required])).toEqual([
      ['id', true],
      ['format', true],
      ['lang', false],
      ['level', false],
      ['edition', false],
      ['asOf', true],
    ]);
  });

  it('is written of schemas that zod reads back from JSON: a query is text', () => {
    expect(routes['GET /api/assessments/:id/events'].query.parse({ after: '3' })).toEqual({
      after: 3,
      limit: 100,
    });
    expect(z.safeParse(routes['GET /api/assessments/:id'].params, { id: '../x' }).success).toBe(false);
  });
});

it('what names an assessment is taken by every route that is about one, also with the organisation before it', () => {
  const about = all.filter(([name]) => name.includes('/api/assessments/:id'));
  expect(about.length).toBeGreaterThan(30);
  for (const [name, { params }] of about)
    for (const id of ['altinn3', '974761076~altinn3']) {
      const schema = z.strictObject({ id: params?.shape['id'] ?? z.never() });
      expect([name, schema.safeParse({ id }).success]).toEqual([name, true]);
    }
});

it('what may be larger than JSON is read is taken as bytes', () => {
  const large = all.filter(([, { mostBytes }]) => mostBytes !== undefined);
  expect(large.map(([name]) => name).sort()).toEqual([
    'POST /api/assessments/:id/evidence',
    'POST /api/assessments/:id/word',
    'POST /api/assessments/import',
    'POST /api/releases',
  ]);
  for (const [name, { bytes }] of large) expect([name, bytes]).toEqual([name, expect.any(String)]);
});
