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
/** Workers that run beside each other are told their place by the runner. */
const place = Number(process.env['TEST_PARALLEL_INDEX']);
/**
 * A port that nobody listens on, of those that a machine gives to no connection by itself: one of these could be taken before the server,
 * which is slow to start, comes to it. Each file of tests has its own, and none of those that the tests of the server have.
 */
const freePort = async () => {
  for (;;) {
    const port = 10_000 + ((place * 100 + tried++) % 5000);
    if (await isFree(port)) return port;
  }
};

/**
 * Starts a program of `tools/` that serves with logins, on a folder of its own. `hear` is given each line that it says, until what it
 * gives is not undefined; this is what is resolved with, beside how the program is ended.
 */
export const startTool = async (tool, hear) => {
  const data = mkdtempSync(join(tmpdir(), 'risikobilde-login-'));
  const template = process.env['RISIKOBILDE_E2E_TEMPLATE'];
  if (template) cpSync(template, data, { recursive: true });
  const program = ['--import', 'tsx', '--conditions=@risikobilde/source', join(root, 'tools', tool)];
  const ports = ['--port', String(await freePort()), '--provider', String(await freePort())];
  const server = spawn(process.execPath, [...program, ...ports, '--data', data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: unhurried,
    timeout: fileLimit,
    killSignal: 'SIGKILL',
  });
  const heard = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      const lines = `${said}${chunk}`.split('\n');
      said = lines.pop() ?? '';
      for (const line of lines) {
        const found = hear(line);
        if (found !== undefined) resolve(found);
      }
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return {
    heard,
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

/** Its address, where its issuer gives a token to whoever asks (`tokens`), and how it is ended. */
export const startWithLogins = async () => {
  let url;
  const { heard: tokens, stop } = await startTool('dev-oidc.ts', (line) => {
    if (line.startsWith('http')) url ??= new URL(line).origin;
    return line.endsWith('/token') ? line : undefined;
  });
  return { url, tokens, stop };
};

/** Logs somebody in at the provider's page, which a page of the product has led to; back, the page is shown. */
export const logInAs = async (page, name, url) => {
  await page.getByRole('link', { name }).click();
  await page.waitForURL((at) => at.origin === url);
};
