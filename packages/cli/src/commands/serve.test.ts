import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { today } from '../clock.js';
import { createPageServer, listen } from '../serve/server.js';
import { createSite } from '../serve/site.js';
import { assessmentFolder, runCli, startProgram } from '../testing/run-cli.js';

type Answer = { readonly status: number; readonly body: string; readonly location?: string };

/** The running program, stopped after the test. */
const serving = async (parent: string) => {
  const { child, stop } = startProgram(['serve', 'assessment', '--port', '0'], parent);
  const line = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString()));
  });
  return { port: Number(/^http:\/\/127\.0\.0\.1:(\d+)\/$/m.exec(line)?.[1]), stop };
};

const get = (port: number, path: string, host?: string, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    request({ port, path, method, headers, host: '127.0.0.1' }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on('end', () => {
        const { location } = response.headers;
        resolve({ status: response.statusCode ?? 0, body, ...(location !== undefined && { location }) });
      });
    })
      .on('error', reject)
      .end();
  });

describe('risikobilde serve', () => {
  it('shows the assessment on the chosen day in the chosen language, and stops cleanly', async () => {
    const { parent, path } = assessmentFolder();
    const { port, stop } = await serving(parent);
    const start = await get(port, '/?as-of=2026-03-01&lang=en');
    expect([start.status, start.location]).toEqual([302, '/en/index.html?as-of=2026-03-01']);
    const page = await get(port, start.location ?? '');
    expect(page.status).toBe(200);
    expect(page.body).toContain('<html lang="en">');
    expect(page.body).toContain('name="as-of" value="2026-03-01"');

    // What is edited is seen at the next look.
    const claims = join(path, 'claims.yaml');
    writeFileSync(claims, readFileSync(claims, 'utf8').replace('outside the EEA', 'outside Norway'));
    expect((await get(port, '/en/conclusion.html?as-of=2026-03-01')).body).toContain('outside Norway');
    writeFileSync(claims, 'kind: claim\nrecords: 3\n');
    const broken = await get(port, '/en/conclusion.html?as-of=2026-03-01');
    expect([broken.status, broken.body.includes('claims.yaml')]).toEqual([500, true]);

    expect(await stop()).toBe(0);
  });

  it('refuses another name than this machine’s, other methods, days and pages that do not exist', async () => {
    const { parent, path } = assessmentFolder();
    const server = createPageServer(createSite(path, undefined), today);
    onTestFinished(() => void server.close());
    const port = (await listen(server, '127.0.0.1', 0)) ?? 0;
    expect((await get(port, '/nb/index.html', 'evil.example')).status).toBe(403);
    expect((await get(port, '/nb/index.html', undefined, 'POST')).status).toBe(405);
    const day = await get(port, '/?as-of=2026-02-30%3Cscript%3E');
    expect([day.status, day.body.includes('<script>')]).toEqual([400, false]);
    expect((await get(port, '/nb/../../claims.yaml')).status).toBe(404);
    const taken = await runCli(['serve', 'assessment', '--port', String(port)], parent);
    expect([taken.code, taken.err.startsWith('port-taken')]).toEqual([2, true]);
  });

  it.each(['0.0.0.0', '192.168.1.1', 'example.org', '::'])('does not listen on %s', async (host) => {
    const { parent } = assessmentFolder();
    const { code, err } = await runCli(['serve', 'assessment', '--host', host], parent);
    expect([code, err.startsWith('not-loopback')]).toEqual([2, true]);
  });
});
