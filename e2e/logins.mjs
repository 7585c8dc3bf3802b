// A server with logins of a real OpenID Connect provider, for what is there only with them: who has which role, and what one is told.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './browser.mjs';

export const freePort = () =>
  new Promise((resolve) => {
    const taken = createServer().listen(0, '127.0.0.1', () => {
      const { port } = taken.address();
      taken.close(() => resolve(port));
    });
  });

/** Its address, where its issuer gives a token to whoever asks (`tokens`), and how it is ended. */
export const startWithLogins = async () => {
  const data = mkdtempSync(join(tmpdir(), 'risikobilde-login-'));
  const template = process.env['RISIKOBILDE_E2E_TEMPLATE'];
  if (template) cpSync(template, data, { recursive: true });
  const [port, provider] = [await freePort(), await freePort()];
  const server = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--conditions=@risikobilde/source',
      join(root, 'tools', 'dev-oidc.ts'),
      '--port',
      String(port),
      '--provider',
      String(provider),
      '--data',
      data,
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], timeout: 20 * 60_000, killSignal: 'SIGKILL' },
  );
  const addresses = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const [found, tokens] = said.split('\n');
      if (tokens === undefined || !tokens.endsWith('/token')) return;
      resolve({ url: new URL(found).origin, tokens });
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return {
    ...addresses,
    stop: async () => {
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGTERM');
        await ended;
      }
      rmSync(data, { recursive: true, force: true });
    },
  };
};

/** Logs somebody in at the provider's page, which a page of the product has led to; back, the page is shown. */
export const logInAs = async (page, name, url) => {
  await page.getByRole('link', { name }).click();
  await page.waitForURL((at) => at.origin === url);
};
