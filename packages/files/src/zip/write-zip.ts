import { strToU8, type Zippable, zipSync } from 'fflate';

/** A file to pack: text in UTF-8, or bytes as they are. */
type Packed = {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Stored as it is: packed tightly, it would be taken for an attack where it is read. */
  readonly isPlain?: true;
};

// The earliest day that the format can hold, so that the archive tells nothing of when it was made.
const mtime = '1980-01-01T00:00:00';

/** A zip of files, the same bytes for the same files in the same order. */
export const writeZip = (files: readonly Packed[]): Uint8Array<ArrayBuffer> => {
  const entries: Zippable = {};
  for (const { path, content, isPlain } of files)
    entries[path] = [
      typeof content === 'string' ? strToU8(content) : content,
      isPlain ? { mtime, level: 0 } : { mtime },
    ];
  return zipSync(entries, { level: 6 });
};
