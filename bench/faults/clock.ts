import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const library = [
  '/usr/lib',
  ...(existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`) : []),
]
  .map((folder) => join(folder, 'faketime/libfaketimeMT.so.1'))
  .find((path) => existsSync(path));

/**
 * A clock of the server's own that can be set while it runs (libfaketime, of the package faketime); undefined where it is not
 * installed. Time that only passes is left alone, as it is when somebody sets the clock of a machine.
 */
export const ownClock = (folder: string) => {
  if (library === undefined) return undefined;
  const file = join(folder, 'clock');
  const set = (offset: string): void => {
    // Whole or not there: the server reads it at any moment.
    writeFileSync(`${file}.new`, `${offset}\n`);
    renameSync(`${file}.new`, file);
  };
  set('+0');
  return {
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1',
    },
    /** Sets the clock by an offset as libfaketime writes it (`-10y`), and right again after a while. */
    setFor: async (offset: string, milliseconds: number): Promise<void> => {
      set(offset);
      // Read again within a second.
      await setTimeout(1100 + milliseconds);
      set('+0');
      await setTimeout(1100);
    },
  };
};
