import { levels } from '@risikobilde/core/level';
import { formatIds, packFormatIds } from '@risikobilde/publish/formats';
import { Argument, Command, Option } from 'commander';
import {
  asOf,
  documentLanguages,
  format,
  language,
  parseFormats,
  parsePort,
  withDay,
  world,
} from './options.js';
import { addQuestionCommands } from './question-commands.js';
import type { Terminal } from './terminal.js';
import { addStoreCommands } from './store-commands.js';
import { version } from './input/version.js';

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ risikobilde ${line}`).join('\n')}\n`;

/** The program. Each command loads what it needs when it is run, so that help and mistakes are answered at once. */
export const createProgram = (terminal: Terminal, done: (code: number) => void): Command => {
  const program = new Command('risikobilde')
    .description(
      'Keeps a privacy and cloud-risk assessment alive: a folder of YAML and Markdown, evaluated on any day.',
    )
    .version(version)
    // `release --version` is the release's own; the program's stands before the command.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(add --help for what is allowed)')
    .addHelpText(
      'after',
      `${examples(
        'init my-assessment',
        'check cases/altinn3 --as-of 2024-03-31',
        'explain cases/altinn3 no-assessment-of-us-protection-needed',
        'publish cases/altinn3 --format hugo --to out/hugo',
      )}
Exit codes: 0 answered; 1 findings of severity error (check), or not ready to be final (release, publish --final); 2 what was asked for cannot be read.
Folders whose name starts with a dot, node_modules and golden are passed over. Colours are off when the output is not a
terminal, and with NO_COLOR.\n`,
    );

  const command = (usage: string, description: string, ...lines: readonly string[]): Command =>
    program
      .command(usage)
      .description(description)
      .addHelpText('after', examples(...lines));

  addQuestionCommands({ command, terminal, done });

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

  command(
    'rules',
    'Every rule: what it finds, why, where that is written, and when it may be wrong.',
    'rules',
    'rules --format markdown --lang nb',
  )
    .addOption(
      new Option('--format <format>', 'how the answer is written')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .addOption(language())
    .action(async (options) => {
      const { rules } = await import('./commands/rules.js');
      done(rules(terminal, options));
    });

  command(
    'schema',
    'JSON Schema of the files, for editors that complete and check while one writes.',
    'schema --to schemas',
    'schema --of world',
  )
    .option('--to <dir>', 'write every schema to a folder')
    .addOption(
      new Option('--of <what>', 'which to print').choices(['assessment', 'world']).default('assessment'),
    )
    .action(async (options) => {
      const { schema } = await import('./commands/schema.js');
      done(await schema(terminal, options));
    });

  command(
    'init <dir>',
    'A small, valid, commented assessment to start from. Nothing that exists is overwritten.',
    'init my-assessment',
  ).action(async (dir: string) => {
    const { init } = await import('./commands/init.js');
    done(await init(terminal, dir));
  });

  command(
    'import',
    'What an Altinn 3 app says about privacy, as proposals to accept or refuse; or incidents from a spreadsheet (CSV).',
    'import altinn-app my-app',
    'import altinn-app my-app.zip --to my-assessment --name "Søknad om tilskudd"',
    'import altinn-app my-app --to my-assessment --release altinn3-2.6.json',
    'import altinn-app my-app --since my-assessment/altinn-import.json',
    'import incidents deviations.csv --to my-assessment --noted-by municipality',
  )
    .addArgument(new Argument('<from>', 'what is imported').choices(['altinn-app', 'incidents']))
    .argument('<path>', 'the folder of the app, or a zip of it; the CSV file of incidents')
    .option(
      '--to <dir>',
      'write a draft of an assessment, or the incidents, there; nothing that exists is overwritten',
    )
    .option('--noted-by <party>', 'incidents: the id of the party whose register it is')
    .option('--release <file>', 'the platform release that the draft is to stand on')
    .option('--since <file>', 'show only what has changed since an earlier import; answers given are kept')
    .option('--org <code>', 'the code of the service owner, when another than the app says')
    .option('--name <name>', 'the name of the service, when another than the title of the app')
    .addOption(asOf())
    .addOption(format().default('text'))
    .addOption(language())
    .addOption(world())
    .action(async (from: string, path: string, options) => {
      if (from === 'incidents') {
        const { importIncidents } = await import('./commands/import-incidents.js');
        return done(await importIncidents(terminal, path, withDay(options)));
      }
      const { importAltinnApp } = await import('./commands/import-altinn-app.js');
      return done(await importAltinnApp(terminal, path, withDay(options)));
    });

  command(
    'serve <dir>',
    'The assessment as plain pages on this machine only; day and language are chosen in the page.',
    'serve cases/altinn3',
    'serve cases/altinn3 --port 8080',
  )
    .addOption(
      new Option('--port <number>', 'the port; the first free one from 4173 when left out').argParser(
        parsePort,
      ),
    )
    .option('--host <address>', 'an address of this machine itself: 127.0.0.1, ::1 or localhost', '127.0.0.1')
    .addOption(world())
    .action(async (dir: string, options) => {
      const { serve } = await import('./commands/serve.js');
      done(await serve(terminal, dir, options));
    });

  addStoreCommands({ command, terminal, done });

  return program;
};
