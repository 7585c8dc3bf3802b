import { type Command, Option } from 'commander';
import type { Terminal } from './terminal.js';

type Adding = {
  readonly command: (usage: string, description: string, ...lines: readonly string[]) => Command;
  readonly language: () => Option;
  readonly terminal: Terminal;
  readonly done: (code: number) => void;
};

/** The commands for a store as a whole: what is in it, kept, read back, and held against its events. */
export const addStoreCommands = ({ command, language, terminal, done }: Adding): void => {
  const store = (usage: string, description: string, ...lines: readonly string[]): Command =>
    command(usage, description, ...lines)
      .option('--data <dir>', 'the folder of an embedded database; the one that npm start uses when left out')
      .addOption(
        new Option('--database <url>', 'a PostgreSQL instead: postgres://…')
          .env('DATABASE_URL')
          .conflicts('data'),
      )
      .addOption(language());
  store(
    'backup',
    'Writes everything in a store to one file, also while the server runs. It holds all that was ever written: keep it as safely.',
    'backup --to 2026-11-27.backup',
    'backup --data .risikobilde --to 2026-11-27.backup',
  )
    .requiredOption('--to <file>', 'the file to write')
    .action(async (options) => {
      const { backup } = await import('./commands/backup.js');
      done(await backup(terminal, options));
    });
  store(
    'restore <file>',
    'Reads a backup into a store that is empty, whole or not at all, and verifies every chain of events in it.',
    'restore 2026-11-27.backup --data restored',
  ).action(async (file: string, options) => {
    const { restore } = await import('./commands/backup.js');
    done(await restore(terminal, file, options));
  });
  store(
    'verify',
    'Folds every assessment from its first event, and says what in the store or in a backup is not as the events say; with a signed list, what it shows.',
    'verify',
    'verify --backup 2026-11-27.backup --lang en',
    'verify --write-heads heads.json --key private.pem',
    'verify --heads heads.json --public-key public.pem',
  )
    .addOption(new Option('--backup <file>', 'a backup instead of a store').conflicts(['data', 'database']))
    .option('--write-heads <file>', 'writes where every chain stands, signed; keep it outside the store')
    .option('--key <file>', 'the private key that signs it: Ed25519, PEM')
    .option('--heads <file>', 'a list that was written before, to hold the store against')
    .option('--public-key <file>', 'the public key of who signed it: Ed25519, PEM')
    .action(async (options) => {
      const { verify } = await import('./commands/verify.js');
      done(await verify(terminal, options));
    });
};
