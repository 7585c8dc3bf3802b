import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const filesOf = (id: string, app: string, more: Readonly<Record<string, unknown>> = {}) => [
  {
    path: 'assessment.yaml',
    text: `kind: assessment\nid: ${id}\ntitle: { nb: Søknad }\nsubject: { type: service, name: { nb: Søknad }, operator: fd }\nalternatives: [{ id: altinn, name: { nb: Altinn }, role: chosen }]\nscale: risk-5x5\nchangeLog: []\n`,
  },
  {
    path: 'parties.yaml',
    text: 'kind: party\nid: fd\nname: { nb: Fiskeridirektoratet }\ntype: authority\ncountry: "NO"\n',
  },
  {
    path: 'altinn-import.json',
    text: JSON.stringify({ format: 1, app, proposals: [], findings: [], answers: {}, ...more }),
  },
];
const importFiles = (files: readonly { readonly path: string; readonly text: string }[]) =>
  send(server, 'POST', '/api/assessments/import', { files });
const found = async (app: string) =>
  (await send(server, 'GET', `/api/altinn-imports?app=${encodeURIComponent(app)}`)).body;

describe('where an Altinn app was imported before', () => {
  it('is told for that app only, and not for an assessment that merely mentions it', async () => {
    const mentions = { findings: [{ id: 'x', evidence: [{ found: 'fd/fiske' }] }] };
    for (const files of [
      filesOf('fiske', 'fd/fiske'),
      filesOf('fiske-2', 'fd/fiske'),
      filesOf('fangst', 'fd/fangst', mentions),
    ])
      expect((await importFiles(files)).status).toBe(201);
    expect(await found('fd/fiske')).toEqual({
      imports: [
        { assessment: 'fiske', title: { nb: 'Søknad' }, revision: 1 },
        { assessment: 'fiske-2', title: { nb: 'Søknad' }, revision: 1 },
      ],
    });
    expect(await found('fd/annet')).toEqual({ imports: [] });
  });

  it('is not told of an assessment that was deleted, nor of a file that is no import', async () => {
    await importFiles(filesOf('slettet', 'fd/slettet'));
    await send(server, 'DELETE', '/api/assessments/slettet?revision=1');
    await importFiles(filesOf('uleselig', 'fd/uleselig', { format: 7 }));
    expect([await found('fd/slettet'), await found('fd/uleselig')]).toEqual([
      { imports: [] },
      { imports: [] },
    ]);
  });

  it('needs the id of an app, and takes whatever is in it as text', async () => {
    expect((await send(server, 'GET', '/api/altinn-imports')).status).toBe(400);
    expect(await found(`fd/'; drop table assessment; --"%_\\`)).toEqual({ imports: [] });
    expect((await found('fd/fiske'))['imports']).toHaveLength(2);
  });
});
