import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What is done with the secret of the installation; each with a key of its own. */
type Sealed = {
  /** A text that only this installation can read or has written. */
  readonly seal: (text: string) => string;
  /** The text; undefined when it was not sealed here. */
  readonly open: (sealed: string) => string | undefined;
  /** What a person is found by: the same for the same identifier, and nothing that can be guessed without the secret. */
  readonly handleOf: (kind: string, identifier: string) => string;
};

export const createSealed = (secret: string): Sealed => {
  const keyFor = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'risikobilde', use, 32));
  const [sealing, naming] = [keyFor('seal'), keyFor('handle')];
  return {
    seal: (text) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < 28) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
    handleOf: (kind, identifier) =>
      createHmac('sha256', naming)
        .update(`${kind}:${normalised(kind, identifier)}`)
        .digest('hex'),
  };
};

/** Written by one and told by another: without the spaces of a national identity number, and whatever the case. */
const normalised = (kind: string, identifier: string): string =>
  (kind === 'pid' ? identifier.replaceAll(/\s+/g, '') : identifier.trim()).toLowerCase().normalize('NFC');
