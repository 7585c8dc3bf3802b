import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { files, keyOf, release } from '../testing/signed-release.js';
import { type Authority, has, startAuthority } from '../testing/time-stamp-authority.js';
import { algorithms } from './keys.js';
import { signingOf } from './signing.js';
import { stampedBy } from './time-stamp.js';

const script = fileURLToPath(new URL('../../../../docs/verify-edition.sh', import.meta.url));
const hasAll = ['bash', 'openssl', 'jq', 'sha256sum', 'od', 'base64'].every(has);

describe.skipIf(!hasAll)('with openssl and jq alone, by docs/verify-edition.sh,', () => {
  let folder: string;
  let authority: Authority;
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const run = (...more: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync('bash', [script, folder, ...more], {
      encoding: 'utf8',
      timeout: 200_000,
    });
    return { status, said: `${stdout}${stderr}` };
  };
  const putAll = async (alg = 'EdDSA', period: object = {}) => {
    const signing = await signingOf({ keys: [{ ...(await keyOf('2026', alg)), ...period }] });
    const jws = await signing.sign(release);
    put('edition.jws', jws);
    put(
      'jwks.json',
      JSON.stringify({ keys: [(await signingOf({ keys: [await keyOf('x')] })).keys[0], ...signing.keys] }),
    );
    put('edition.json', files.edition);
    mkdirSync(join(folder, 'files'), { recursive: true });
    put('files/pages.zip', files.page);
    return jws;
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rb-verify-'));
    authority = await startAuthority();
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await authority.close();
  });

  it.each(algorithms)('an edition that was signed with %s is verified, and each file of it', async (alg) => {
    await putAll(alg);
    expect(run()).toEqual({
      status: 0,
      said: expect.stringContaining(
        'altinn3 1.0, signed by the clock of the server 2026-11-27T12:00:00Z\n1 files, each as it was signed',
      ),
    });
  });

  it.each(algorithms)('one letter of the text that %s signed, or of the signature, is found', async (alg) => {
    const jws = await putAll(alg);
    const [header = '', payload = '', signature = ''] = jws.split('.');
    const forged = Buffer.from(payload, 'base64url').toString().replace('altinn3', 'altinn4');
    put('edition.jws', [header, Buffer.from(forged).toString('base64url'), signature].join('.'));
    expect(run()).toMatchObject({ status: 1, said: expect.stringContaining('the signature does not hold') });
    put(
      'edition.jws',
      [header, payload, signature.replace(/^./, (one) => (one === 'A' ? 'B' : 'A'))].join('.'),
    );
    expect(run()).toMatchObject({ status: 1, said: expect.stringContaining('the signature does not hold') });
  });

  it('another edition, and a file that is gone, altered or put in, are found', async () => {
    await putAll();
    put('edition.json', `${Buffer.from(files.edition).toString()} `);
    expect(run().said).toContain('edition.json is not the file that was signed');
    await putAll();
    put('files/pages.zip', 'other');
    expect(run()).toMatchObject({ status: 1, said: expect.stringContaining('a file is another') });
    await putAll();
    put('files/more.pdf', 'more');
    expect(run()).toMatchObject({
      status: 1,
      said: expect.stringContaining('not those that the edition names'),
    });
    rmSync(join(folder, 'files'), { recursive: true });
    mkdirSync(join(folder, 'files'));
    expect(run()).toMatchObject({
      status: 1,
      said: expect.stringContaining('not those that the edition names'),
    });
  });

  it('a header of another algorithm, a key of another name and a key out of its period are refused', async () => {
    const [, payload = '', signature = ''] = (await putAll()).split('.');
    const header = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const typ = 'risikobilde-signature+jws';
    for (const [value, said] of [
      [{ alg: 'none', kid: '2026', typ }, 'another algorithm than its key'],
      [{ alg: 'HS256', kid: '2026', typ }, 'another algorithm than its key'],
      [{ alg: 'EdDSA', kid: 'other', typ }, 'has no key'],
      [{ alg: 'EdDSA', kid: '2026', typ: 'JWT' }, 'no signature of an edition'],
      [{ alg: 'EdDSA', kid: '2026', typ, jwk: {} }, 'other parts'],
    ] as const) {
      put('edition.jws', [header(value), payload, signature].join('.'));
      expect(run()).toMatchObject({ status: 1, said: expect.stringContaining(said) });
    }
    await putAll('ES256', { exp: release.iat + 1 });
    expect(run().status).toBe(0);
    const set = readFileSync(join(folder, 'jwks.json'), 'utf8');
    put('jwks.json', set.replace(`"exp":${release.iat + 1}`, `"exp":${release.iat}`));
    expect(run()).toMatchObject({ status: 1, said: expect.stringContaining('not in force') });
  });

  it('a time stamp is verified with the certificate of who gave it, and refused with another or over another signature', async () => {
    const jws = await putAll();
    put('edition.tsr', await stampedBy(authority.url)(jws));
    expect(run(authority.root)).toMatchObject({
      status: 0,
      said: expect.stringMatching(/Verification: OK[\s\S]*Time stamp: \w+/),
    });
    const other = await startAuthority();
    expect(run(other.root)).toMatchObject({
      status: 1,
      said: expect.stringContaining('time stamp does not hold'),
    });
    await other.close();
    put('edition.tsr', await stampedBy(authority.url)(`${jws}x`));
    expect(run(authority.root)).toMatchObject({
      status: 1,
      said: expect.stringContaining('time stamp does not hold'),
    });
  });
});
