import { createHash, randomBytes } from 'node:crypto';
import { SigningFailed } from './signing-failed.js';

/** Milliseconds that an authority may take. */
const longest = 30_000;
/** Bytes of an answer: a token with the certificates of its authority takes some ten thousand at the most. */
const largest = 64 * 1024;

/** @throws Error when it is no address of an authority */
export const readAuthority = (given: string): URL => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new Error(`RISIKOBILDE_TIME_STAMP_AUTHORITY is ${given}; allowed: an address with https or http`);
  return url;
};

/** Gets a time stamp over a signature, byte for byte as it is given out; `openssl ts` verifies the answer as it is. */
export const stampedBy =
  (authority: URL) =>
  async (jws: string): Promise<Uint8Array> => {
    const hash = createHash('sha256').update(jws).digest();
    const nonce = randomBytes(8);
    // A positive number that DER writes with all eight bytes.
    nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
    const answer = await ask(authority, requestOf(hash, nonce));
    const why = whyNoStamp(answer, hash, nonce);
    if (why !== undefined) throw new SigningFailed(`the authority for time stamps ${why}`);
    return answer;
  };

const ask = async (authority: URL, body: Uint8Array<ArrayBuffer>): Promise<Buffer> => {
  try {
    const answer = await fetch(authority, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(longest),
    });
    if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of answer.body ?? []) {
      length += part.length;
      if (length > largest) throw new Error('answered too much');
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    throw new SigningFailed('the authority for time stamps cannot be asked', { cause: error });
  }
};

const sequence = (...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  // All that is asked is shorter than 128 bytes.
  return Buffer.concat([Buffer.from([0x30, content.length]), content]);
};
const ofSha256 = Buffer.from('300d06096086480165030402010500', 'hex');

/** A request for a time stamp in DER: version 1, the hash, the nonce, and that the certificate is to be in the answer. */
const requestOf = (hash: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    sequence(
      Buffer.from([0x02, 1, 1]),
      sequence(ofSha256, Buffer.from([0x04, hash.length]), hash),
      Buffer.from([0x02, nonce.length]),
      nonce,
      Buffer.from([0x01, 1, 0xff]),
    ),
  );

/**
 * Why an answer is no time stamp over this hash for this question. Whether the authority signed it is for whoever relies on it, who
 * chooses which to trust: nothing here says that it did.
 */
const whyNoStamp = (answer: Buffer, hash: Buffer, nonce: Buffer): string | undefined => {
  const outer = contentOf(answer, 0x30);
  if (outer === undefined || outer.after !== answer.length) return 'gave no answer that can be read';
  const status = contentOf(outer.content, 0x30);
  const [code] = (status && contentOf(status.content, 0x02)?.content) ?? [];
  if (code !== 0 && code !== 1) return `refused it, with the status ${code ?? '–'}`;
  const has = (tag: number, bytes: Buffer) =>
    answer.includes(Buffer.concat([Buffer.from([tag, bytes.length]), bytes]));
  return has(0x04, hash) && has(0x02, nonce) ? undefined : 'stamped something else';
};

/** What the first element of some DER holds, if it has the tag, and where it ends. */
const contentOf = (
  der: Buffer,
  tag: number,
): { readonly content: Buffer; readonly after: number } | undefined => {
  const [first, short = 0] = der;
  if (first !== tag) return undefined;
  const more = short < 0x80 ? 0 : short & 0x7f;
  if (more > 4 || der.length < 2 + more) return undefined;
  const length = more === 0 ? short : der.readUIntBE(2, more);
  const after = 2 + more + length;
  return after > der.length ? undefined : { content: der.subarray(2 + more, after), after };
};
