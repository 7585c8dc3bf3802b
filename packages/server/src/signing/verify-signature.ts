import { createHash } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import type { SignedRelease } from './signed.js';
import { algorithms } from './signing.js';

/** Why a signature does not hold. */
export type NotSigned =
  | 'unreadable'
  | 'keysUnreadable'
  | 'keyUnknown'
  | 'signatureWrong'
  | 'editionDiffers'
  | 'releaseDiffers';

export type SignatureCheck =
  | { readonly ok: true; readonly signed: SignedRelease; readonly kid: string }
  | { readonly ok: false; readonly why: NotSigned };

/**
 * Whether a signature is by one of the keys, and over just these files. The keys say which algorithm each is for: what the signature
 * itself says of that is not believed.
 */
export const verifySignature = async (
  jws: string,
  keys: unknown,
  files: { readonly edition?: Uint8Array | undefined; readonly release?: Uint8Array | undefined },
): Promise<SignatureCheck> => {
  const { compactVerify, createLocalJWKSet, decodeProtectedHeader, errors } = await import('jose');
  const set = keys as JSONWebKeySet;
  let find: ReturnType<typeof createLocalJWKSet>;
  try {
    find = createLocalJWKSet(set);
  } catch {
    return { ok: false, why: 'keysUnreadable' };
  }
  let kid: string | undefined;
  try {
    ({ kid } = decodeProtectedHeader(jws.trim()));
  } catch {
    return { ok: false, why: 'unreadable' };
  }
  let signed: SignedRelease;
  try {
    const { payload } = await compactVerify(jws.trim(), find, { algorithms: [...algorithms] });
    // Signed by one of the keys: whoever holds it wrote what `toSign` does.
    signed = JSON.parse(new TextDecoder().decode(payload)) as SignedRelease;
  } catch (error) {
    const isUnknown = error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JOSEAlgNotAllowed;
    return { ok: false, why: isUnknown ? 'keyUnknown' : 'signatureWrong' };
  }
  if (signed.format !== 'risikobilde-signature-1') return { ok: false, why: 'unreadable' };
  if (files.edition !== undefined && hashOf(files.edition) !== signed.edition)
    return { ok: false, why: 'editionDiffers' };
  if (files.release !== undefined && hashOf(files.release) !== signed.releaseFile)
    return { ok: false, why: 'releaseDiffers' };
  return { ok: true, signed, kid: kid ?? '' };
};

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
