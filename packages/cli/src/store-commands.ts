import { type Command, Option } from 'commander';
import { type Adding, language, parseDay } from './options.js';

/** The commands for a store as a whole: what is in it, kept, read back, and held against its events. */
export const addStoreCommands = ({ command, terminal, done }: Adding): void => {
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
    'archive',
    'Writes everything an organisation owns to one zip that is read without this program: assessments with their history, comments, files, releases and editions, and who had which role when. Without a number: all of an installation where nobody logs in.',
    'archive --to digdir.zip --number 991825827',
    'archive --data .risikobilde --to everything.zip',
  )
    .requiredOption('--to <file>', 'the zip to write')
    .option('--number <number>', 'the organisation number, nine digits')
    .action(async (options) => {
      const { archive } = await import('./commands/archive.js');
      done(await archive(terminal, options));
    });
  store(
    'erase',
    'Erases texts that hold personal data from a store, as they are and as they ever were, also while the server runs; the chain of events stays whole and says that it was done. Backups that were made before have them still.',
    'erase --containing "Kari Nordmann"',
    'erase --assessment altinn3 --record innvending-1 --field raisedBy --why "Sak 2026/123"',
    'erase --comment 0b5c9a7e-3f41-4c52-9d0e-6a1f2b3c4d5e',
    'erase --person kari@example.no',
  )
    .option('--containing <text>', 'every text in which this stands, whatever the case of its letters')
    .option('--record <id>', 'every text of a record, and what comments quote of it; with --assessment')
    .option('--field <path>', 'only this field of the record, such as raisedBy or title.nb')
    .option('--comment <id>', 'the text and the quotation of a comment or a reply')
    .option('--person <id>', 'who wrote: the id of a user, and the name with it')
    .option('--assessment <id>', 'only in this assessment; in every one, deleted ones too, when left out')
    .option('--why <text>', 'why, such as the number of the case; it is kept, so never what was erased')
    .action(async (options) => {
      const { erase } = await import('./commands/erase.js');
      done(await erase(terminal, options));
    });
  store(
    'administrator',
    'In an installation with logins: adds an organisation with the first person who gives others access in it. What the person is found by at the first login is read from RISIKOBILDE_FIRST_ADMINISTRATOR, beside the settings of the server.',
    'administrator --number 991825827 --organisation "Digitaliseringsdirektoratet" --name "Kari Nordmann"',
  )
    .requiredOption('--number <number>', 'the organisation number, nine digits')
    .requiredOption('--organisation <name>', 'the name of the organisation')
    .requiredOption('--name <name>', 'the name of the person')
    .action(async (options) => {
      const { administrator } = await import('./commands/access.js');
      done(await administrator(terminal, options));
    });
  store(
    'give-assessment <id>',
    'In an installation with logins: gives an assessment that was there before the logins to an organisation. Until then nobody sees it.',
    'give-assessment altinn3 --number 991825827',
  )
    .requiredOption('--number <number>', 'the organisation number, nine digits')
    .action(async (id: string, options) => {
      const { giveAssessment } = await import('./commands/access.js');
      done(await giveAssessment(terminal, id, options));
    });
  store(
    'access <id>',
    'In an installation with logins: who had which role to an assessment on a day, given and ended by whom and when, and what they could do by it: who could approve, accept risk, write.',
    'access altinn3 --on 2026-11-27 --lang en',
  )
    .requiredOption('--on <date>', 'the day', parseDay)
    .option('--number <number>', 'the organisation that has it, where several have one of that id')
    .option('--json', 'as JSON')
    .action(async (id: string, options) => {
      const { accessOn } = await import('./commands/access.js');
      done(await accessOn(terminal, id, options));
    });
  store(
    'worker',
    'Works on the jobs of an installation beside its servers, until it is told to end: publishing, evaluating services anew. Start as many as there is work for; each does what the others do not.',
    'worker --database postgres://…',
  ).action(async (options) => {
    const { worker } = await import('./commands/worker.js');
    done(await worker(terminal, options));
  });
  store(
    'verify',
    'Folds every assessment from its first event, and says what in the store or in a backup is not as the events say; with a signed list, what it shows; whether an exported folder is what the store held; and, without a store, whether an edition is the one that was signed, and whether an archive that was unpacked is whole.',
    'verify',
    'verify --backup 2026-11-27.backup --lang en',
    'verify --write-heads heads.json --key private.pem',
    'verify --heads heads.json --public-key public.pem',
    'verify --folder altinn3-exported',
    'verify --archive digdir-unpacked',
    'verify --signature edition.jws --keys jwks.json --edition edition.json --files .',
  )
    .addOption(new Option('--backup <file>', 'a backup instead of a store').conflicts(['data', 'database']))
    .option('--folder <dir>', 'a folder that was exported, to hold against the store')
    .option('--archive <dir>', 'an archive that was unpacked: held against its manifest, without a store')
    .option('--write-heads <file>', 'writes where every chain stands, signed; keep it outside the store')
    .option('--key <file>', 'the private key that signs it: Ed25519, PEM')
    .option('--heads <file>', 'a list that was written before, to hold the store against')
    .option('--public-key <file>', 'the public key of who signed it: Ed25519, PEM')
    .option('--signature <file>', 'the signature of an edition, edition.jws: verified without a store')
    .option('--keys <file>', 'the public keys, as /.well-known/jwks.json has them')
    .option('--edition <file>', 'edition.json, to hold against the signature')
    .option(
      '--files <folder>',
      'the folder of edition.json and files/: each file that the edition names is held against it',
    )
    .option('--release <file>', 'the release as a file, to hold against the signature')
    .action(async (options) => {
      const { verify } = await import('./commands/verify.js');
      done(await verify(terminal, options));
    });
};
