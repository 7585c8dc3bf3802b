import { sha256 } from '../base/sha256.js';

/** The `typ` of the header, so that nothing else that a key may have signed is taken for this. */
export const typeOfSignature = 'risikobilde-signature+jws';

/** What a signature says was given out: the payload of the JWS, as JSON. */
export type SignedRelease = {
  readonly format: 'risikobilde-signature-1';
  readonly assessment: string;
  readonly version: string;
  readonly on: string;
  /** The hash that the release is named by: of its manifest, and through it of every record. */
  readonly release: string;
  /** SHA-256 of the release as a file, byte for byte, so that whoever has the file needs no program of ours. */
  readonly releaseFile: string;
  /** SHA-256 of `edition.json` as it is served, which has the SHA-256 of every file that readers get. */
  readonly edition?: string;
  /** When it was signed: seconds since 1970, as in a JWT. */
  readonly iat: number;
};

/** `edition.json` as readers get it, from what is kept of the edition. */
export const editionFile = (record: object): string => `${JSON.stringify(record, undefined, 2)}\n`;

type Given = Pick<SignedRelease, 'assessment' | 'version' | 'on'> & {
  readonly hash: string;
  readonly content: string;
  /** What is kept of the edition, as JSON. */
  readonly about?: string | undefined;
  readonly now: Date;
};

export const toSign = ({ assessment, version, on, hash, content, about, now }: Given): SignedRelease => ({
  format: 'risikobilde-signature-1',
  assessment,
  version,
  on,
  release: hash,
  releaseFile: sha256(content),
  // Written by `packEdition`.
  ...(about !== undefined && { edition: sha256(editionFile(JSON.parse(about) as object)) }),
  iat: Math.floor(now.getTime() / 1000),
});
