import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const has = (name: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${name}`], { timeout: 60_000 }).status === 0;

/** An authority for time stamps of openssl’s, with a root of its own, on this machine. */
export type Authority = {
  readonly url: URL;
  /** The file with the certificate of its root. */
  readonly root: string;
  /** What is answered instead, as long as it is set; it gets what openssl would answer. */
  instead: ((right: Buffer) => { readonly status?: number; readonly body: Buffer }) | undefined;
  readonly close: () => Promise<void>;
};

export const startAuthority = async (): Promise<Authority> => {
  const folder = mkdtempSync(join(tmpdir(), 'rb-tsa-'));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: readonly string[]) => {
    const ran = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8', timeout: 200_000 });
    if (ran.status !== 0) throw new Error(`openssl ${args.join(' ')}: ${ran.stderr}`);
  };
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-subj',
    '/CN=Root',
    '-days',
    '9',
  );
  openssl('req', '-new', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Authority');
  writeFileSync(at('ext'), 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n');
  const issued =
    'x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -days 9 -extfile ext -out tsa.pem';
  openssl(...issued.split(' '));
  writeFileSync(
    at('cnf'),
    `[tsa]\ndefault_tsa=one\n[one]\nserial=${at('serial')}\nsigner_cert=${at('tsa.pem')}\nsigner_key=${at('tsa.key')}
signer_digest=sha256\ndefault_policy=1.2.3.4.1\ndigests=sha256\ness_cert_id_alg=sha256\n`,
  );
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      writeFileSync(at('query'), Buffer.concat(parts));
      openssl('ts', '-reply', '-queryfile', 'query', '-config', 'cnf', '-out', 'reply');
      const right = readFileSync(at('reply'));
      const { status = 200, body } = authority.instead?.(right) ?? { body: right };
      response.writeHead(status, { 'content-type': 'application/timestamp-reply' }).end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const authority: Authority = {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    root: at('root.pem'),
    instead: undefined,
    close: async () => {
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return authority;
};
