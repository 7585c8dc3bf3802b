import { strToU8, type Zippable, zipSync } from 'fflate';

// The earliest day that the format can hold, so that the archive tells nothing of when it was made.
const mtime = '1980-01-01T00:00:00';

/** Files of an office document packed: the same bytes for the same files in the same order. */
export const pack = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> => {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files))
    entries[path] = [typeof content === 'string' ? strToU8(content) : content, { mtime }];
  return zipSync(entries, { level: 6 });
};
