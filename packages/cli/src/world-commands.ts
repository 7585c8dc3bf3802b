import { Argument, type Command, Option } from 'commander';
import { type Adding, asOf, format, language, withDay, world } from './options.js';

/** The commands for the world itself: its packs, the editions that it is given out in, and the public sources that it leans on. */
export const addWorldCommands = ({ command, terminal, done }: Adding): void => {
  const group = command(
    'world',
    'The knowledge base in packs: held, compared, given out signed, and taken from who gives it out.',
    'world check world',
    'world take https://world.example.org/feed --root root.json --to my-world --assessment my-assessment',
  );
  const add = (usage: string, description: string): Command =>
    group.command(usage).description(description).addOption(language());

  add(
    'check <dir>',
    'Every fault in the packs of a folder, and texts that lack a language their pack says it has.',
  ).action(async (dir: string) => {
    const { checkWorld } = await import('./world/check-world.js');
    done(await checkWorld(terminal, dir));
  });
  add('diff <before> <after>', 'What is another between two folders of packs, pack by pack.').action(
    async (before: string, after: string) => {
      const { diffFolders } = await import('./world/diff-folders.js');
      done(await diffFolders(terminal, before, after));
    },
  );
  add(
    'keys <names...>',
    'Makes keys that sign: root-1, root-2, root-3, targets, snapshot, timestamp, and one for each pack, named as it is with . for /. Those of root belong on no machine that is on a network.',
  )
    .requiredOption('--to <dir>', 'the folder of keys')
    .action(async (names: readonly string[], { to }: { readonly to: string }) => {
      const { makeKeys } = await import('./world/give-out.js');
      done(await makeKeys(terminal, names, to));
    });
  add('pack <dir>', 'Writes the packs of a folder as what an edition is made of: canonical JSON by its hash.')
    .requiredOption('--to <feed>', 'the folder that is given out')
    .action(async (dir: string, { to }: { readonly to: string }) => {
      const { packWorld } = await import('./world/give-out.js');
      done(await packWorld(terminal, dir, to));
    });
  add(
    'sign <feed>',
    'Signs what was packed, with the keys that are there; again within seven days, also when nothing is new.',
  )
    .requiredOption('--keys <dir>', 'the folder of keys')
    .option('--new-root', 'signs who is trusted anew, as the folder of keys now has it', false)
    .action(async (feed: string, options: { readonly keys: string; readonly newRoot: boolean }) => {
      const { signWorld } = await import('./world/give-out.js');
      done(await signWorld(terminal, feed, options));
    });
  const root = (): Option =>
    new Option(
      '--root <file>',
      'who is trusted, as it was got from the publisher some other way: 1.root.json',
    );
  add('verify <feed>', 'Whether a feed, in a folder or on the web, is what its publisher signed.')
    .addOption(root().makeOptionMandatory())
    .action(async (feed: string, options: { readonly root: string }) => {
      const { verifyFeed } = await import('./world/take.js');
      done(await verifyFeed(terminal, feed, options));
    });
  add(
    'take <feed>',
    'Takes the newest edition of a feed, whole or not at all; says first what it changes, and takes it with --yes. A folder has it in current/, for --world; a store that servers have open goes over to it at once.',
  )
    .addOption(root())
    .option('--to <dir>', 'the folder where it is kept, with what was taken before')
    .addOption(new Option('--data <dir>', 'the folder of an embedded database').conflicts('to'))
    .addOption(new Option('--database <url>', 'a PostgreSQL: postgres://…').conflicts(['to', 'data']))
    .option('--assessment <dirs...>', 'says what it moves in these')
    .option('--yes', 'takes it', false)
    .addOption(world())
    .addOption(asOf())
    .action(async (feed: string, options) => {
      const { take } = await import('./world/take.js');
      done(await take(terminal, feed, withDay(options)));
    });

  command(
    'watch',
    'Looks once at the public sources that a file names, those that are due, and says what is new, changed or gone since the last time. Exit codes: 0 every source is as it should be; 1 one is silent, goes back and forth, has changed form, or was not read; 2 settings or state cannot be read.',
    'watch sources --config sources.yaml --state sources-state.json',
    'watch sources --format json',
  )
    .addArgument(new Argument('<what>', 'what is looked at').choices(['sources']))
    .option(
      '--config <file>',
      'which sources, YAML or JSON; docs/sources.md has every setting',
      'sources.yaml',
    )
    .option('--state <file>', 'what was seen the last time; it is written anew', 'sources-state.json')
    .option('--now', 'also those that were asked a moment ago')
    .addOption(format().default('text'))
    .addOption(language())
    .addOption(world())
    .action(async (_: string, options) => {
      const { watchSources } = await import('./commands/watch.js');
      done(await watchSources(terminal, options));
    });
};
