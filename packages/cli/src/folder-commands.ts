import { Argument, Option } from 'commander';
import { type Adding, asOf, format, language, parsePort, withDay, world } from './options.js';

/** The commands that begin and show the folder of an assessment, and say what may stand in it. */
export const addFolderCommands = ({ command, terminal, done }: Adding): void => {
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
};
