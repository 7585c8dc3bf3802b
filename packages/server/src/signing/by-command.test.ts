import { spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files, keyOf, release } from '../testing/signed-release.js';
import { has } from '../testing/time-stamp-authority.js';
import { signByCommand } from './by-command.js';
import { publicPart } from './keys.js';
import { readSigning, signingOf } from './signing.js';
import { SigningFailed } from './signing-failed.js';
import { verifySignature } from './verify-signature.js';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rb-command-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = (name: string, lines: string): string => {
  writeFileSync(at(name), `#!/bin/sh\n${lines}\n`);
  chmodSync(at(name), 0o755);
  return at(name);
};
const run = (command: string, ...args: readonly string[]) => {
  const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 200_000 });
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
};
const publicJwk = (pem: string, alg: string) => ({
  ...createPublicKey(pem).export({ format: 'jwk' }),
  kid: 'module',
  alg,
});

/** The programs that docs/security.md gives, by what they sign with. */
const guide = readFileSync(new URL('../../../../docs/security.md', import.meta.url), 'utf8');
const given = (of: string): string =>
  new RegExp(`^# ${of}[^\\n]*\\n([\\s\\S]*?)(?=^# |^\`\`\`)`, 'm').exec(guide)?.[1] ?? '';

describe.skipIf(!has('openssl'))('a command signs with a key that the server never sees', () => {
  it.each([
    ['EdDSA', ['-algorithm', 'ed25519']],
    ['ES256', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']],
    ['PS256', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']],
    ['RS256', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']],
  ])('%s, by openssl as docs/security.md has it', async (alg, how) => {
    run('openssl', 'genpkey', ...how, '-out', 'key.pem');
    run('openssl', 'pkey', '-in', 'key.pem', '-pubout', '-out', 'public.pem');
    const lines = given('openssl');
    expect(lines).toContain('openssl');
    const command = program('sign', lines.replaceAll('/keys/key.pem', at('key.pem')));
    const keys = [publicJwk(readFileSync(at('public.pem'), 'utf8'), alg)];
    const signing = await readSigning({
      RISIKOBILDE_SIGNING_KEYS: JSON.stringify({ keys }),
      RISIKOBILDE_SIGNING_COMMAND: command,
    });
    // Ten times: a number of an elliptic curve is written shorter now and then.
    for (let n = 0; n < 10; n++) {
      const jws = (await signing?.sign({ ...release, iat: release.iat + n })) ?? '';
      expect(await verifySignature(jws, { keys: signing?.keys }, files)).toMatchObject({
        ok: true,
        kid: 'module',
      });
    }
  });

  const module = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so'].find(
    (path) => existsSync(path),
  );
  it.skipIf(module === undefined || !has('pkcs11-tool'))(
    'ES256, by a PKCS#11 module that does not give the key out, as docs/security.md has it',
    async () => {
      writeFileSync(at('softhsm.conf'), `directories.tokendir = ${folder}\nobjectstore.backend = file\n`);
      process.env['SOFTHSM2_CONF'] = at('softhsm.conf');
      process.env['PIN'] = '1234';
      const pkcs11 = (...args: readonly string[]) => run('pkcs11-tool', '--module', module ?? '', ...args);
      pkcs11('--init-token', '--slot-index', '0', '--label', 'rb', '--so-pin', '5678');
      pkcs11('--token-label', 'rb', '--init-pin', '--so-pin', '5678', '--pin', '1234');
      const of = ['--token-label', 'rb', '--login', '--pin', '1234', '--id', '01'];
      pkcs11(...of, '--keypairgen', '--key-type', 'EC:prime256v1', '--label', 'editions', '--usage-sign');
      pkcs11('--token-label', 'rb', '--read-object', '--type', 'pubkey', '--id', '01', '-o', at('p.der'));
      run('openssl', 'pkey', '-pubin', '-inform', 'DER', '-in', 'p.der', '-out', 'p.pem');
      const lines = given('PKCS#11');
      expect(lines).toContain('pkcs11-tool');
      const command = program('module', lines.replaceAll('/usr/lib/softhsm/libsofthsm2.so', module ?? ''));
      const signing = await signingOf(
        { keys: [publicJwk(readFileSync(at('p.pem'), 'utf8'), 'ES256')] },
        command,
      );
      for (let n = 0; n < 3; n++)
        expect(
          await verifySignature(await signing.sign(release), { keys: signing.keys }, files),
        ).toMatchObject({ ok: true });
    },
  );
});

it('it gets the text alone, the name of the key and its algorithm, and none of the settings of the server', async () => {
  process.env['RISIKOBILDE_SECRET'] = 'a secret of the server';
  process.env['DATABASE_URL'] = 'postgres://somebody:password@host/db';
  try {
    const command = program(
      'echo',
      `printf '%s %s ' "$1" "$2"; cat; printf ' %s' "$(env | grep -c 'secret\\|password')"`,
    );
    const said = await signByCommand(command, { kid: 'k; rm -rf $(HOME)', alg: 'EdDSA' }, 'header.payload');
    expect(Buffer.from(said).toString()).toBe('k; rm -rf $(HOME) EdDSA header.payload 0');
  } finally {
    delete process.env['RISIKOBILDE_SECRET'];
    delete process.env['DATABASE_URL'];
  }
});

it('a signature that its public key does not verify is never given out', async () => {
  const key = publicPart(await keyOf('k', 'ES256'));
  const zero = `head -c 64 /dev/zero`;
  for (const lines of [
    'cat',
    'echo no',
    zero,
    'head -c 70 /dev/urandom',
    `printf '\\060\\006\\002\\001\\001\\002\\001\\001'`,
  ]) {
    const signing = await signingOf({ keys: [key] }, program('wrong', lines));
    await expect(signing.sign(release), lines).rejects.toBeInstanceOf(SigningFailed);
  }
});

it.each([
  ['ends with a fault', undefined, 'cat > /dev/null; echo no; exit 3', 'ended with 3'],
  ['ends without reading', undefined, 'exit 4', 'ended with 4'],
  ['writes nothing', undefined, 'cat > /dev/null', 'wrote 0 bytes'],
  ['writes without end', undefined, 'yes', 'wrote too much'],
  ['never ends, nor what it has started', 200, 'sleep 600 & sleep 600', 'took too long'],
])('a command that %s signs nothing', async (name, longest, lines, said) => {
  const command = program(`c${name.length}`, lines);
  const asked = signByCommand(command, { kid: 'k', alg: 'EdDSA' }, 'x'.repeat(100_000), longest);
  await expect(asked).rejects.toThrow(said);
  await expect(asked).rejects.toBeInstanceOf(SigningFailed);
});

it('an installation does not start with a command that cannot be run, or with keys that are private beside one', async () => {
  const key = await keyOf('k');
  writeFileSync(at('plain'), 'no program');
  const set = JSON.stringify({ keys: [publicPart(key)] });
  for (const command of [at('plain'), at('nothing'), 'openssl dgst'])
    await expect(
      readSigning({ RISIKOBILDE_SIGNING_KEYS: set, RISIKOBILDE_SIGNING_COMMAND: command }),
      command,
    ).rejects.toThrow(/EACCES|ENOENT/);
  await expect(signingOf({ keys: [key] }, program('some', 'cat'))).rejects.toThrow('to have alone');
});
