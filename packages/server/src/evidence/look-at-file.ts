import { sha256OfBytes } from '../sha256.js';
import { fileTypeOf } from './file-type.js';

/** What a file is by its bytes, and the bytes, which a thread gives back. */
export const lookAtFile = ({ bytes }: { readonly bytes: Uint8Array }) => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { type: fileTypeOf(content), hash: sha256OfBytes(content), bytes };
};
