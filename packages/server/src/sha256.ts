import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, in lower case hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 of bytes, in lower case hexadecimal. */
export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
