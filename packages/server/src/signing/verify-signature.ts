import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isInForce, keysIn, type NamedKey, publicPart } from './keys.js';
import { type SignedRelease, typeOfSignature } from './signature.js';

/** Why a signature does not hold. */
export type NotSigned =
  | 'unreadable'
  | 'keysUnreadable'
  | 'keyUnknown'
  | 'keyNotInForce'
  | 'signatureWrong'
  | 'editionDiffers'
  | 'releaseDiffers';

export type SignatureCheck =
  | { readonly ok: true; readonly signed: SignedRelease; readonly kid: string }
  | { readonly ok: false; readonly why: NotSigned };

/**
 * Whether a signature is by one of the keys, in the period of that key, and over just these files. The keys say which algorithm each is
 * for: what the signature itself says of that is not believed. Written otherwise than it is made here it is refused, whoever signed it.
 */
export const verifySignature = async (
  text: string,
  set: unknown,
  files: { readonly edition?: Uint8Array | undefined; readonly release?: Uint8Array | undefined },
): Promise<SignatureCheck> => {
  let keys: readonly NamedKey[];
  try {
    keys = keysIn(set);
  } catch {
    return not('keysUnreadable');
  }
  const jws = text.trim();
  const header = headerIn(jws);
  if (header === undefined) return not('unreadable');
  const key = keys.find(({ kid }) => kid === header.kid);
  if (key === undefined || key.alg !== header.alg) return not('keyUnknown');
  const { compactVerify, importJWK } = await import('jose');
  let payload: Uint8Array;
  try {
    ({ payload } = await compactVerify(jws, await importJWK(publicPart(key)), { algorithms: [key.alg] }));
  } catch {
    return not('signatureWrong');
  }
  const signed = payloadIn(payload);
  if (signed === undefined) return not('unreadable');
  if (!isInForce(key, signed.iat)) return not('keyNotInForce');
  if (files.edition !== undefined && hashOf(files.edition) !== signed.edition) return not('editionDiffers');
  if (files.release !== undefined && hashOf(files.release) !== signed.releaseFile)
    return not('releaseDiffers');
  return { ok: true, signed, kid: key.kid };
};

const not = (why: NotSigned): SignatureCheck => ({ ok: false, why });

const headerSchema = z.strictObject({ alg: z.string(), kid: z.string(), typ: z.literal(typeOfSignature) });

/** Nothing more than the program itself writes: no key that it brings or points to, no extension, no other way to write the bytes. */
const headerIn = (jws: string): z.infer<typeof headerSchema> | undefined => {
  const parts = jws.split('.');
  const [header = ''] = parts;
  if (parts.length !== 3 || !parts.every(isWrittenOnce)) return undefined;
  const read = headerSchema.safeParse(parsed(Buffer.from(header, 'base64url')));
  return read.success ? read.data : undefined;
};

/** Whether there is no other text for the same bytes. */
const isWrittenOnce = (part: string): boolean =>
  Buffer.from(part, 'base64url').toString('base64url') === part;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const signedSchema = z.strictObject({
  format: z.literal('risikobilde-signature-1'),
  assessment: z.string(),
  version: z.string(),
  on: z.iso.date(),
  release: hash,
  releaseFile: hash,
  edition: hash.optional(),
  iat: z.int(),
});

const payloadIn = (payload: Uint8Array): SignedRelease | undefined => {
  const read = signedSchema.safeParse(parsed(payload));
  // The schema says what it is; the type has a part that is left out, and none that is undefined.
  return read.success ? (read.data as SignedRelease) : undefined;
};

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
