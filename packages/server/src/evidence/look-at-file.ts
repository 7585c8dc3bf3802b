import { sha256OfBytes } from '../base/sha256.js';
import { fileTypeOf } from '../files/file-type.js';
import { work } from '../threads/work.js';

/** What a file is by its bytes, and the bytes, which a thread gives back. */
export const lookAtFile = work('lookAtFile', ({ bytes }: { readonly bytes: Uint8Array }) => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { type: fileTypeOf(content), hash: sha256OfBytes(content), bytes };
});
