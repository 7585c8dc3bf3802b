import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parseWorkload, runWorkload } from './index.js';

const browserPath =
  process.env['CHROMIUM'] ??
  ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'].find((path) => existsSync(path)) ??
  '/usr/bin/chromium';
// Where the checks count it must be there: a test that cannot run has failed.
const isMissing = !existsSync(browserPath) && (process.env['CI'] ?? '') === '';
if (isMissing)
  console.log(`skipped: no browser at ${browserPath}, so Node and browser were not set side by side`);

const factors = (rate: number, size: number): object => ({
  onprem: { rate: 1, consequence: 1 },
  cloud: { rate, consequence: { low: size / 2, high: size } },
});
const workload = {
  scenarios: [
    {
      id: 'A',
      frequency: { kind: 'poisson', rate: 6.5 },
      consequence: { kind: 'lognormal', p05: 1, p95: 12, cap: 5_500_000 },
      alternatives: factors(0.7, 0.9),
    },
    {
      id: 'B',
      frequency: { kind: 'gamma-poisson', mean: 0.8, cv: 0.6 },
      consequence: { kind: 'pert', min: 10, mode: 40, max: 900 },
      alternatives: factors(1.2, 0.8),
    },
    {
      id: 'C',
      frequency: { kind: 'poisson-pert', min: 0.01, mode: 0.05, max: 0.4 },
      consequence: { kind: 'lognormal', p05: 100, p95: 90_000, cap: 5_500_000 },
      alternatives: factors(0.9, 1),
    },
    {
      id: 'D',
      frequency: { kind: 'poisson-lognormal', p05: 0.1, p95: 2 },
      consequence: {
        kind: 'empirical',
        points: [
          [1, 0],
          [50, 0.7],
          [800, 1],
        ],
      },
      alternatives: factors(0.5, 1.5),
    },
    {
      id: 'E',
      frequency: { kind: 'poisson-log-uniform', low: 0.1, high: 1 },
      consequence: {
        kind: 'mixture',
        parts: [
          { weight: 0.9, kind: 'log-uniform', low: 1, high: 100 },
          { weight: 0.1, kind: 'pert', min: 100, mode: 200, max: 5000 },
        ],
      },
      alternatives: factors(1, 0.6),
    },
  ],
};

describe.skipIf(isMissing)('the same workload in Node and in a headless browser', () => {
  it('prints the same digits', async () => {
    const parsed = parseWorkload(workload);
    if (!parsed.ok) throw new Error('the workload is good');
    const inNode = [false, true].map((epistemic) =>
      JSON.stringify(runWorkload(parsed.value, { epistemic, draws: 200, digits: 15 })),
    );
    const server = await serveSources();
    const browser = await chromium.launch({
      executablePath: browserPath,
      args: ['--no-sandbox'],
      timeout: 120_000,
    });
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(120_000);
      await page.goto(addressOf(server));
      await page.waitForFunction(() => document.title !== '');
      const inBrowser: readonly string[] = JSON.parse(await page.title());
      // Not toEqual: a difference would print both answers whole.
      expect(inNode.map((text, k) => firstDifference(text, inBrowser[k]))).toEqual([null, null]);
    } finally {
      await browser.close();
      server.close();
    }
  });
});

/** Serves this folder's sources as JavaScript modules, and a page that runs the workload and puts the answer in its title. */
async function serveSources(): Promise<Server> {
  const script = `import { parseWorkload, runWorkload } from './index.js';
    const { value } = parseWorkload(${JSON.stringify(workload)});
    document.title = JSON.stringify([false, true].map((epistemic) => JSON.stringify(runWorkload(value, { epistemic, draws: 200, digits: 15 }))));`;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.endsWith('.js')) {
      readFile(fileURLToPath(new URL(`.${path.replace(/\.js$/, '.ts')}`, import.meta.url)), 'utf8')
        .then((source) => {
          const target = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
          response.setHeader('content-type', 'text/javascript');
          response.end(ts.transpileModule(source, { compilerOptions: target }).outputText);
        })
        .catch(() => response.writeHead(404).end());
      return;
    }
    response.setHeader('content-type', 'text/html');
    response.end(path === '/' ? `<!doctype html><script type="module">${script}</script>` : '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('a server on a port has an address of its own');
  return `http://127.0.0.1:${address.port}/`;
}

function firstDifference(a: string, b: string | undefined): string | null {
  if (a === b) return null;
  const at = Array.from(a).findIndex((character, k) => character !== b?.[k]);
  return `${a.slice(at - 60, at + 20)} | ${b?.slice(at - 60, at + 20)}`;
}
