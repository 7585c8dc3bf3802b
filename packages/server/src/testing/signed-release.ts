import { exportJWK, generateKeyPair } from 'jose';
import type { NamedKey } from '../signing/keys.js';
import { editionFile, type SignedRelease, toSign } from '../signing/signature.js';
import { sha256 } from '../base/sha256.js';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const page = 'the pages';
/** What an edition says of itself, with one file. */
const about = JSON.stringify({
  format: 'risikobilde-edition-1',
  version: '1.0',
  files: [
    { path: 'files/pages.zip', mediaType: 'application/zip', bytes: page.length, sha256: sha256(page) },
  ],
});
const content = '{"manifest":{"version":"1.0"},"records":[]}\n';
export const release: SignedRelease = toSign({
  assessment: 'altinn3',
  version: '1.0',
  on: '2026-11-27',
  hash: 'f'.repeat(64),
  content,
  about,
  now: new Date('2026-11-27T12:00:00Z'),
});
/** What was signed, as files. */
export const files = {
  edition: bytes(editionFile(JSON.parse(about) as object)),
  release: bytes(content),
  page: bytes(page),
};

/** A fresh private key with a name. */
export const keyOf = async (kid: string, alg = 'EdDSA'): Promise<NamedKey> =>
  ({
    ...(await exportJWK((await generateKeyPair(alg, { extractable: true })).privateKey)),
    kid,
    alg,
  }) as NamedKey;
