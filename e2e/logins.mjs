// A server with logins of a real OpenID Connect provider, for what is there only with them: who has which role, and what one is told.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileLimit, root, unhurried } from './browser.mjs';

const isFree = (port) =>
  new Promise((resolve) => {
    const taken = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => taken.close(() => resolve(true)));
  });

let tried = 0;
/**
 * A port that nobody listens on, of those that a machine gives to no connection by itself: one of these could be taken before the server,
 * which is slow to start, comes to it. Each file of tests is a process and has its own to begin with.
 */
export const freePort = async () => {
  for (;;) {
    const port = 10_000 + ((process.pid * 16 + tried++) % 20_000);
    if (await isFree(port)) return port;
  }
};

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
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: unhurried,
      timeout: fileLimit,
      killSignal: 'SIGKILL',
    },
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
