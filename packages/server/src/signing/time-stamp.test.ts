import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, has, startAuthority } from '../testing/time-stamp-authority.js';
import { SigningFailed } from './signing-failed.js';
import { stampedBy } from './time-stamp.js';

describe.skipIf(!has('openssl'))('an authority for time stamps', () => {
  let authority: Authority;
  beforeAll(async () => {
    authority = await startAuthority();
  });
  afterAll(() => authority.close());

  it('is asked over the signature, and its answer kept byte for byte', async () => {
    let given: Buffer | undefined;
    authority.instead = (right) => ({ body: (given = right) });
    expect(await stampedBy(authority.url)('a.b.c')).toEqual(given);
    authority.instead = undefined;
  });

  it('is not believed when it answers what is no time stamp over this signature', async () => {
    let before = Buffer.alloc(0);
    authority.instead = (right) => ({ body: (before = Buffer.from(right)) });
    await stampedBy(authority.url)('a.b.c');
    const refusal = Buffer.from('30053003020102', 'hex');
    for (const [said, instead] of [
      ['cannot be asked', () => ({ status: 500, body: Buffer.from('no') })],
      ['cannot be asked', () => ({ status: 302, body: Buffer.from('') })],
      ['cannot be asked', () => ({ body: Buffer.alloc(65_537, 0x30) })],
      ['no answer that can be read', () => ({ body: Buffer.alloc(0) })],
      ['no answer that can be read', () => ({ body: Buffer.from('<html>') })],
      ['no answer that can be read', (right: Buffer) => ({ body: right.subarray(0, -1) })],
      ['no answer that can be read', (right: Buffer) => ({ body: Buffer.concat([right, right]) })],
      ['no answer that can be read', () => ({ body: Buffer.from('3084ffffffff', 'hex') })],
      ['refused it, with the status 2', () => ({ body: refusal })],
      // Right for the same signature, and for another question: an old one given again.
      ['stamped something else', () => ({ body: before })],
    ] as const) {
      authority.instead = instead;
      const asked = stampedBy(authority.url)('a.b.c');
      await expect(asked, said).rejects.toThrow(said);
      await expect(asked).rejects.toBeInstanceOf(SigningFailed);
    }
    authority.instead = undefined;
  });

  it('that is not there is told of', async () => {
    await expect(stampedBy(new URL('http://127.0.0.1:1/'))('a.b.c')).rejects.toThrow('cannot be asked');
  });
});
