import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMailBox } from '../../packages/server/src/testing/mail-box.js';

const request =
  'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost';

/** Whoever is told: a server that takes mail, and one that takes webhooks over TLS. Each keeps what it got, as often as it got it. */
export const openReceivers = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rb-told-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync('openssl', [...request.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const ca = readFileSync(cert, 'utf8');
  /** How often each delivery came, by its id. */
  const deliveries = new Map<string, number>();
  const web = createServer({ key: readFileSync(key), cert: ca }, (asked, response) => {
    asked.resume().on('end', () => {
      const id = String(asked.headers['webhook-id']);
      deliveries.set(id, (deliveries.get(id) ?? 0) + 1);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((ready) => web.listen(0, '127.0.0.1', () => ready()));
  const box = await openMailBox();
  return {
    // A server that listens on an address has one of this kind.
    url: `https://localhost:${(web.address() as AddressInfo).port}/`,
    deliveries,
    mails: box.mails,
    settings: { mail: box.settings, webhookHosts: ['localhost'], webhookAuthority: ca },
    close: async (): Promise<void> => {
      await box.close();
      await new Promise((closed) => web.close(closed));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
