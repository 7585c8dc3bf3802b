import { levels } from '@risikobilde/core/level';
import { formatIds, packFormatIds } from '@risikobilde/publish/formats';
import { Option } from 'commander';
import {
  type Adding,
  asOf,
  documentLanguages,
  format,
  language,
  parseFormats,
  withDay,
  world,
} from './options.js';

/** The commands that write what an assessment is given out as, and read it back. */
export const addEditionCommands = ({ command, terminal, done }: Adding): void => {
  command(
    'publish <dir>',
    'The assessment as documents and data. The same input gives the same bytes.',
    'publish cases/altinn3 --format hugo --to out/hugo',
    'publish cases/altinn3 --format html --to out/html --lang nb --level internal --as-of 2024-03-31',
    'publish cases/altinn3 --format pdf,json --to out',
    'publish my-assessment --edition 2.7 --format html,pdf --to out',
  )
    .addOption(
      new Option(
        '--format <formats>',
        `what to write: ${formatIds.join(', ')}; several with a comma between, each then in a folder of its name`,
      )
        .argParser(parseFormats)
        .makeOptionMandatory(),
    )
    .requiredOption('--to <out>', 'the folder to write in; files of the same name are replaced')
    .addOption(documentLanguages())
    .addOption(
      new Option('--level <level>', 'who will read it; what is above it is left out')
        .choices(levels)
        .default('public'),
    )
    .option(
      '--final',
      'as the final edition; refused while anything stands against it. A draft when left out',
      false,
    )
    .addOption(
      new Option(
        '--edition <version>',
        'the edition of that version, from its release in releases/, as it was on its day',
      ).conflicts(['final', 'asOf']),
    )
    .option('--root <path>', 'folder under content/ of the Hugo site; the id of the assessment when left out')
    .addOption(asOf())
    .addOption(world())
    .action(async (dir: string, options) => {
      const { publish } = await import('./commands/publish.js');
      done(await publish(terminal, dir, withDay(options)));
    });

  command(
    'word <file>',
    'What was changed in a Word document of an assessment since it was published, text by text. Writes only with --write.',
    'word altinn3.nb.docx --into cases/altinn3',
    'word altinn3.nb.docx --into cases/altinn3 --write',
  )
    .requiredOption('--into <dir>', 'the folder of the assessment that the document was made of')
    .option('--write', 'write the changes into the files; a text that both have changed is left', false)
    .addOption(format().default('text'))
    .addOption(language())
    .addOption(world())
    .action(async (file: string, options) => {
      const { word } = await import('./commands/word.js');
      done(await word(terminal, file, options));
    });

  command(
    'release <dir>',
    'Freezes a platform assessment as a file that services build on, named by its content.',
    'release cases/altinn3 --version 2.6 --draft',
    'release cases/altinn3 --version 2.6 --draft --to my-service/platform/altinn3-2.6.json',
  )
    .requiredOption('--version <version>', 'what the release is called')
    .option('--to <file>', 'the file to write; releases/VERSION.json in the folder when left out')
    .option(
      '--draft',
      'as a draft, which says so wherever it is read; a final release is refused while anything stands against it',
      false,
    )
    .addOption(asOf())
    .addOption(language())
    .addOption(world())
    .action(async (dir: string, options) => {
      const { release } = await import('./commands/release.js');
      done(await release(terminal, dir, withDay(options)));
    });

  command(
    'update <dir>',
    'What a new platform release does to a service: record by record, and to its conclusion. Writes only with --write.',
    'update cases/altinn3-service --to altinn3-2.7.json',
    'update cases/altinn3-service --to altinn3-2.7.json --write',
  )
    .requiredOption('--to <file>', 'the new release')
    .option('--write', 'stand on the new release; every change is then unread until it is confirmed', false)
    .addOption(asOf())
    .addOption(format().default('text'))
    .addOption(language())
    .addOption(world())
    .action(async (dir: string, options) => {
      const { update } = await import('./commands/update.js');
      done(await update(terminal, dir, withDay(options)));
    });

  command(
    'support-pack <dir>',
    'What a platform provides for the assessments of those who use it (art. 28(3)(f)), and one page of who does what.',
    'support-pack cases/altinn3 --to out',
    'support-pack cases/altinn3 --format html --to out --lang nb,en',
  )
    .requiredOption('--to <out>', 'the folder to write in')
    .addOption(new Option('--format <format>', 'what to write').choices(packFormatIds).default('markdown'))
    .addOption(documentLanguages())
    .addOption(asOf())
    .addOption(world())
    .action(async (dir: string, options) => {
      const { supportPack } = await import('./commands/support-pack.js');
      done(await supportPack(terminal, dir, withDay(options)));
    });
};
