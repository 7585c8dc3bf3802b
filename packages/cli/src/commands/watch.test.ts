import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, runCli } from '../testing/run-cli.js';

let said = { status: 200, body: '' };
const source = createServer((_, answer) => answer.writeHead(said.status).end(said.body));
let address = '';
beforeAll(async () => {
  await new Promise<void>((listening) => source.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(source.address() as AddressInfo).port}`;
});
afterAll(() => {
  source.closeAllConnections();
  source.close();
});

const text = (days: number) => `# DPA\n\n## Notice\n\nAt least ${days} days.\n`;
const folder = () => {
  const path = emptyFolder();
  writeFileSync(
    join(path, 'sources.yaml'),
    `privateHosts: [127.0.0.1]
sources:
  - id: ms
    connector: terms
    publisher: Own collection
    address: ${address}
    documents: [{ service: Microsoft, terms: DPA }]
`,
  );
  return path;
};

describe('risikobilde watch sources', () => {
  it('begins where it is, tells of what is other the next time, and asks no oftener than it may', async () => {
    const path = folder();
    said = { status: 200, body: text(14) };
    const first = await runCli(['watch', 'sources', '--lang', 'en'], path);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('No new candidates.');
    said = { status: 200, body: text(30) };
    const tooSoon = await runCli(['watch', 'sources', '--lang', 'en'], path);
    expect(tooSoon.out).toContain('not due yet');
    const { code, out } = await runCli(['watch', 'sources', '--now', '--format', 'json'], path);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'risikobilde/watch-sources@1',
      sources: [{ id: 'ms', state: 'ok', isAsked: true }],
      candidates: [
        {
          change: 'changed',
          place: 'Notice',
          text: 'Notice\nAt least 30 days.',
          before: { text: 'Notice\nAt least 14 days.' },
        },
      ],
    });
    const again = await runCli(['watch', 'sources', '--now'], path);
    expect(again.out).toContain('Ingen nye kandidater.');
    expect(JSON.parse(readFileSync(join(path, 'sources-state.json'), 'utf8')).candidates).toHaveLength(1);
  });

  it('ends with 1 where a source is not as it should be, and says what is the matter', async () => {
    const path = folder();
    said = { status: 500, body: '' };
    const { code, out } = await runCli(['watch', 'sources'], path);
    expect(code).toBe(1);
    expect(out).toContain('Own collection: Svarer ikke');
    expect(out).toContain('Kilden svarer med en feil. 500');
  });

  it.each([
    ['no settings', {}, 'cannot-read'],
    ['settings that are wrong', { 'sources.yaml': 'sources: [{ id: a, connector: ftp }]' }, 'watch-settings'],
    [
      'a state that is another file',
      { 'sources.yaml': 'sources: []', 'sources-state.json': '{"a":1}' },
      'watch-state',
    ],
    ['a state that is no JSON', { 'sources.yaml': 'sources: []', 'sources-state.json': '<' }, 'watch-state'],
  ])('ends with 2 on %s', async (_, files, problem) => {
    const path = emptyFolder();
    for (const [name, held] of Object.entries(files)) writeFileSync(join(path, name), held);
    const { code, out } = await runCli(['watch', 'sources', '--format', 'json'], path);
    expect([code, JSON.parse(out).problems[0].code]).toEqual([2, problem]);
  });

  it('looks at nothing else', async () => {
    expect((await runCli(['watch', 'people'])).code).toBe(2);
  });
});
