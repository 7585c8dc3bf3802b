import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const refusedIn = async (language: string) => {
  const response = await fetch(new URL('/api/assessments/nowhere', server.url), {
    headers: { 'accept-language': language },
  });
  return { in: response.headers.get('content-language'), body: (await response.json()) as object };
};

it.each([
  ['nb', 'Finnes ikke', 'fant ingen vurdering med id-en nowhere'],
  ['nn', 'Finst ikkje', 'fann inga vurdering med id-en nowhere'],
  ['en', 'Not found', 'found no assessment with the id nowhere'],
])(
  'a refusal is said in %s when its reader asks for that, and its code is the same',
  async (language, title, detail) => {
    const refused = await refusedIn(language);
    expect(refused.in).toBe(language);
    expect(refused.body).toMatchObject({ code: 'not-found', status: 404, title, detail });
  },
);
