import { hash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, in lower case hexadecimal. */
export const sha256 = (text: string): string => hash('sha256', text);

/** SHA-256 of bytes, in lower case hexadecimal. */
export const sha256OfBytes = (bytes: Uint8Array): string => hash('sha256', bytes);
